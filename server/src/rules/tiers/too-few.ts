import { addItem, keySpan } from '../../core/edits.ts';
import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { defineRule } from '../../core/rule.ts';
import { addFirstItem } from './add-first-item.ts';
import { frameworkBenefits } from './framework-benefits.ts';
import { proposedCoSellThreshold, proposedCriteria, proposedExpectation } from './proposals.ts';

export const tooFewTiers = defineRule({
  id: 'tiers/too-few',
  summary: 'The plan has fewer than two tiers.',
  why: 'With a single tier, all partners get the same treatment, whatever they produce. There is nothing to grow into and nothing to lose.',
  source: [
    'Define two to four tiers.',
    'Fewer than two means the program has no way to reward high-performing partners or manage underperforming ones.',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: partner\n    name: Partner\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: partner\n    name: Partner\n  - id: referral\n    name: Referral\n',
  },
  check({ plan, report }) {
    const { tiers } = plan;
    if (tiers === undefined) return;
    const count = tiers.node.items.length;
    if (count >= 2) return;
    const { text } = plan.source;
    // The first in the list is Tier 1, so a tier above the only one goes in front of it.
    const isReferralThere = tiers.items.some(({ id }) => id?.value === 'referral');
    const edit =
      count === 0
        ? addItem(text, tiers.node, strategicTier(plan))
        : isReferralThere
          ? addFirstItem(text, tiers.node, strategicTier(plan))
          : addItem(text, tiers.node, referralTier(plan));
    report({
      at: keySpan(plan.node, 'tiers'),
      message: `The plan has ${count === 0 ? 'no tier' : 'one tier'}. With fewer than two it has no way to reward partners that perform or to manage those that do not. Add ${count === 0 ? 'two' : 'a second one'}.`,
      fixes: [
        {
          title: 'Add a tier',
          safe: false,
          edits: [edit],
        },
      ],
    });
  },
});

/** The entry of every program. */
function referralTier(plan: Plan): Printable {
  const ranked = { level: 1, isLowest: true };
  return {
    id: 'referral',
    name: { placeholder: 'Referral' },
    criteria: proposedCriteria(plan, ranked),
    expectations: [proposedExpectation(plan, ranked)],
    benefits: frameworkBenefits('referral', proposedCoSellThreshold(plan)),
  };
}

/** The first tier of the framework. */
function strategicTier(plan: Plan): Printable {
  const ranked = { level: 0, isLowest: false };
  return {
    id: 'strategic',
    name: { placeholder: 'Strategic' },
    criteria: proposedCriteria(plan, ranked),
    expectations: [proposedExpectation(plan, ranked)],
    benefits: frameworkBenefits('strategic', proposedCoSellThreshold(plan)),
  };
}
