import * as vscode from 'vscode';
import {
  closeEverything,
  equal,
  extension,
  extensionHost,
  isTrue,
  matches,
  openFile,
  openText,
  textOfFile,
  workspaceFolder,
} from './harness.ts';
import { Person } from './person.ts';

const example = 'referral-new.partner-plan.yaml';
const unfinished = 'scratch/unfinished.partner-plan.yaml';

/** What an agent reads when it calls a tool. */
async function call(tool: string, input: object): Promise<Readonly<Record<string, unknown>>> {
  const result = await vscode.lm.invokeTool(`partner_plan_${tool}`, { input, toolInvocationToken: undefined });
  const [part] = result.content;
  isTrue(part instanceof vscode.LanguageModelTextPart, 'The answer is no text.');
  return JSON.parse(part.value) as Readonly<Record<string, unknown>>;
}

async function refusalOf(tool: string, input: object): Promise<string> {
  try {
    await call(tool, input);
  } catch (error) {
    return String(error);
  }
  throw new Error(`${tool} did what it was asked.`);
}

async function withoutRisks(): Promise<string> {
  const text = await textOfFile(vscode.Uri.joinPath(workspaceFolder(), example));
  return text.replace(/^risks:\n(?:[ #].*\n|\n)*/m, '');
}

describe('An agent in the window', () => {
  afterEach(closeEverything);

  it('finds every tool of the manifest', () => {
    const { contributes } = extension().packageJSON as { contributes: { languageModelTools: { name: string }[] } };
    const known = vscode.lm.tools.map(({ name }) => name);
    const missing = contributes.languageModelTools.filter(({ name }) => !known.includes(name));
    equal(missing, [], 'The tools that VS Code does not know');
  });

  it('comes from answers to a plan in which nothing is missing', async () => {
    const answers = { company: 'Fernhill', partnerTypes: ['reseller'], state: 'informal', crm: 'hubspot' };
    equal((await call('interview', { answers })).ready, true, 'Whether a plan can be made');
    const { plan } = await call('generate_plan', { answers });
    equal((await call('check_plan', { plan })).clean, true, 'Whether nothing is found');
  });

  it('checks a file of the workspace, as it stands in the editor', async () => {
    equal((await call('check_plan', { file: example })).clean, true, 'Whether nothing is found in the file');
    const editor = await openFile(example);
    const { document } = editor;
    const start = document.getText().indexOf('\nrisks:');
    const range = new vscode.Range(document.positionAt(start), document.lineAt(document.lineCount - 1).range.end);
    isTrue(await editor.edit((edit) => edit.delete(range)), 'VS Code refused an edit.');
    equal((await call('check_plan', { file: example })).clean, false, 'Whether nothing is found in the editor');
  });

  it('completes a plan in the editor, where it can be undone', async () => {
    const before = await withoutRisks();
    const { document } = await openText(unfinished, before);
    const { changed, plan } = await call('complete_plan', { file: unfinished });
    equal([changed, plan], [true, undefined], 'What the agent hears');
    matches(document.getText(), /^risks:$/m, 'The plan');
    equal(document.isDirty, true, 'Whether the person decides when it is saved');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before, 'The plan after undo');
  });

  it('gets a changed plan as text where it brings its text', async () => {
    const { plan, changed } = await call('complete_plan', { plan: await withoutRisks() });
    equal(changed, true, 'Whether it was changed');
    matches(String(plan), /^risks:$/m, 'The plan');
  });

  it('is told why where nothing can be done', async () => {
    matches(
      await refusalOf('check_plan', { file: '../outside.partner-plan.yaml' }),
      /nothing outside is read/,
      'The refusal',
    );
    matches(
      await refusalOf('check_plan', { file: 'nowhere.partner-plan.yaml' }),
      /There is no such file/,
      'The refusal',
    );
    matches(await refusalOf('explain', { rule: 'too-many' }), /Did you mean/, 'The refusal');
  });

  it('has a server of its own where there is Node', () => {
    equal(typeof vscode.lm.registerMcpServerDefinitionProvider, 'function', extensionHost());
  });
});

describe('Add Agent Instructions', () => {
  let person: Person;
  const at = (path: string) => vscode.Uri.joinPath(workspaceFolder(), ...path.split('/'));
  const add = () => vscode.commands.executeCommand<readonly string[] | undefined>('partnerPlan.addAgentInstructions');
  beforeEach(() => {
    person = new Person();
  });
  afterEach(async () => {
    await person.leave();
    for (const path of ['.claude', '.mcp.json', '.agents', '.codex']) {
      await Promise.resolve(vscode.workspace.fs.delete(at(path), { recursive: true })).catch(() => {});
    }
  });

  it('writes what the ticked agents look for, and leaves what is there until somebody says otherwise', async () => {
    await vscode.workspace.fs.writeFile(
      at('.mcp.json'),
      new TextEncoder().encode('{"mcpServers":{"other":{"command":"x"}}}'),
    );
    const written = add();
    await person.tick(/^Add Agent Instructions$/, 'Claude Code', 'Codex');
    await person.accept();
    await person.pick(/^Add Agent Instructions$/, 'Add the Server');
    equal(
      await written,
      [
        '.claude/skills/partner-plan/SKILL.md',
        '.agents/skills/partner-plan/SKILL.md',
        '.mcp.json',
        '.codex/config.toml',
      ],
      'The files',
    );
    matches(await textOfFile(at('.claude/skills/partner-plan/SKILL.md')), /^---\nname: partner-plan\n/, 'The skill');
    const { mcpServers } = JSON.parse(await textOfFile(at('.mcp.json'))) as { mcpServers: object };
    equal(Object.keys(mcpServers), ['other', 'partner-plan'], 'The servers');
    matches(await textOfFile(at('.codex/config.toml')), /\[mcp_servers\.partner-plan\]/, 'The servers of Codex');
  });

  it('writes nothing when nothing is ticked', async () => {
    const written = add();
    await person.question(/^Add Agent Instructions$/);
    await person.escape();
    equal(await written, undefined, 'The result');
  });
});
