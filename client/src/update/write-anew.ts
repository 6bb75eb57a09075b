import type * as vscode from 'vscode';
import type { UpdateResult } from '../../../server/src/protocol/update.ts';
import { compare, fileNameOf } from '../compare.ts';
import { applyUpdate, refuseOutdated } from './apply-update.ts';
import { rangeOf } from './update-edit.ts';

/**
 * Shows a section as it is beside what it would be if it were written anew, and puts it in its place when the person
 * says so. Gives whether the plan was changed.
 */
export async function writeAnew(plan: vscode.TextDocument, anew: UpdateResult): Promise<boolean> {
  const [edit] = anew.edit?.edits ?? [];
  if (edit === undefined || anew.edit === undefined) return applyUpdate(plan, anew, { preview: false });
  refuseOutdated(plan, anew.edit);
  const text = plan.getText();
  const { start, end } = rangeOf(edit.range);
  const replaced = text.slice(0, plan.offsetAt(start)) + edit.newText + text.slice(plan.offsetAt(end));
  const choice = await compare(plan.uri, replaced, {
    tab: `${fileNameOf(plan.uri)} (as it is and written anew)`,
    title: `Regenerate Section: ${edit.description}`,
    placeholder: 'Nothing is missing in it. The comparison shows it written anew',
    choices: [
      { label: 'Keep What Is There', detail: 'Nothing changes.', choice: 'keep' },
      {
        label: 'Replace the Section',
        detail: 'What you wrote in it goes. Undo brings it back.',
        choice: 'replace',
      },
    ],
  });
  return choice === 'replace' && applyUpdate(plan, anew, { preview: false });
}
