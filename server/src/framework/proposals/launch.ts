import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { roleOf } from './roles.ts';
import { type SetupTask, setupTasks } from './setup-tasks.ts';
import { proposedTimes, SOFT_LAUNCH } from './times.ts';

/** Everything that has to be done before the first registration of this program, with words and roles to decide about. */
export function proposedPreLaunch(plan: Plan): readonly Printable[] {
  const all: readonly SetupTask[] = Object.values(setupTasks);
  return all.filter(({ isNeeded }) => isNeeded?.(plan) ?? true).map((task) => proposedTask(plan, task));
}

/** A task of the pre-launch, with its text and its owner to decide about. */
export function proposedTask(plan: Plan, { work, task, owner }: SetupTask): Printable {
  return { task: { placeholder: task(plan) }, covers: [work], owner: { placeholder: roleOf(plan, owner) } };
}

/** Thirty days with the first tier only, and what they have to show. */
export function proposedSoftLaunch(plan: Plan): Printable {
  return {
    length: SOFT_LAUNCH,
    tiers: [{ placeholder: plan.tiers?.items[0]?.id?.value ?? 'strategic' }],
    validate: proposedChecks(plan),
  };
}

/** What the soft launch has to show: that the promise to partners is kept, and that the workflow works. */
export function proposedChecks(plan: Plan): readonly Printable[] {
  return [
    { placeholder: `Every registration is acknowledged within ${proposedTimes(plan).acknowledge}.` },
    { placeholder: 'Every accepted registration has source, partner and date without a manual correction.' },
  ];
}

/** What has to be true before the program opens to all tiers. */
export const OPENING_CRITERION = 'At least 8 registrations went through the workflow without manual correction.';

export const proposedFullLaunch: Printable = {
  when: { placeholder: 'In the week after the soft launch, once all criteria are met.' },
  criteria: [{ placeholder: OPENING_CRITERION }],
};
