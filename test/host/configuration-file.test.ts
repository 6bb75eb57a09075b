import * as vscode from 'vscode';
import {
  chooseCodeAction,
  closeEverything,
  codeActions,
  codeOf,
  completionLabels,
  diagnosticOf,
  equal,
  hoverText,
  includes,
  isTrue,
  matches,
  noDiagnosticOf,
  openText,
  positionOf,
  replace,
  until,
  workspaceFolder,
} from './harness.ts';

const folder = 'scratch/configured';
const plan = `${folder}/deep/northwind.partner-plan.yaml`;
const file = `${folder}/.partner-plan.yaml`;
const withDash = 'partnerPlan: 1\nprogram:\n  name: A \u2014 b\n';
const dash = 'style/em-dash';

async function remove(relativePath: string): Promise<void> {
  await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), relativePath), { recursive: true });
}

function untilHint(uri: vscode.Uri): Promise<unknown> {
  return until('a hint about the em dash', () =>
    vscode.languages
      .getDiagnostics(uri)
      .some((found) => codeOf(found) === dash && found.severity === vscode.DiagnosticSeverity.Hint),
  );
}

describe('A configuration file', () => {
  afterEach(async () => {
    await closeEverything();
    await remove(folder);
  });

  it('has a language of its own, and help', async () => {
    const { document } = await openText(file, 'rules:\n  tiers/too-fwe: off\n');
    equal(document.languageId, 'partner-plan-configuration', 'The language');
    const found = await diagnosticOf(document.uri, 'schema/unknown-key');
    matches(found.message, /Did you mean "tiers\/too-few"/, 'The finding');
    includes(await completionLabels(document.uri, new vscode.Position(1, 10)), 'tiers/too-many', 'The suggestions');
  });

  it('explains its rules', async () => {
    const { document } = await openText(file, 'rules:\n  tiers/too-few: off\n');
    const text = await until('the page', () => hoverText(document.uri, positionOf(document, 'tiers/too-few')));
    matches(text, /Change it/, 'The page');
  });

  it('counts for the plans below it, before and after it is saved', async () => {
    const { document } = await openText(plan, withDash);
    await diagnosticOf(document.uri, dash);
    const editor = await openText(file, `rules:\n  ${dash}: off\n`);
    await noDiagnosticOf(document.uri, dash);
    await replace(editor, 'off', 'hint');
    await untilHint(document.uri);
    await editor.document.save();
    await closeEverything();
    const again = await vscode.window.showTextDocument(document.uri);
    await untilHint(again.document.uri);
  });

  it('is noticed when it changes on the disk', async () => {
    const { document } = await openText(plan, withDash);
    await diagnosticOf(document.uri, dash);
    const uri = vscode.Uri.joinPath(workspaceFolder(), file);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`rules:\n  ${dash}: off\n`));
    await noDiagnosticOf(document.uri, dash);
    await vscode.workspace.fs.delete(uri);
    await diagnosticOf(document.uri, dash);
  });
});

describe('Ignoring a finding', () => {
  afterEach(closeEverything);

  it('writes a comment with a reason to fill in', async () => {
    const editor = await openText('scratch/ignored.partner-plan.yaml', withDash);
    const { document } = editor;
    const { range } = await diagnosticOf(document.uri, dash);
    const title = `Ignore ${dash} here, with a reason`;
    const titles = (await codeActions(document.uri, range)).map((action) => action.title);
    isTrue(titles.indexOf(title) > 0, titles.join(', '));
    await chooseCodeAction(document.uri, range, title);
    equal(document.lineAt(2).text, `  # partner-plan-ignore ${dash}: why this is fine`, 'The comment');
    await noDiagnosticOf(document.uri, dash);
  });
});
