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

async function newPlan(): Promise<vscode.TextEditor> {
  const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>('partnerPlan.newPlan');
  isTrue(uri, 'New Plan opened nothing.');
  return editorOf(uri);
}

describe('New Plan', () => {
  afterEach(closeEverything);

  it('opens a plan to fill in, which can be read as it is', async () => {
    const editor = await newPlan();
    const { document } = editor;
    equal(document.isUntitled, true, 'Whether the plan waits to be saved');
    equal(document.languageId, languageId, 'The language');
    matches(document.getText(), /^partnerPlan: 1$/m, 'The plan');
    for (const section of ['program', 'diagnosis', 'tiers', 'attribution', 'measurement', 'launch']) {
      matches(document.getText(), new RegExp(`^${section}:`, 'm'), 'The plan');
    }
    const unread = (await settledDiagnostics(editor)).filter((finding) => codeOf(finding).startsWith('yaml/'));
    equal(unread, [], 'What cannot be read');
  });

  it('starts with the first blank selected, as a snippet does', async () => {
    const { selection, document } = await newPlan();
    isTrue(selection.start.line > 0, `The cursor stands in line ${selection.start.line + 1}.`);
    isTrue(selection.end.line < document.lineCount - 1, 'The cursor stands at the end.');
  });

  it('gives every plan a name of its own', async () => {
    const first = await newPlan();
    const second = await newPlan();
    isTrue(first.document.uri.toString() !== second.document.uri.toString(), 'Both plans have the same name.');
  });
});
