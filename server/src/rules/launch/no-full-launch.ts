import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const noFullLaunch = defineRule({
  id: 'launch/no-full-launch',
  summary: 'The launch does not say when the program opens to all tiers.',
  why: 'The partners of the other tiers ask when it is their turn. Without an answer the soft launch never ends.',
  ...asksFor('launch.fullLaunch'),
  exceptions: 'Where the program stays small on purpose. Say that it ends with the partners of the soft launch.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  softLaunch: { length: 30 days, tiers: [strategic] }\n',
    good: 'partnerPlan: 1\nlaunch:\n  softLaunch: { length: 30 days, tiers: [strategic] }\n  fullLaunch: { starts: 2027-03-08, criteria: [At least 8 registrations went through the workflow.] }\n',
  },
});
