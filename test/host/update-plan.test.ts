import * as vscode from 'vscode';
import {
  closeEverything,
  editorOf,
  equal,
  isTrue,
  matches,
  openFile,
  openText,
  textOfFile,
  until,
  workspaceFolder,
} from './harness.ts';
import { Person } from './person.ts';

const example = 'referral-new.partner-plan.yaml';
const name = 'scratch/unfinished.partner-plan.yaml';

interface Request {
  readonly uri: vscode.Uri;
  readonly preview?: boolean;
}

const complete = (request: Request) =>
  vscode.commands.executeCommand<boolean | undefined>('partnerPlan.completePlan', request);

/** A plan without the section of this key and all behind it: the last two unless told otherwise. */
async function openUnfinished(from = 'launch'): Promise<vscode.TextDocument> {
  const text = await textOfFile(vscode.Uri.joinPath(workspaceFolder(), example));
  const { document } = await openText(name, `${text.slice(0, text.indexOf(`\n${from}:`))}\n# To be continued.\n`);
  return document;
}

/** The lines of one text that the other does not have, or has in another order. */
function missingLines(of: string, from: string): string[] {
  const left = from.split('\n');
  return of.split('\n').filter((line) => {
    const index = left.indexOf(line);
    left.splice(0, index + 1);
    return index < 0;
  });
}

describe('Complete Plan and Regenerate Section', () => {
  let person: Person;
  beforeEach(() => {
    person = new Person();
  });
  afterEach(async () => {
    await person.leave();
    await closeEverything();
  });

  it('add what is missing, keep every line that was there, and say what was added', async () => {
    const document = await openUnfinished();
    const before = document.getText();
    equal(await complete({ uri: document.uri, preview: false }), true, 'Whether something was added');
    const after = document.getText();
    matches(after, /^launch:$/m, 'The plan');
    matches(after, /^risks:$/m, 'The plan');
    equal(missingLines(before, after), [], 'The lines that are gone');
    matches(person.messages.join('\n'), /Added: .*Launch/, 'The message');
    equal(document.isDirty, true, 'Whether the person decides when it is saved');
  });

  it('show the additions first, and add none of them when they are discarded', async () => {
    const document = await openUnfinished();
    const before = document.getText();
    const { version } = document;
    let changed: boolean | undefined;
    let isDone = false;
    void complete({ uri: document.uri }).then((result) => {
      changed = result;
      isDone = true;
    });
    await until('the preview to be discarded', async () => {
      await vscode.commands.executeCommand('refactorPreview.discard');
      return isDone;
    });
    equal(changed, false, 'Whether something was added');
    equal(document.getText(), before, 'The plan');
    equal(document.version, version, 'The version of the plan');
    equal(person.messages, [], 'Messages');
  });

  it('add everything when the preview is accepted as it opens', async () => {
    const document = await openUnfinished();
    const before = document.getText();
    let changed: boolean | undefined;
    void complete({ uri: document.uri }).then((result) => {
      changed = result;
    });
    await until('the preview to be accepted', async () => {
      await vscode.commands.executeCommand('refactorPreview.apply');
      return changed !== undefined;
    });
    equal(changed, true, 'Whether something was added');
    matches(document.getText(), /^launch:$[\s\S]*^risks:$/m, 'The plan');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before, 'The plan after undo');
  });

  it('say it when nothing is missing', async () => {
    const { document } = await openFile(example);
    const before = document.getText();
    equal(await complete({ uri: document.uri, preview: false }), false, 'Whether something was added');
    equal(document.getText(), before, 'The plan');
    equal(person.messages.length, 1, 'The number of messages');
  });

  it('fill one section that is picked, with its state beside it', async () => {
    const document = await openUnfinished('risks');
    const changed = vscode.commands.executeCommand<boolean>('partnerPlan.regenerateSection', { preview: false });
    const picker = (await person.question(/Regenerate Section/)) as vscode.QuickPick<vscode.QuickPickItem>;
    const risks = picker.items.find(({ label }) => /^Risks/.test(label));
    isTrue(risks, `The list does not offer the risks, but ${picker.items.map(({ label }) => label).join(', ')}.`);
    equal(risks.description, 'not in the plan yet', 'The state of the risks');
    await person.pick(/Regenerate Section/, risks.label);
    equal(await changed, true, 'Whether something was added');
    matches(document.getText(), /^risks:$/m, 'The plan');
  });

  /** From the menu of the editor, with the cursor in a section in which nothing is missing. */
  async function regenerateAtCursor(): Promise<{ document: vscode.TextDocument; changed: Thenable<unknown> }> {
    const document = await openUnfinished();
    const editor = editorOf(document.uri);
    const start = document.positionAt(document.getText().indexOf('\nmeasurement:') + 1);
    editor.selection = new vscode.Selection(start.translate(1), start.translate(1));
    // A menu hands over the address alone.
    return { document, changed: vscode.commands.executeCommand('partnerPlan.regenerateSection', document.uri) };
  }

  it('keep a complete section of the cursor, once the difference was seen', async () => {
    const { document, changed } = await regenerateAtCursor();
    const before = document.getText();
    await person.pick(/^Regenerate Section: /, 'Keep What Is There');
    equal(await changed, false, 'The result');
    equal(document.getText(), before, 'The plan');
  });

  it('write a complete section of the cursor anew when it is to be replaced', async () => {
    const { document, changed } = await regenerateAtCursor();
    const before = document.getText();
    await person.pick(/^Regenerate Section: /, 'Replace the Section');
    equal(await changed, true, 'The result');
    isTrue(document.getText() !== before, 'The section stands as it was.');
    matches(person.messages.join('\n'), /was written anew/, 'The message');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before, 'The plan after undo');
  });

  it('refuse a plan that cannot be read, and show where', async () => {
    const { document } = await openText(name, 'partnerPlan: 1\nprogram: [\n');
    equal(await complete({ uri: document.uri, preview: false }), false, 'Whether something was added');
    matches(person.messages.join('\n'), /^Line \d+: /, 'The message');
    equal(document.getText(), 'partnerPlan: 1\nprogram: [\n', 'The plan');
  });

  it('take what is missing from the brief beside the plan', async () => {
    const { document: brief } = await openText(
      'scratch/unfinished.partner-brief.yaml',
      'company: Fabrikam\npartnerTypes: [reseller]\nstate: informal\ncrm: zoho\n',
    );
    const { document } = await openText(name, 'partnerPlan: 1\n');
    equal(await complete({ uri: document.uri, preview: false }), true, 'Whether it was filled');
    matches(document.getText(), /company: Fabrikam/, 'The plan');
    matches(document.getText(), /crm: zoho/, 'The plan');
    await vscode.workspace.fs.delete(brief.uri);
  });
});

