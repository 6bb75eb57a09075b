import { removeItem } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { keyOfMove, type Move, movesOf } from '../../framework/facts/moves.ts';
import { printOfThreshold } from '../../framework/facts/thresholds.ts';

export const twoDestinations = defineRule({
  id: 'movement/two-destinations',
  summary: 'One threshold leads to two tiers.',
  why: 'A partner that meets the threshold would belong to both, and somebody has to choose. The one that gets less will ask why, and the plan has no answer.',
  source: ['Define explicitly what it takes to move up or down.'],
  exceptions: 'Where a partner may choose between two tiers of the same rank. Say that the choice is its own.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: gold, name: Gold }\n  - { id: silver, name: Silver }\n  - { id: bronze, name: Bronze }\nmovement:\n  rules:\n    - from: gold\n      to: silver\n      when: [{ metric: sourced-revenue, below: 100000 USD, within: 12 months }]\n    - from: gold\n      to: bronze\n      when: [{ metric: sourced-revenue, below: 100000 USD, within: 12 months }]\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: gold, name: Gold }\n  - { id: silver, name: Silver }\n  - { id: bronze, name: Bronze }\nmovement:\n  rules:\n    - from: gold\n      to: silver\n      when: [{ metric: sourced-revenue, below: 100000 USD, within: 12 months }]\n    - from: gold\n      to: bronze\n      when: [{ metric: sourced-revenue, below: 20000 USD, within: 12 months }]\n',
  },
  check({ plan, report }) {
    const rules = plan.movement?.rules;
    if (rules === undefined) return;
    const nearest = new Map<string, Move>();
    const moves = movesOf(plan).filter(({ move }) => (move.when?.items.length ?? 0) > 0);
    for (const way of [...moves].sort((one, other) => distanceOf(one) - distanceOf(other))) {
      const key = `${way.direction} ${start(way).path[1]} ${conditionOf(way)}`;
      const other = nearest.get(key);
      if (other === undefined) {
        nearest.set(key, way);
        continue;
      }
      // Two rules with the same ends say the same thing twice, and lead to one tier.
      if (keyOfMove(other.direction, other.upper, other.lower) === keyOfMove(way.direction, way.upper, way.lower))
        continue;
      report({
        at: way.move.to?.node.span ?? way.move.node.span,
        message: `The same threshold leads from ${start(way).title} to ${end(way).title} here and to ${end(other).title} in another rule. Nobody can say where the partner goes. Give each destination a threshold of its own, or keep the rule that leads to the next tier.`,
        related: [{ span: other.move.to?.node.span ?? other.move.node.span, message: 'The other destination.' }],
        fixes: [
          {
            title: `Remove the rule that leads to ${end(way).title}`,
            safe: false,
            edits: [removeItem(plan.source.text, rules.node, way.move.node)],
          },
        ],
      });
    }
  },
});

function start({ direction, upper, lower }: Move) {
  return direction === 'up' ? lower : upper;
}

function end({ direction, upper, lower }: Move) {
  return direction === 'up' ? upper : lower;
}

/** Over how many tiers a rule leads. */
function distanceOf({ upper, lower }: Move): number {
  return lower.level - upper.level;
}

/** What has to be the case, in the same words for the same thresholds in another order. */
function conditionOf({ move }: Move): string {
  const lines = (move.when?.items ?? []).map(printOfThreshold);
  return [move.match?.value ?? 'all', ...lines.sort()].join('\n\n');
}
