import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';

export const lateNotice = defineRule({
  id: 'movement/late-notice',
  summary: 'Partners learn what they need to produce at the review, or only when they ask.',
  why: 'At the review the quarter is over, and nothing can be done about it. A partner that has to ask will not.',
  source: [
    'Partners should know at the start of each quarter what they need to produce to maintain or advance their tier.',
  ],
  exceptions:
    'Where the thresholds are the same every year and stand in the agreement, so that nobody learns them at the review.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nmovement:\n  review: quarterly\n  notice: at-review\n',
    good: 'partnerPlan: 1\nmovement:\n  review: quarterly\n  notice: start-of-quarter\n',
  },
  check({ plan, report }) {
    const notice = plan.movement?.notice;
    if (notice === undefined || notice.value === 'start-of-quarter') return;
    // With a review each month nobody waits until the quarter is over.
    const review = plan.movement?.review?.value;
    if (notice.value === 'at-review' && (review === 'weekly' || review === 'monthly')) return;
    report({
      at: notice.node.span,
      message: `Partners learn what they need to produce ${notice.value === 'at-review' ? 'at the review, when the quarter is over' : 'only when they ask'}. Tell them at the start of each quarter, so that they can work for it.`,
      fixes: [
        {
          title: 'Tell partners at the start of the quarter',
          safe: false,
          edits: [setValue(plan.source.text, notice.node, 'start-of-quarter')],
        },
      ],
    });
  },
});
