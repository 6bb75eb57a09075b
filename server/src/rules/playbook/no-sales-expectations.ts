import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const noSalesExpectations = defineRule({
  id: 'playbook/no-sales-expectations',
  summary: 'The playbook does not say what sales does when a partner joins a call.',
  why: 'A call with two sellers and no plan is worse than one with a single seller. Who opens, who shows what, and who sends the notes has to be clear before the customer is on the line.',
  ...asksFor('playbook.coSell.salesExpectations'),
  exceptions: 'Where partner and sales are never on the same call. Say so where co-sell is defined.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nplaybook:\n  coSell:\n    tiers: { strategic: strict }\n',
    good: 'partnerPlan: 1\nplaybook:\n  coSell:\n    tiers: { strategic: strict }\n    salesExpectations: [Agree on the agenda with the partner the day before the call.]\n',
  },
});
