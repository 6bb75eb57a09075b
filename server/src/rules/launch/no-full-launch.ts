import { defineRule } from '../../core/rule.ts';
import { proposedFullLaunch } from '../../framework/proposals/launch.ts';
import { reportMissingGroup } from '../shared/missing-group.ts';

export const noFullLaunch = defineRule({
  id: 'launch/no-full-launch',
  summary: 'The launch does not say when the program opens to all tiers.',
  why: 'The partners of the other tiers ask when it is their turn. Without an answer the soft launch never ends.',
  source: ['Full launch: [When to expand and what the criteria are]'],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  softLaunch: { length: 30 days, tiers: [strategic] }\n',
    good: 'partnerPlan: 1\nlaunch:\n  softLaunch: { length: 30 days, tiers: [strategic] }\n  fullLaunch: { starts: 2027-03-08, criteria: [At least 8 registrations went through the workflow.] }\n',
  },
  check(context) {
    reportMissingGroup(context, {
      owner: ['launch'],
      key: 'fullLaunch',
      message:
        'The launch has no full launch. Say when the program opens to all tiers, and what has to be true by then.',
      value: proposedFullLaunch,
    });
  },
});
