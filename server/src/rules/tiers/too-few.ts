import { addFirstItem, addItem, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { tiersNamedElsewhere } from '../../framework/facts/named-elsewhere.ts';
import { proposedTier } from '../../framework/proposals/tiers.ts';

export const tooFewTiers = defineRule({
  id: 'tiers/too-few',
  summary: 'The plan has fewer than two tiers.',
  why: 'With a single tier, all partners get the same treatment, whatever they produce. There is nothing to grow into and nothing to lose.',
  source: [
    'Define two to four tiers.',
    'Fewer than two means the program has no way to reward high-performing partners or manage underperforming ones.',
  ],
  exceptions:
    'A program with a handful of partners that all do the same may begin with one tier. Suppress it until the day of the first review, and say what the second tier will be for.',
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
    const { all, undeclared } = tiersNamedElsewhere(plan);
    const only = tiers.items[0]?.id?.value;
    const named = undeclared[0];
    const isAbove = named === undefined ? only === 'referral' : all.indexOf(named) < all.indexOf(only ?? '');
    const strategic = proposedTier(plan, named ?? 'strategic', { level: 0, isLowest: false, list: 'strategic' });
    const edit =
      count === 0
        ? addItem(text, tiers.node, strategic)
        : isAbove
          ? addFirstItem(text, tiers.node, strategic)
          : addItem(
              text,
              tiers.node,
              proposedTier(plan, named ?? 'referral', { level: 1, isLowest: true, list: 'referral' }),
            );
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
