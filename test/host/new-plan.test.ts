import * as vscode from 'vscode';
import {
  closeEverything,
  codeOf,
  editorOf,
  equal,
  isTrue,
  languageId,
  matches,
  settledDiagnostics,
} from './harness.ts';
import { Person } from './person.ts';

describe('New Plan', () => {
  let person: Person;
  beforeEach(() => {
    person = new Person();
  });
  afterEach(async () => {
    await person.leave();
    await closeEverything();
  });

  async function newPlan(crm: string): Promise<vscode.TextEditor> {
    const opened = vscode.commands.executeCommand<vscode.Uri | undefined>('partnerPlan.newPlan');
    await person.pick(/^New Plan$/, crm);
    const uri = await opened;
    isTrue(uri, 'New Plan opened nothing.');
    return editorOf(uri);
  }

  it('opens a plan to fill in, which can be read as it is', async () => {
    const editor = await newPlan('HubSpot');
    const { document } = editor;
    equal(document.isUntitled, true, 'Whether the plan waits to be saved');
    equal(document.languageId, languageId, 'The language');
    matches(document.getText(), /^partnerPlan: 1$/m, 'The plan');
    for (const section of ['program', 'diagnosis', 'tiers', 'attribution', 'measurement', 'launch']) {
      matches(document.getText(), new RegExp(`^${section}:`, 'm'), 'The plan');
    }
    matches(document.getText(), /^ {2}crm: hubspot$/m, 'The CRM');
    matches(document.getText(), /type: association/, 'The link to the partner');
    const unread = (await settledDiagnostics(editor)).filter((finding) => codeOf(finding).startsWith('yaml/'));
    equal(unread, [], 'What cannot be read');
  });

  it('writes nothing when the question is left', async () => {
    const opened = vscode.commands.executeCommand('partnerPlan.newPlan');
    await person.question(/^New Plan$/);
    await person.escape();
    equal(await opened, false, 'What was done');
    equal(vscode.window.visibleTextEditors.length, 0, 'How many editors are open');
  });

  it('starts with the first blank selected, as a snippet does', async () => {
    const { selection, document } = await newPlan('Not decided yet');
    isTrue(selection.start.line > 0, `The cursor stands in line ${selection.start.line + 1}.`);
    isTrue(selection.end.line < document.lineCount - 1, 'The cursor stands at the end.');
  });

  it('gives every plan a name of its own', async () => {
    const first = await newPlan('Salesforce');
    const second = await newPlan('Another system');
    isTrue(first.document.uri.toString() !== second.document.uri.toString(), 'Both plans have the same name.');
  });
});
