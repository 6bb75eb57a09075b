import { addItem, keySpan } from '../../core/edits.ts';
import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import type { RuleContext } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import {
  isByCriteria,
  keyOfMove,
  movesOf,
  type Neighbors,
  neighborsOf,
  openMoves,
} from '../../framework/facts/moves.ts';
import { tiersNamedAsTypes } from '../tiers/names.ts';

/** Reports each pair of neighboring tiers between which no rule leads one way. Says nothing while there is no rule. */
export function reportMissingWays(
  { plan, report }: RuleContext<unknown>,
  direction: 'up' | 'down',
  messageFor: (pair: Neighbors) => string,
  ruleFor: (pair: Neighbors) => Printable,
): void {
  const { movement } = plan;
  const rules = movement?.rules;
  if (movement === undefined || rules === undefined || rules.node.items.length === 0) return;
  if (isByCriteria(plan, direction)) return;
  // Nobody moves between types of partners, and that they are no ladder is what is told.
  if (tiersNamedAsTypes(plan).length > 0) return;
  const ways = new Set(movesOf(plan).map((move) => keyOfMove(move.direction, move.upper, move.lower)));
  const mayLead = openMoves(plan);
  for (const pair of neighborsOf(plan)) {
    const [from, to] = direction === 'up' ? [pair.lowerId, pair.upperId] : [pair.upperId, pair.lowerId];
    // Partners are asked into such a tier, and no threshold brings them there.
    if (direction === 'up' && pair.upper.tier.entry?.value === 'by-invitation') continue;
    if (direction === 'down' && pair.upper.tier.exit?.value === 'never') continue;
    if (ways.has(keyOfMove(direction, pair.upper, pair.lower)) || mayLead(from, to)) continue;
    report({
      at: keySpan(movement.node, 'rules'),
      message: messageFor(pair),
      fixes: [
        {
          title: `Add a rule from ${from} to ${to}`,
          safe: false,
          edits: [addItem(plan.source.text, rules.node, ruleFor(pair))],
        },
      ],
      together: {
        where:
          direction === 'up'
            ? `from ${pair.lower.title} to ${pair.upper.title}`
            : `from ${pair.upper.title} to ${pair.lower.title}`,
        what: '',
        tell: (all) =>
          `No rule says ${direction === 'up' ? 'how' : 'when'} a partner moves ${direction} ${joined(all.map(({ where }) => where))}. Add one for each, with a threshold and a window${recoveryInWords(plan, direction)}.`,
        fix: `Add a rule for each way ${direction}`,
      },
    });
  }
}

/** Who moves nobody down gives nobody time to recover, so both are asked for at once. */
export function recoveryInWords({ movement }: Plan, direction: 'up' | 'down'): string {
  return direction === 'up' || movement?.grace !== undefined
    ? ''
    : ', and say with "grace" how long a partner has to recover';
}
