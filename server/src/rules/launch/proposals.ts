import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { whySameAccounts } from '../shared/same-accounts.ts';
import { usesPortal } from './portal.ts';
import { setupTasks } from './setup-tasks.ts';

/** Everything that has to be done before the first registration of this program, with words and roles to decide about. */
export function proposedPreLaunch(plan: Plan): readonly Printable[] {
  const { crm, routing, agreement, portal, process, training, conflictRules, measurement, rulesOfEngagement } =
    setupTasks;
  const tasks = [
    crm,
    routing,
    agreement,
    usesPortal(plan) === undefined ? process : portal,
    training,
    conflictRules,
    ...(whySameAccounts(plan) === undefined ? [] : [rulesOfEngagement]),
    measurement,
  ];
  return tasks.map(({ work, task, owner }) => ({
    task: { placeholder: task },
    covers: [work],
    owner: { placeholder: owner },
  }));
}

/** Thirty days with the first tier only, and what they have to show. */
export function proposedSoftLaunch({ tiers }: Plan): Printable {
  return {
    length: '30 days',
    tiers: [{ placeholder: tiers?.items[0]?.id?.value ?? 'strategic' }],
    validate: [
      { placeholder: 'Every registration is acknowledged within 24 hours.' },
      { placeholder: 'Every accepted registration has source, partner and date without a manual correction.' },
    ],
  };
}
