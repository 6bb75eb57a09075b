import { setValue } from '../../core/edits.ts';
import { metricTitle } from '../../core/metrics.ts';
import { daysOf, formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { movesOf, wayInWords } from '../../framework/facts/moves.ts';
import { addsUp, asWritten, thresholdsIn } from '../../framework/facts/thresholds.ts';

const planWithWindow = (window: string): string =>
  `partnerPlan: 1\nmetrics:\n  - { id: machines, name: Protected machines, unit: machines, source: Billing }\ntiers:\n  - { id: gold, name: Gold, criteria: { performance: [{ metric: machines, atLeast: 2000 machines, within: 12 months }] } }\n  - { id: silver, name: Silver }\nmovement:\n  rules:\n    - { from: gold, to: silver, when: [{ metric: machines, below: 1200 machines, within: ${window} }] }\n`;

export const shorterWindow = defineRule({
  id: 'movement/shorter-window',
  summary: 'A partner is moved by far less time than the criterion of the tier looks at.',
  why: 'A tier that looks at a year and a move that looks at a month are two rules for one place. One good month brings a partner in that does not meet the criteria, and one weak month takes out a partner that does.',
  practice: 'What stands in two places has to be the same in both: each criterion, its value and its window.',
  exceptions:
    'Where the shorter time is a warning and the partner stays until the longer one confirms it. Say so in the note.',
  severity: 'warning',
  fixable: true,
  examples: { bad: planWithWindow('1 month'), good: planWithWindow('12 months') },
  check({ plan, report }) {
    for (const found of movesOf(plan)) {
      const { move, upper } = found;
      for (const { metric, within } of move.when?.items ?? []) {
        if (metric === undefined || within === undefined) continue;
        const criteria = (['performance', 'potential'] as const).flatMap((list) => thresholdsIn(upper, list));
        const window = criteria.find(({ threshold }) => threshold.metric?.value === metric.value)?.threshold.within;
        if (window === undefined || !isMuchShorter(daysOf(within.value), daysOf(window.value))) continue;
        // A window that is shorter than the time between two reviews is told for that.
        if (addsUp(metric.value) && daysOf(within.value) <= A_MONTH) continue;
        report({
          at: within.node.span,
          message: `${upper.title} is held by "${metricTitle(plan, metric.value)}" within ${formatQuantity(window.value)}, and the way ${wayInWords(found)} looks at ${formatQuantity(within.value)} only. Look at the same time in both, and change the value with it.`,
          together: {
            where: wayInWords(found),
            what: `"${metricTitle(plan, metric.value)}"`,
            tell: (all) =>
              `The ways ${joined(all.map(({ where }) => where))} look at far less time than the criteria of the tiers do. Look at the same time in both, and change the values with it.`,
            fix: 'Look at the time of the criteria in each of them',
          },
          related: [{ span: window.node.span, message: 'The time at which the criterion looks.' }],
          fixes: [
            {
              title: `Look at ${formatQuantity(window.value)}, as the criterion does`,
              safe: false,
              edits: [setValue(plan.source.text, within.node, asWritten(window))],
            },
          ],
        });
      }
    }
  },
});

/** A quarter is how reviews cut a yearly criterion. Less than that is another rule, and so is a single month. */
function isMuchShorter(days: number, criterion: number): boolean {
  return criterion > days * 4.2 || (days <= A_MONTH && criterion >= days * 2.9);
}

/** In days. */
const A_MONTH = 31;
