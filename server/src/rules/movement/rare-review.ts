import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';

export const rareReview = defineRule({
  id: 'movement/rare-review',
  summary: 'Tier assignments are reviewed less than once a quarter.',
  why: 'Partners should know each quarter where they stand. With a review a year, a partner that brings deals in spring waits until winter for what it earned, and one that stopped keeps its budget as long.',
  source: [
    'Partners should know at the start of each quarter what they need to produce to maintain or advance their tier.',
    'Review cadence: [when tier assignments are reviewed]',
  ],
  exceptions:
    'Where a deal takes longer than a year, a review each quarter looks at the same numbers four times. Suppress it with the length of the sales cycle.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nmovement:\n  review: annually\n',
    good: 'partnerPlan: 1\nmovement:\n  review: quarterly\n',
  },
  check({ plan, report }) {
    const review = plan.movement?.review;
    if (review?.value !== 'semiannually' && review?.value !== 'annually') return;
    // Who moves up is looked at more often here, and the year is for moves down.
    const { up, down } = plan.movement ?? {};
    if ([up, down].some((way) => ['weekly', 'monthly', 'quarterly'].includes(way?.review?.value ?? ''))) return;
    report({
      at: review.node.span,
      message: `Tiers are reviewed ${review.value === 'annually' ? 'once a year' : 'twice a year'}. Partners should know at the start of each quarter where they stand. Review them quarterly.`,
      fixes: [
        {
          title: 'Review tiers quarterly',
          safe: false,
          edits: [setValue(plan.source.text, review.node, 'quarterly')],
        },
      ],
    });
  },
});
