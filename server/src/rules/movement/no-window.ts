import { addKey } from '../../core/edits.ts';
import { metricTitle } from '../../core/metrics.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { joined } from '../../core/words.ts';
import { movesOf, wayInWords } from '../../framework/facts/moves.ts';
import { addsUpIn, asWritten, hasValue, thresholdsIn } from '../../framework/facts/thresholds.ts';
import { WINDOW } from '../../framework/proposals/times.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const noMovementWindow = defineRule({
  id: 'movement/no-window',
  summary: 'A movement rule counts something without saying over which time.',
  why: 'Pipeline, revenue and deals grow as time passes. Without a window every partner moves up one day, and nobody ever moves down.',
  source: ['Tier movement criteria: [specific thresholds for moving up or down]'],
  exceptions:
    'Where a number counts from the first day of the partnership on, such as the total of a lifetime. Say that in the description.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: referral\n      to: strategic\n      when: [{ metric: sourced-pipeline, atLeast: 500000 USD }]\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: referral\n      to: strategic\n      when: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n',
  },
  check({ plan, report }) {
    for (const found of movesOf(plan)) {
      const { move, path, upper } = found;
      for (const threshold of move.when?.items ?? []) {
        const { metric, node } = threshold;
        if (metric === undefined || !addsUpIn(plan, metric.value) || !hasValue(threshold)) continue;
        if (entryOf(node, 'within') !== undefined) continue;
        const criterion = thresholdsIn(upper, 'performance').find(
          (candidate) => candidate.threshold.metric?.value === metric.value,
        );
        const window = criterion?.threshold.within;
        const value = window === undefined ? WINDOW : asWritten(window);
        report({
          at: metric.node.span,
          message: `This rule counts "${metricTitle(plan, metric.value)}" without saying over which time. Add the window${window === undefined ? ', usually the last twelve months' : `; the criteria of ${upper.title} look at ${value}`}.`,
          fixes: [
            {
              title: `Count the last ${value}`,
              safe: false,
              edits: [addKey(plan.source.text, node, 'within', value, keyOrder([...path, 'when', 0]))],
            },
          ],
          together: {
            where: wayInWords(found),
            what: `"${metricTitle(plan, metric.value)}"`,
            tell: (all) =>
              `${all.length} thresholds say nothing about the time over which they count: ${joined(all.map(({ where, what }) => `${what} on the way ${where}`))}. Add the windows, those of the criteria where they have one and else the last twelve months.`,
            fix: 'Add each window',
          },
        });
      }
    }
  },
});
