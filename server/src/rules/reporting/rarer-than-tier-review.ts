import { cadences } from '../../../../schemas/movement.ts';
import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { exampleReporting, planWithReporting } from './example.ts';

export const rarerThanTierReview = defineRule({
  id: 'reporting/rarer-than-tier-review',
  summary: 'The numbers are reported less often than tiers are reviewed.',
  why: 'A tier review moves partners by their numbers. If the report comes once a year and the review each quarter, three of four reviews work with numbers that nobody has seen.',
  practice: 'Tiers are reviewed with the numbers of the last report, so it has to come at least as often.',
  exceptions: 'Where the review has numbers of its own, taken from the CRM on the day. Say who takes them.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithReporting('{ cadence: annually, audience: [Finance] }', 'movement: { review: quarterly }\n'),
    good: planWithReporting(exampleReporting, 'movement: { review: quarterly }\n'),
  },
  check({ plan, report }) {
    const cadence = plan.measurement?.reporting?.cadence;
    const review = plan.movement?.review;
    if (cadence === undefined || review === undefined) return;
    if (cadences.indexOf(cadence.value) <= cadences.indexOf(review.value)) return;
    report({
      at: cadence.node.span,
      message: `The numbers are reported ${cadence.value}, and tiers are reviewed ${review.value}. Report them at least as often as tiers are reviewed.`,
      related: [{ span: review.node.span, message: 'How often tiers are reviewed.' }],
      fixes: [
        {
          title: `Report them ${review.value}`,
          safe: false,
          edits: [setValue(plan.source.text, cadence.node, review.value)],
        },
      ],
    });
  },
});
