import type { Quantity } from '../../../../schemas/quantities.ts';
import { setValue } from '../../core/edits.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import type { Located } from '../../core/plan.ts';
import { compareQuantities } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { laddersOf, type RankedTier } from '../../framework/facts/ranked-tiers.ts';
import { asWritten } from '../../framework/facts/thresholds.ts';
import { ladderKeys, rankOfValue } from './ladders.ts';

export const betterBenefitsBelow = defineRule({
  id: 'tiers/better-benefits-below',
  summary: 'A lower tier gets more of a benefit than the tier above it.',
  why: 'Partners compare. If the lower tier is better in one point, moving up costs something, and the partner that you reward feels it first.',
  practice: 'The lists of benefits that the framework gives get shorter from the first tier to the third.',
  exceptions:
    'Where the lower tier needs more of something because it has nobody to ask, such as training material. Say why it does.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    benefits: { coMarketing: assets }\n  - id: referral\n    name: Referral\n    benefits: { coMarketing: budget }\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    benefits: { coMarketing: budget }\n  - id: referral\n    name: Referral\n    benefits: { coMarketing: assets }\n',
  },
  check({ plan, report }) {
    const text = textOfParts(plan);
    for (const tiers of laddersOf(plan)) {
      for (const [index, lower] of tiers.slice(1).entries()) {
        const upper = tiers[index];
        if (upper === undefined) continue;
        for (const { key, above, below } of inversions(upper, lower)) {
          report({
            at: below.node.span,
            message: `${lower.title} has "${key}: ${below.node.value}", and ${upper.title} above it only "${key}: ${above.node.value}". A higher tier must not get less. Swap the two, or raise the higher one.`,
            related: [{ span: above.node.span, message: `What ${upper.title} gets.` }],
            fixes: [
              {
                title: `Swap "${key}" of the two tiers`,
                safe: false,
                edits: [setValue(text, above.node, asWritten(below)), setValue(text, below.node, asWritten(above))],
              },
            ],
          });
        }
      }
    }
  },
});

interface Inversion {
  readonly key: string;
  readonly above: Located<unknown>;
  readonly below: Located<unknown>;
}

/** The benefits of which the lower tier has more. Only what both tiers state can be compared. */
function inversions({ tier: upper }: RankedTier, { tier: lower }: RankedTier): readonly Inversion[] {
  const found: Inversion[] = [];
  for (const key of ladderKeys) {
    const above = upper.benefits?.[key];
    const below = lower.benefits?.[key];
    if (above === undefined || below === undefined) continue;
    if (rankOfValue(key, below.value) > rankOfValue(key, above.value)) found.push({ key, above, below });
  }
  for (const { key, lessIsMore } of amounts) {
    const above: Located<Quantity> | undefined = upper.benefits?.[key];
    const below: Located<Quantity> | undefined = lower.benefits?.[key];
    if (above === undefined || below === undefined) continue;
    const difference = compareQuantities(below.value, above.value) ?? 0;
    if (lessIsMore ? difference < 0 : difference > 0) found.push({ key, above, below });
  }
  return found;
}

/** Benefits that are an amount. A lower threshold is the better one. */
const amounts = [
  { key: 'coSellThreshold', lessIsMore: true },
  { key: 'coMarketingBudget', lessIsMore: false },
  { key: 'protection', lessIsMore: false },
] as const;
