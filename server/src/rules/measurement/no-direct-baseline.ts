import { addKey, firstLine } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { joined, withSmallStart } from '../../core/words.ts';
import { metricsOfKind } from '../../framework/facts/secondary-metrics.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { exampleSecondary, planWithSecondary } from './example.ts';

export const noDirectBaseline = defineRule({
  id: 'measurement/no-direct-baseline',
  summary: 'Time to close or lifetime value is not compared with direct business.',
  why: 'Seventy-five days to close is fast or slow only beside the deals that came without a partner. The comparison is the argument, the number alone is not.',
  source: [
    'Time to close on partner-sourced deals: measure whether partner-sourced deals close faster than direct deals.',
    'The framework should separate partner-sourced revenue from partner-influenced revenue, track LTV of partner-sourced customers versus direct customers, and calculate the cost of partner-sourced revenue against the cost of direct demand gen for the same dollar of pipeline.',
  ],
  exceptions: 'Where nothing is sold without partners, so that there is no direct deal to compare with.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithSecondary('{ metric: time-to-close, target: 75 days }'),
    good: planWithSecondary(exampleSecondary.timeToClose),
  },
  check({ plan, report }) {
    for (const { id, words, baseline } of compared) {
      for (const { metric, node } of metricsOfKind(plan, id)) {
        if (metric === undefined || entryOf(node, 'comparedWith') !== undefined || /direct/iu.test(metric.value))
          continue;
        report({
          at: firstLine(plan.source.text, metric.node),
          message: `${words} is compared with nothing. It says something only beside ${baseline.toLowerCase()}. Add "comparedWith".`,
          fixes: [
            {
              title: 'Compare it with direct business',
              safe: false,
              edits: [
                addKey(
                  plan.source.text,
                  node,
                  'comparedWith',
                  { placeholder: `${baseline} of the same period` },
                  keyOrder(['measurement', 'secondary', 0]),
                ),
              ],
            },
          ],
          together: {
            where: words,
            what: '',
            tell: (all) =>
              `${joined(all.map(({ where }) => withSmallStart(where))).replace(/^\p{L}/u, (letter) => letter.toUpperCase())} are compared with nothing. They say something only beside direct business. Add "comparedWith" to each.`,
            fix: 'Compare each with direct business',
          },
        });
      }
    }
  },
});

const compared = [
  { id: 'time-to-close', words: 'Time to close', baseline: 'Direct deals' },
  { id: 'lifetime-value', words: 'Lifetime value', baseline: 'Direct customers' },
] as const;
