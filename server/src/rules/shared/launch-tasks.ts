import type { SetupWork } from '../../../../schemas/launch.ts';
import { addItem, keySpan } from '../../core/edits.ts';
import type { LaunchPart } from '../../core/plan.ts';
import { isRunning } from '../../core/program-state.ts';
import type { RuleContext } from '../../core/rule.ts';
import { proposedTask } from '../../framework/proposals/launch.ts';
import type { SetupTask } from '../../framework/proposals/setup-tasks.ts';

/** Whether a task of the pre-launch covers a work, by what it lists or by what it says. */
export function coversWork(launch: LaunchPart | undefined, work: SetupWork, words: RegExp): boolean {
  return (launch?.preLaunch?.items ?? []).some(
    ({ task, covers }) =>
      covers?.items.some(({ value }) => value === work) === true || (task !== undefined && words.test(task.value)),
  );
}

/**
 * Reports that no task of the pre-launch covers a work. Says nothing where there are no tasks at all, nor for a
 * program that runs: what it introduces is new, and what is set up already is no task of it.
 */
export function reportMissingTask(
  { plan, report }: RuleContext<unknown>,
  missing: SetupTask & { readonly message: string },
): void {
  const { work, words, message } = missing;
  const preLaunch = plan.launch?.preLaunch;
  if (isRunning(plan)) return;
  if (preLaunch === undefined || preLaunch.node.items.length === 0 || coversWork(plan.launch, work, words)) return;
  report({
    at: keySpan(plan.launch?.node, 'preLaunch'),
    message,
    fixes: [
      {
        title: `Add a task for ${work}`,
        safe: false,
        edits: [addItem(plan.source.text, preLaunch.node, proposedTask(plan, missing))],
      },
    ],
  });
}
