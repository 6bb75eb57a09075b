import { thresholdValue } from '../../../../schemas/quantities.ts';
import { addKey, firstLine } from '../../core/edits.ts';
import { metricTitle } from '../../core/metrics.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { toYaml } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { type Move, movesOf, wayInWords } from '../../framework/facts/moves.ts';
import { hasValue, thresholdsIn } from '../../framework/facts/thresholds.ts';
import { proposedNumber } from '../../framework/proposals/criteria.ts';
import { thresholdDown, thresholdsUp, twoThirdsOf } from '../../framework/proposals/movement.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { reportMissingPart } from '../shared/missing-part.ts';

export const noThreshold = defineRule({
  id: 'movement/no-threshold',
  summary: 'A movement rule has no number that a partner must reach or must not fall below.',
  why: 'Without a number the move depends on who looks at it. A partner cannot plan for it, and your team cannot defend it.',
  source: [
    'Tier movement criteria: [specific thresholds for moving up or down]',
    'Define explicitly what it takes to move up or down.',
  ],
  exceptions: 'Where a board decides about each move. Say who sits on it and what it looks at.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - { from: referral, to: strategic, note: When the relationship has grown. }\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: referral\n      to: strategic\n      when: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n',
  },
  check(context) {
    const { plan, report } = context;
    const text = textOfParts(plan);
    for (const found of movesOf(plan)) {
      const { move, path, direction } = found;
      const way = wayInWords(found);
      const { when } = move;
      reportMissingPart(context, {
        owner: path,
        key: 'when',
        value: proposedThresholds(plan, found),
        message: `The way ${way} has no threshold. Add "when" with a metric, a value and a window.`,
        together: {
          where: way,
          what: '',
          tell: (all) =>
            `${all.length} ways have no threshold: ${joined(all.map(({ where }) => where))}. Add "when" to each, with a metric, a value and a window.`,
          fix: 'Add the thresholds',
          cause: 'when',
        },
      });
      for (const threshold of when?.items ?? []) {
        if (hasValue(threshold)) continue;
        const key = direction === 'up' ? 'atLeast' : 'below';
        const metric = threshold.metric?.value;
        const value = proposedValue(plan, found, metric);
        report({
          at: threshold.metric?.node.span ?? firstLine(text, threshold.node),
          message: `The way ${way} names ${metric === undefined ? 'a metric' : `"${metricTitle(plan, metric)}"`} without a number. Add "${key}" with the value that moves a partner.`,
          fixes: [
            {
              title: `Add "${key}"`,
              safe: false,
              edits: [addKey(text, threshold.node, key, { placeholder: value }, keyOrder([...path, 'when', 0]))],
            },
          ],
          together: {
            where: way,
            what: metric === undefined ? 'a metric' : `"${metricTitle(plan, metric)}"`,
            tell: (all) =>
              `${all.length} thresholds have no number: ${joined(all.map(({ where, what }) => `${what} on the way ${where}`))}. Add the value that moves a partner as "atLeast" on the way up, and as "below" on the way down.`,
            fix: 'Add each value',
          },
        });
      }
    }
  },
});

function proposedThresholds(plan: Plan, { direction, upper }: Move): readonly Printable[] {
  return direction === 'up' ? thresholdsUp(plan, upper) : [thresholdDown(plan, upper)];
}

/** The value that the tier asks for on the way up, two thirds of it on the way down; without one, an example. */
function proposedValue(plan: Plan, { direction, upper }: Move, metric: string | undefined): string {
  const criterion = thresholdsIn(upper, 'performance').find(({ threshold }) => threshold.metric?.value === metric);
  const asked = criterion?.threshold.atLeast?.value;
  if (metric !== undefined && asked !== undefined) return toYaml(direction === 'up' ? asked : twoThirdsOf(asked));
  const proposed = proposedNumber(plan, upper, 'performance', metric);
  const quantity = thresholdValue.safeParse(proposed).data;
  return direction === 'up' || quantity === undefined ? proposed : toYaml(twoThirdsOf(quantity));
}
