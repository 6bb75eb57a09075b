import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const noOpeningCriteria = defineRule({
  id: 'launch/no-opening-criteria',
  summary: 'The full launch has no criteria.',
  why: 'When only the calendar decides, the program opens with every fault that the soft launch found.',
  ...asksFor('launch.fullLaunch.criteria'),
  exceptions:
    'Where the day is given by something outside, such as a fair or a release. Say what happens with what is not ready.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  fullLaunch: { starts: 2027-03-08 }\n',
    good: 'partnerPlan: 1\nlaunch:\n  fullLaunch: { starts: 2027-03-08, criteria: [At least 8 registrations went through the workflow.] }\n',
  },
});
