import * as vscode from 'vscode';
import { openForServer } from '../find-files.ts';
import { showPlan } from '../show-plan.ts';

/** Puts the cursor of the editor at a place of a plan. Both ends are offsets in UTF-16 code units. */
export async function showPlace(plan: vscode.Uri, { start, end }: { start: number; end: number }): Promise<void> {
  await openForServer(plan);
  const editor = await showPlan(plan);
  const range = new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(end));
  // The cursor stands at the start of the part, because a whole section in a selection is deleted by the next key.
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
