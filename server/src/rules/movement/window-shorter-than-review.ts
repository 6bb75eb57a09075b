import type { Cadence } from '../../../../schemas/movement.ts';
import { setValue } from '../../core/edits.ts';
import { metricTitle } from '../../core/metrics.ts';
import { daysOf, formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { addsUp, allThresholds } from '../../framework/facts/thresholds.ts';

export const windowShorterThanReview = defineRule({
  id: 'movement/window-shorter-than-review',
  summary: 'A threshold looks at less time than passes between two reviews.',
  why: 'If tiers are reviewed each quarter and a threshold looks at the last month, what a partner did in the other two months counts for nothing. It learns to hold deals back until the month that counts.',
  practice: 'What happens between two reviews has to count in one of them.',
  exceptions: 'Where the months before the review are the season that counts. Say which months they are.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    expectations: [{ metric: registered-deals, atLeast: 2 deals, within: 30 days }]\nmovement:\n  review: quarterly\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    expectations: [{ metric: registered-deals, atLeast: 6 deals, within: 90 days }]\nmovement:\n  review: quarterly\n',
  },
  check({ plan, report }) {
    const review = plan.movement?.review;
    if (review === undefined) return;
    const period = periods[review.value];
    for (const { metric, within } of allThresholds(plan)) {
      if (metric === undefined || within === undefined || !addsUp(metric.value)) continue;
      if (daysOf(within.value) >= period.leastDays) continue;
      report({
        at: within.node.span,
        message: `Tiers are reviewed ${period.words}, and "${metricTitle(plan, metric.value)}" looks at ${formatQuantity(within.value)} only. What partners do in the rest of the time would count for nothing. Look at ${period.window} or more, and change the value with it.`,
        related: [{ span: review.node.span, message: 'How often tiers are reviewed.' }],
        fixes: [
          {
            title: `Look at ${period.window}`,
            safe: false,
            edits: [setValue(plan.source.text, within.node, period.window)],
          },
        ],
      });
    }
  },
});

/** The shortest window that covers the time between two reviews, a little less than its average length in days. */
const periods: Readonly<
  Record<Cadence, { readonly leastDays: number; readonly words: string; readonly window: string }>
> = {
  weekly: { leastDays: 7, words: 'every week', window: '1 week' },
  monthly: { leastDays: 28, words: 'every month', window: '1 month' },
  quarterly: { leastDays: 84, words: 'every quarter', window: '3 months' },
  semiannually: { leastDays: 180, words: 'twice a year', window: '6 months' },
  annually: { leastDays: 360, words: 'once a year', window: '12 months' },
};
