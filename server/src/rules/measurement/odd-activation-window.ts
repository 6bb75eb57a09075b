import { addKey, firstLine, setValue } from '../../core/edits.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import { daysOf, formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { metricsOfKind } from '../../framework/facts/secondary-metrics.ts';
import { ACTIVATION_WINDOW } from '../../framework/proposals/times.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { durationsIn } from '../shared/service-times.ts';
import { exampleSecondary, planWithSecondary } from './example.ts';

export const oddActivationWindow = defineRule({
  id: 'measurement/odd-activation-window',
  summary: 'The activation rate does not look at the last ninety days.',
  why: 'Over a year nearly every partner looks active, over a month nearly none. Ninety days is the length of a quarter, and what other programs report.',
  source: [
    'Partner activation rate: the percentage of program partners who have referred at least one deal in the last ninety days.',
  ],
  exceptions:
    'Where deals take a year, and nobody becomes active in ninety days. Take the length of a sales cycle and say so.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithSecondary('{ metric: activation-rate, window: 12 months }'),
    good: planWithSecondary(exampleSecondary.activation),
  },
  check({ plan, report }) {
    const text = textOfParts(plan);
    for (const { metric, window, node } of metricsOfKind(plan, 'activation-rate')) {
      if (metric === undefined || !/activ/iu.test(metric.value)) continue;
      if (window === undefined) {
        if (entryOf(node, 'window') !== undefined || saysItsWindow(metric.value)) continue;
        report({
          at: firstLine(text, metric.node),
          message:
            'The activation rate does not say over which time it is measured. The framework looks at the last ninety days. Add "window: 90 days".',
          fixes: [
            {
              title: `Add "window: ${ACTIVATION_WINDOW}"`,
              safe: false,
              edits: [addKey(text, node, 'window', ACTIVATION_WINDOW, keyOrder(['measurement', 'secondary', 0]))],
            },
          ],
        });
      } else if (Math.abs(daysOf(window.value) - NINETY) > A_QUARTER) {
        report({
          at: window.node.span,
          message: `The activation rate is measured over ${formatQuantity(window.value)}. The framework looks at the last ninety days, so that partners who went quiet are seen.`,
          fixes: [
            {
              title: `Change it to ${ACTIVATION_WINDOW}`,
              safe: false,
              edits: [setValue(text, window.node, ACTIVATION_WINDOW)],
            },
          ],
        });
      }
    }
  },
});

/** Whether the name itself says over which time it is measured: "partners active in the last 90 days". */
function saysItsWindow(name: string): boolean {
  return durationsIn(name).length > 0 || /\bninety\b|\bquarter/iu.test(name);
}

const NINETY = 90;

/** A quarter and three months are ninety days to a person. */
const A_QUARTER = 3;
