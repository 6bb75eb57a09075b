import { defineRule } from '../../core/rule.ts';
import { proposedExpectation } from '../../framework/proposals/playbook.ts';
import { reportMissingPart } from '../shared/missing-part.ts';

export const noSalesExpectations = defineRule({
  id: 'playbook/no-sales-expectations',
  summary: 'The playbook does not say what sales does when a partner joins a call.',
  why: 'A call with two sellers and no plan is worse than one with a single seller. Who opens, who shows what, and who sends the notes has to be clear before the customer is on the line.',
  source: ['Define which tier gets which co-sell model and what sales is expected to do when a partner joins a call.'],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nplaybook:\n  coSell:\n    tiers: { strategic: strict }\n',
    good: 'partnerPlan: 1\nplaybook:\n  coSell:\n    tiers: { strategic: strict }\n    salesExpectations: [Agree on the agenda with the partner the day before the call.]\n',
  },
  check(context) {
    const strict = context.plan.playbook?.coSell?.tiers?.entries.find(({ value }) => value.value === 'strict');
    if (strict === undefined) return;
    reportMissingPart(context, {
      owner: ['playbook', 'coSell'],
      key: 'salesExpectations',
      message: `The tier "${strict.key.value}" has the strict model, so partners join calls, and the plan does not say what sales does then. Add "salesExpectations".`,
      value: [{ placeholder: proposedExpectation }],
    });
  },
});
