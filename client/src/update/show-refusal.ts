import * as vscode from 'vscode';
import { showPlan } from '../show-plan.ts';

/** Why something could not be done, with its place in a plan or a brief, zero-based. */
export interface PlacedRefusal {
  readonly message: string;
  readonly uri: string;
  readonly position?: { readonly line: number; readonly character: number };
}

/** Puts the cursor where the first problem is and says what it is. The Problems view lists all of them. */
export async function showRefusal({ message, uri, position }: PlacedRefusal, count: number): Promise<void> {
  const editor = await showPlan(vscode.Uri.parse(uri, true));
  if (position) {
    const place = editor.document.validatePosition(new vscode.Position(position.line, position.character));
    editor.selection = new vscode.Selection(place, place);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  void tell(position ? `Line ${position.line + 1}: ${message}` : message, count);
}

async function tell(message: string, count: number): Promise<void> {
  const more =
    count > 1 ? ` There ${count === 2 ? 'is one more finding' : `are ${count - 1} more findings`} like this.` : '';
  const showProblems = 'Show Problems';
  if ((await vscode.window.showErrorMessage(`${message}${more}`, showProblems)) === showProblems) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}
