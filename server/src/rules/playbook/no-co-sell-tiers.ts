import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const noCoSellTiers = defineRule({
  id: 'playbook/no-co-sell-tiers',
  summary: 'The playbook does not say which tier gets which co-sell model.',
  why: 'Co-sell costs the time of your sales team, so not everybody gets it. If the plan does not say who does, the loudest partner does.',
  ...asksFor('playbook.coSell.tiers'),
  exceptions: 'Where every tier gets the same model. One line for each tier says it, and nobody has to ask.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nplaybook:\n  coSell:\n    definition: "Strict: the partner\'s rep is on the first call."\n',
    good: 'partnerPlan: 1\nplaybook:\n  coSell:\n    definition: "Strict: the partner\'s rep is on the first call."\n    tiers: { strategic: strict, referral: none }\n',
  },
});