describe('Audit Plan', () => {
  let person: Person;
  beforeEach(() => {
    person = new Person();
  });
  afterEach(async () => {
    await person.leave();
    await closeEverything();
  });

  it('opens a report beside the plan, in which rules can be followed', async () => {
    await openUnfinished();
    const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>('partnerPlan.auditPlan');
    isTrue(uri, `No report was opened. ${person.messages.join(' ')}`);
    const tab = await until('the tab of the report', (seen) => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      seen(activeTab?.label);
      return activeTab?.input instanceof vscode.TabInputCustom && activeTab.input;
    });
    equal(tab.viewType, 'vscode.markdown.preview.editor', 'What shows the report');
    equal(vscode.window.tabGroups.all.length, 2, 'The number of editor groups');

    const report = (await vscode.workspace.openTextDocument(uri)).getText();
    matches(report, /^# /, 'The report');
    matches(report, /What to do first/, 'The report');
    matches(report, /\(\.\.\/plan\/missing-section\.md\)/, 'The report');
  });

  it('makes the report anew when it is asked for again', async () => {
    const plan = await openUnfinished();
    const audit = () => vscode.commands.executeCommand<vscode.Uri | undefined>('partnerPlan.auditPlan', plan.uri);
    const uri = await audit();
    isTrue(uri, `No report was opened. ${person.messages.join(' ')}`);
    const report = await vscode.workspace.openTextDocument(uri);
    matches(report.getText(), /missing-section/, 'The report');
    await complete({ uri: plan.uri, preview: false });
    await audit();
    await until('the new report', (seen) => {
      seen(report.getText());
      return !report.getText().includes('missing-section');
    });
  });
});
