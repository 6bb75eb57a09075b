import * as vscode from 'vscode';
import { isPlan } from '../language.ts';
import { findingsOf } from '../shown-findings.ts';
import { type Command, Refusal } from './command.ts';

export const nextFinding: Command = {
  id: 'partnerPlan.nextFinding',
  failure: 'The next finding could not be shown.',
  async run() {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isPlan(editor.document))
      throw new Refusal('Open a partner plan first, to go through its findings.');
    const next = findingAfter(editor.selection.active, findingsOf(editor.document.uri));
    if (!next) {
      void vscode.window.showInformationMessage('This plan has no findings.');
      return false;
    }
    const start = new vscode.Range(next.range.start, next.range.start);
    // Choosing the status item takes the focus away from the editor, so it has to be given back.
    await vscode.window.showTextDocument(editor.document, {
      viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active,
      selection: start,
    });
    await vscode.commands.executeCommand('editor.action.showHover');
    return true;
  },
};

/** The first finding behind the cursor. After the last one, it starts again from the top. */
function findingAfter(cursor: vscode.Position, findings: readonly vscode.Diagnostic[]): vscode.Diagnostic | undefined {
  return findings.find(({ range }) => range.start.isAfter(cursor)) ?? findings[0];
}
