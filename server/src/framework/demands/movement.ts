import { isByCriteria, movesOf, type Neighbors, neighborsOf } from '../facts/moves.ts';
import { wayDown, wayUp } from '../proposals/movement.ts';
import { RECOVERY } from '../proposals/times.ts';
import { sentences } from '../sentences.ts';
import { defineDemands } from './demand.ts';

export const movement = defineDemands({
  'movement.rules': {
    rule: 'movement/no-rules',
    lacks: 'what it takes to move up or down, with a metric, a value and a window of time',
    source: [sentences.upAndDown, 'Tier movement criteria: [specific thresholds for moving up or down]'],
    missing: (plan) => {
      const pairs = neighborsOf(plan);
      const stays = ({ upper }: Neighbors): boolean => upper.tier.exit?.value === 'never';
      const isUp = isByCriteria(plan, 'up');
      const isDown = isByCriteria(plan, 'down') || (pairs.length > 0 && pairs.every(stays));
      if (isUp && isDown) return undefined;
      const wanted = pairs.flatMap((pair) => [
        ...(isUp ? [] : [wayUp(plan, pair)]),
        ...(isDown || stays(pair) ? [] : [wayDown(plan, pair)]),
      ]);
      const open = isUp ? 'down' : 'up';
      if (plan.tiers?.node.items.length === 1) {
        return {
          message:
            'The plan does not say what it takes to move up or down, and has one tier. Add a second tier, and then a rule for each direction between the two, with a threshold and a window.',
        };
      }
      return {
        message:
          isUp || isDown
            ? `The plan does not say what it takes to move ${open}. Add a rule for each pair of neighboring tiers, or "${open}" with "to: highest-tier-met", where the criteria decide.`
            : 'The plan does not say what it takes to move up or down. Add a rule for each direction between neighboring tiers, with a threshold and a window.',
        ...(wanted.length === 0 ? {} : { value: wanted }),
      };
    },
  },
  'movement.review': {
    rule: 'movement/no-review',
    lacks: 'when tier assignments are reviewed',
    source: ['Review cadence: [when tier assignments are reviewed]'],
    missing: ({ movement: part }) =>
      // One cadence for each direction says more than one for both.
      part?.up?.review !== undefined && part.down?.review !== undefined
        ? undefined
        : {
            message:
              'The plan does not say how often tier assignments are reviewed. Add the cadence, ideally "review: quarterly", because partners plan by the quarter.',
            value: 'quarterly',
          },
  },
  'movement.rules.*.from': { rule: 'schema/missing-key', lacks: 'the tier that a partner leaves' },
  'movement.rules.*.to': { rule: 'schema/missing-key', lacks: 'the tier that a partner enters' },
  'movement.rules.*.when': { rule: 'movement/no-threshold', lacks: 'the thresholds of this move' },
  'movement.grace': {
    rule: 'movement/no-grace',
    source: ['This prevents the awkward conversation when a Tier 1 partner underperforms and needs to be moved.'],
    missing: (plan) => {
      // Who moves down only after two quarters in a row has had the time to recover.
      const { after, onlyOn, tenure, effective } = plan.movement?.down ?? {};
      if ((after ?? onlyOn ?? tenure) !== undefined) return undefined;
      if (effective !== undefined && effective.value !== 'at-once') return undefined;
      const down = movesOf(plan).filter(({ direction }) => direction === 'down');
      // Where no way leads down nobody moves, and that is what is told.
      if (down.length === 0 && !isByCriteria(plan, 'down')) return undefined;
      if (down.length > 0 && down.every(({ move }) => GRACE.test(move.note?.value ?? ''))) return undefined;
      return {
        message:
          'A partner that misses its threshold would move down at once. Add a grace period in which it can recover, usually a quarter.',
        value: { placeholder: RECOVERY },
      };
    },
  },
  'movement.notice': {
    rule: 'movement/no-notice',
    source: [
      'Partners should know at the start of each quarter what they need to produce to maintain or advance their tier.',
    ],
    missing: {
      message:
        'The plan does not say when partners learn what they need to produce to keep or advance their tier. Tell them at the start of each quarter: "notice: start-of-quarter".',
      value: 'start-of-quarter',
    },
  },
});

/** How the note of a rule says that a partner is warned and has time. */
const GRACE =
  /\bgrace\b|\brecover|\bwarn|\bnotice\b|\bnotif|\bannounc|\bin advance\b|\bahead\b|\b(?:second|next) (?:review|quarter)\b/i;
