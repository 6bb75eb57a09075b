import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const noOpeningDate = defineRule({
  id: 'launch/no-opening-date',
  summary: 'The full launch has neither a date nor a trigger.',
  why: 'Criteria say whether the program may open. Somebody also has to know when they are looked at.',
  ...asksFor('launch.fullLaunch.when'),
  exceptions: 'Where a board decides about the opening at a meeting whose date is set later. Say which meeting.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  fullLaunch: { criteria: [At least 8 registrations went through the workflow.] }\n',
    good: 'partnerPlan: 1\nlaunch:\n  fullLaunch: { when: In the week after the soft launch., criteria: [At least 8 registrations went through the workflow.] }\n',
  },
});
