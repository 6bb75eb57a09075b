import * as z from 'zod';
import { setValue } from '../../core/edits.ts';
import { formatNumber, formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';

export const oddCoSellThreshold = defineRule({
  id: 'playbook/odd-co-sell-threshold',
  summary: 'The threshold for co-sell is far from the size of an average deal.',
  why: 'A threshold far below the average deal lets everything through, and one far above it lets nothing through. In both cases the benefit is not what it seems to be.',
  practice: 'Thresholds that work lie between a quarter of the average deal and four times its size.',
  exceptions:
    'Where deals are of two very different sizes, so that their average is a size that no deal has. Set the options to your range.',
  severity: 'warning',
  fixable: true,
  options: z.strictObject({
    lowest: z
      .number()
      .positive()
      .default(0.25)
      .meta({ description: 'The least multiple of the average deal that is fine.' }),
    highest: z
      .number()
      .positive()
      .default(4)
      .meta({ description: 'The highest multiple of the average deal that is fine.' }),
  }),
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  deals: { averageSize: 45000 USD }\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: growth, name: Growth, benefits: { coSell: above-threshold, coSellThreshold: 450000 USD } }\n',
    good: 'partnerPlan: 1\nprogram:\n  deals: { averageSize: 45000 USD }\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: growth, name: Growth, benefits: { coSell: above-threshold, coSellThreshold: 60000 USD } }\n',
  },
  check({ plan, options, report }) {
    const average = plan.program?.deals?.averageSize;
    if (average === undefined || average.value.amount <= 0) return;
    for (const { tier, title } of rankedTiers(plan)) {
      const threshold = tier.benefits?.coSellThreshold;
      if (threshold === undefined || threshold.value.currency !== average.value.currency) continue;
      const multiple = threshold.value.amount / average.value.amount;
      if (multiple >= options.lowest && multiple <= options.highest) continue;
      const effect =
        multiple < options.lowest ? 'so that nearly every deal is above it' : 'so that hardly any deal is above it';
      report({
        at: threshold.node.span,
        message: `${title} has co-sell from ${formatQuantity(threshold.value)} on. That is ${formatNumber(multiple)} times the average deal (${formatNumber(threshold.value.amount)} / ${formatNumber(average.value.amount)} ${average.value.currency}), ${effect}. Choose an amount between ${formatNumber(options.lowest)} and ${formatNumber(options.highest)} times the average.`,
        related: [{ span: average.node.span, message: 'The average deal.' }],
        fixes: [
          {
            title: `Start at the average deal, ${formatQuantity(average.value)}`,
            safe: false,
            edits: [setValue(plan.source.text, threshold.node, average.node.value ?? '')],
          },
        ],
      });
    }
  },
});
