import { addItem, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { sourceOf } from '../../framework/demands/index.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { reportMissing } from '../shared/missing-part.ts';
import { exampleReview, exampleTiers, planWithReview } from './example.ts';

export const firstTierNotReviewed = defineRule({
  id: 'reporting/first-tier-not-reviewed',
  summary: 'The business review does not take place with Tier 1.',
  why: 'The quarterly business review is for the partners that bring most of the pipeline. A plan that reviews with others and not with them has its effort in the wrong place.',
  source: sourceOf('measurement.businessReview.tiers'),
  exceptions: 'Where Tier 1 has no partner yet. Suppress it until the first one is in.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithReview(exampleReview.replace('strategic', 'growth'), exampleTiers),
    good: planWithReview(exampleReview, exampleTiers),
  },
  check(context) {
    const { plan, report } = context;
    const ranked = rankedTiers(plan);
    const first = ranked.find(({ level, list }) => level === 0 && (list === undefined || list === 'strategic'));
    const id = first?.tier.id?.value;
    if (first === undefined || id === undefined) return;
    reportMissing(context, 'measurement.businessReview.tiers');
    const review = plan.measurement?.businessReview;
    const tiers = review?.tiers;
    if (review === undefined || tiers === undefined || tiers.node.items.length === 0) return;
    const listed = tiers.items.map(({ value }) => value);
    const ids = ranked.flatMap(({ tier }) => tier.id?.value ?? []);
    // An id that leads nowhere is reported where it stands, and Tier 1 may be what it means.
    if (listed.includes(id) || listed.some((tier) => !ids.includes(tier))) return;
    const benefit = first.tier.benefits?.businessReview;
    report({
      at: keySpan(review.node, 'tiers'),
      message: `${first.title} is not among the tiers with a business review. The review is for Tier 1: add "${id}".`,
      related:
        benefit === undefined || benefit.value === 'none'
          ? []
          : [{ span: benefit.node.span, message: `What ${first.title} is promised.` }],
      fixes: [{ title: `Add "${id}"`, safe: false, edits: [addItem(plan.source.text, tiers.node, id)] }],
    });
  },
});
