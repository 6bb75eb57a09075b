import { defineRule } from '../../core/rule.ts';
import { proposedModels } from '../../framework/facts/co-sell.ts';
import { reportMissingPart } from '../shared/missing-part.ts';

export const noCoSellTiers = defineRule({
  id: 'playbook/no-co-sell-tiers',
  summary: 'The playbook does not say which tier gets which co-sell model.',
  why: 'Co-sell costs the time of your sales team, so not everybody gets it. If the plan does not say who does, the loudest partner does.',
  source: [
    'Define which tier gets which co-sell model and what sales is expected to do when a partner joins a call.',
    'Co-sell definition: [what it means and which tiers get it]',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nplaybook:\n  coSell:\n    definition: "Strict: the partner\'s rep is on the first call."\n',
    good: 'partnerPlan: 1\nplaybook:\n  coSell:\n    definition: "Strict: the partner\'s rep is on the first call."\n    tiers: { strategic: strict, referral: none }\n',
  },
  check(context) {
    const models = proposedModels(context.plan);
    reportMissingPart(context, {
      owner: ['playbook', 'coSell'],
      key: 'tiers',
      message:
        'The plan does not say which tier gets which co-sell model. Add "tiers" with strict, broad or none for each of them.',
      ...(models === undefined ? {} : { value: models }),
    });
  },
});
