import { defineRule } from '../../core/rule.ts';
import { usesPortal } from '../../framework/facts/portal.ts';
import { setupTasks } from '../../framework/proposals/setup-tasks.ts';
import { coversWork, reportMissingTask } from '../shared/launch-tasks.ts';
import { launchWith } from './example.ts';

export const noPortalSetup = defineRule({
  id: 'launch/no-portal-setup',
  summary: 'The plan relies on a partner portal that no task sets up.',
  why: 'A portal that is promised to partners and missing on the first day is the first thing that they learn about the program.',
  source: [
    'Pre-launch (before accepting any deal registrations): [CRM configuration, partner agreement, portal or process setup]',
    'Tier 3 (Referral partners): self-service deal registration, access to the partner portal and standard co-marketing assets, no dedicated support.',
  ],
  exceptions: 'Where the portal has been open for years and nothing about it changes.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: `${launchWith('crm', 'agreement', 'process', 'routing', 'training')}attribution:\n  routing:\n    triggers: [portal]\n`,
    good: `${launchWith('crm', 'agreement', 'portal', 'routing', 'training')}attribution:\n  routing:\n    triggers: [portal]\n`,
  },
  check(context) {
    const { portal, process } = setupTasks;
    // With neither portal nor process, that is the problem, and its fix proposes the portal.
    if (!coversWork(context.plan.launch, process.work, process.words)) return;
    const use = usesPortal(context.plan);
    if (use === undefined) return;
    reportMissingTask(context, {
      ...portal,
      message: `${use}, and no task of the pre-launch sets the portal up. Add one, or a task that covers "portal" if it is ready.`,
    });
  },
});
