import * as vscode from 'vscode';
import { openForServer } from '../find-files.ts';
import { findingSource } from '../language.ts';
import { showPlan } from '../show-plan.ts';
import type { RunFix } from './messages.ts';

/**
 * Runs a quick fix of a finding, the very one that the editor offers at its place.
 *
 * @returns why nothing was changed, in words; undefined when the fix was made.
 */
export async function runFix(plan: vscode.Uri, fix: Omit<RunFix, 'type'>): Promise<string | undefined> {
  const document = await openForServer(plan);
  if (document.version !== fix.version) return changedMeanwhile;
  const range = new vscode.Range(document.positionAt(fix.start), document.positionAt(fix.end));
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    plan,
    range,
    vscode.CodeActionKind.QuickFix.value,
    // Resolves that many actions, so that their edits are there.
    mostActions,
  );
  const action = actions?.find((candidate) => candidate.title === fix.title && isAbout(candidate, fix.rule, range));
  if (!action?.edit || document.version !== fix.version) return changedMeanwhile;
  // A fix with something left to write puts the cursor there, for which its editor has to be in front.
  if (fix.asks) await showPlan(plan);
  if (document.version !== fix.version) return changedMeanwhile;
  return (await vscode.workspace.applyEdit(action.edit)) ? undefined : 'The plan refused the change. Is it read-only?';
}

const mostActions = 100;
const changedMeanwhile = 'The plan has changed in the meantime. Look at the finding again.';

/** Several findings at one place can have fixes of the same name. */
function isAbout({ diagnostics = [] }: vscode.CodeAction, rule: string, range: vscode.Range): boolean {
  if (diagnostics.length === 0) return true;
  return diagnostics.some(
    ({ source, code, range: at }) =>
      source === findingSource && String(typeof code === 'object' ? code.value : code) === rule && at.isEqual(range),
  );
}
