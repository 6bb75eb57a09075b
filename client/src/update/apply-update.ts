import * as vscode from 'vscode';
import type { UpdateResult } from '../../../server/src/protocol/update.ts';
import { Refusal } from '../commands/command.ts';
import { showRefusal } from './show-refusal.ts';
import { plainEdit, previewedEdit } from './update-edit.ts';

export interface UpdateOptions {
  /** Whether the additions are shown before they are made. */
  readonly preview: boolean;
}

/**
 * Makes the additions that the server proposes for a plan, after the person has seen them in the refactor preview. Says
 * in words what was added. Gives whether the plan was changed.
 */
export async function applyUpdate(
  plan: vscode.TextDocument,
  { edit, summary, refused }: UpdateResult,
  { preview }: UpdateOptions,
): Promise<boolean> {
  const [first] = refused;
  if (first) {
    await showRefusal(first, refused.length);
    return false;
  }
  if (!edit) {
    void vscode.window.showInformationMessage(summary);
    return false;
  }
  refuseOutdated(plan, edit);
  const changes = preview ? previewedEdit(plan, edit.edits) : plainEdit(plan, edit.edits);
  if (!(await vscode.workspace.applyEdit(changes, { isRefactoring: true }))) return false;
  void vscode.window.showInformationMessage(summary);
  return true;
}

/**
 * An edit is for one version of a plan, and means other lines in any other.
 *
 * @throws Refusal
 */
export function refuseOutdated(plan: vscode.TextDocument, { version }: NonNullable<UpdateResult['edit']>): void {
  if (version === plan.version) return;
  throw new Refusal('The plan changed while the additions were worked out, so nothing was added. Run it again.');
}
