import { addItem, keySpan, setValue } from '../../core/edits.ts';
import { metricTitle } from '../../core/metrics.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import type { Plan, ThresholdPart } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import { formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import type { TextEdit } from '../../core/text.ts';
import { joined } from '../../core/words.ts';
import { keyOfMove, type Move, movesOf } from '../../framework/facts/moves.ts';
import { asWritten, thresholdAsWritten, thresholdsIn } from '../../framework/facts/thresholds.ts';
import { criteriaLeftOut, easierThresholds, shortOfAlternatives } from './criteria-up.ts';

export const promotionBelowCriteria = defineRule({
  id: 'movement/promotion-below-criteria',
  summary: 'A partner moves up with less than the tier asks for.',
  why: 'The criteria of a tier say who belongs to it, and the way up says who gets in. When the way up is the easier one, partners are in a tier whose criteria they do not meet, and both numbers lose their meaning.',
  practice: 'What stands in two places has to be the same in both: each criterion, its value and its window.',
  exceptions: 'Where partners move up in a first year with less, as an advance on results. Say how long it lasts.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: referral\n      to: strategic\n      when: [{ metric: sourced-pipeline, atLeast: 300000 USD, within: 12 months }]\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: referral\n      to: strategic\n      when: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n',
  },
  check({ plan, report }) {
    const text = textOfParts(plan);
    const ways = movesOf(plan).filter(({ direction }) => direction === 'up');
    const count = countWays(ways);
    for (const way of ways) {
      const { move, upper } = way;
      const others = (count.get(keyOf(way)) ?? 1) - 1;
      const alternative =
        others === 0
          ? ''
          : ` ${others === 1 ? 'Another rule leads' : `${others} other rules lead`} the same way, and a partner moves up by any of them.`;
      const short = shortOfAlternatives(plan, way);
      const easier = [...easierThresholds(plan, way), ...(short?.kind === 'easier' ? short.thresholds : [])];
      for (const { asked, criterion, words } of easier) {
        const value = asked.atLeast ?? asked.below;
        const wanted = criterion.atLeast ?? criterion.below;
        if (value === undefined || wanted === undefined) continue;
        report({
          at: value.node.span,
          message: `A partner moves up to ${upper.title} with ${words[0]} (${nameOfMetric(plan, asked)}), and the criteria of the tier ask for ${words[1]}. Let both say the same.${alternative}`,
          related: [{ span: wanted.node.span, message: 'What the tier asks for.' }],
          fixes: [
            {
              title: `Ask for ${titleOf(criterion)}, as the tier does`,
              safe: false,
              edits: asTheTierDoes(text, asked, criterion),
            },
          ],
        });
      }
      const leftOut = [
        ...criteriaLeftOut(way, others === 0),
        // With "any", the thresholds stand for the alternatives one by one.
        ...(short?.kind === 'in-part' && move.match?.value !== 'any' ? short.leftOut : []),
      ];
      if (move.match?.value === 'any') {
        if (thresholdsIn(upper, 'performance').length > 1 && (move.when?.items.length ?? 0) > 1) {
          report({
            at: move.match.node.span,
            message: `A partner moves up to ${upper.title} with any one of the thresholds of this rule, and the tier asks for all of its criteria. Write "match: all", or leave it out.${alternative}`,
            fixes: [{ title: 'Ask for all of them', safe: false, edits: [setValue(text, move.match.node, 'all')] }],
          });
        }
      } else if (leftOut.length > 0 && move.when !== undefined) {
        report({
          at: keySpan(move.node, 'when'),
          message: `A partner moves up to ${upper.title} without ${inWords(plan, leftOut)}, and the criteria of the tier ask for ${leftOut.length === 1 ? 'it' : 'them'}. Add ${leftOut.length === 1 ? 'it' : 'them'} to the way up.${alternative}`,
          related: leftOut.map(({ node }) => ({ span: node.span, message: 'What the tier asks for.' })),
          fixes: addition(plan, move, leftOut),
        });
      }
      if (short?.kind === 'none' && move.when !== undefined) {
        const alternatives = short.alternatives.map((lines) => ({ lines, words: inWords(plan, lines) }));
        report({
          at: keySpan(move.node, 'when'),
          message: `A partner moves up to ${upper.title} without any of the alternatives of which the tier asks for one: ${alternatives.map(({ words }) => words).join('; or ')}. Add one to the way up, or a way for each.${alternative}`,
          related: short.alternatives.flatMap((lines) =>
            lines.map(({ node }) => ({ span: node.span, message: 'One of the alternatives.' })),
          ),
          fixes:
            move.match?.value === 'any'
              ? []
              : alternatives.flatMap(({ lines, words }) => addition(plan, move, lines, `Ask for ${words}`)),
        });
      }
    }
  },
});

function keyOf({ direction, upper, lower }: Move): string {
  return keyOfMove(direction, upper, lower);
}

function countWays(ways: readonly Move[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const way of ways) count.set(keyOf(way), (count.get(keyOf(way)) ?? 0) + 1);
  return count;
}

/** The value with its window, because one means nothing without the other. */
function asTheTierDoes(text: string, asked: ThresholdPart, criterion: ThresholdPart): readonly TextEdit[] {
  const parts = (['atLeast', 'below', 'within'] as const).flatMap((key) => {
    const [own, wanted] = [asked[key], criterion[key]];
    return own === undefined || wanted === undefined ? [] : [{ own, wanted }];
  });
  return parts
    .filter(({ own, wanted }) => String(own.node.value) !== String(wanted.node.value))
    .map(({ own, wanted }) => setValue(text, own.node, asWritten(wanted)));
}

function titleOf({ atLeast, below, within }: ThresholdPart): string {
  const value = atLeast?.node.value ?? `below ${below?.node.value}`;
  return within === undefined ? String(value) : `${value} within ${within.node.value}`;
}

function nameOfMetric(plan: Plan, { metric }: ThresholdPart): string {
  return metric === undefined ? 'a metric' : metricTitle(plan, metric.value);
}

function inWords(plan: Plan, criteria: readonly ThresholdPart[]): string {
  const words = criteria.flatMap(({ metric, atLeast, below }) => {
    const value = atLeast === undefined ? below : atLeast;
    if (metric === undefined || value === undefined) return [];
    return [
      `${metricTitle(plan, metric.value)} (${atLeast === undefined ? 'below ' : ''}${formatQuantity(value.value)})`,
    ];
  });
  return joined(words);
}

/** A list that is written elsewhere, under an alias, belongs to others as well and is not added to. */
function addition(
  plan: Plan,
  { when, node }: Move['move'],
  criteria: readonly ThresholdPart[],
  all = 'Ask for all that the tier asks for',
): readonly Fix[] {
  if (when === undefined || when.node.span.start < node.span.start || when.node.span.end > node.span.end) return [];
  const [only] = criteria;
  const title =
    criteria.length === 1 && only?.metric !== undefined
      ? `Ask for ${metricTitle(plan, only.metric.value)} as well, as the tier does`
      : all;
  const edits = criteria.map((criterion) => addItem(textOfParts(plan), when.node, thresholdAsWritten(criterion)));
  const [first] = edits;
  if (first === undefined) return [];
  return [{ title, safe: false, edits: [{ ...first, newText: edits.map(({ newText }) => newText).join('') }] }];
}
