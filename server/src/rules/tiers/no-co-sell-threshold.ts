import { formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { proposedCoSellThreshold } from '../../framework/proposals/criteria.ts';
import { reportMissingKey } from '../shared/missing-key.ts';

export const noCoSellThreshold = defineRule({
  id: 'tiers/no-co-sell-threshold',
  summary: 'Co-sell starts above a threshold that is not defined.',
  why: 'Without an amount, every deal is a discussion about whether it is large enough for your sales team to join.',
  source: [
    'Tier 2 (Growth partners): shared partner success support, co-sell support on deals above a defined ACV threshold, access to co-marketing assets and templates, deal registration with standard SLA.',
  ],
  exceptions: 'Where sales joins every deal that a partner asks for. Then write co-sell without a threshold.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n  - id: growth\n    name: Growth\n    benefits: { coSell: above-threshold }\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n  - id: growth\n    name: Growth\n    benefits: { coSell: above-threshold, coSellThreshold: 45000 USD }\n',
  },
  check(context) {
    const { plan } = context;
    const size = plan.program?.deals?.averageSize?.value;
    const hint = size === undefined ? '' : ` The average deal, ${formatQuantity(size)}, is a good start.`;
    for (const { tier, title, path } of rankedTiers(plan)) {
      if (tier.benefits?.coSell?.value !== 'above-threshold') continue;
      reportMissingKey(context, {
        owner: [...path, 'benefits'],
        key: 'coSellThreshold',
        value: proposedCoSellThreshold(plan),
        message: `${title} has co-sell on deals above a threshold, and does not say above which. Add the annual contract value from which your sales team joins.${hint}`,
      });
    }
  },
});
