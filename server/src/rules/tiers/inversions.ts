import { isLowerBetter } from '../../core/metrics.ts';
import type { Plan } from '../../core/plan.ts';
import { compareQuantities } from '../../core/quantity.ts';
import { laddersOf, type RankedTier } from '../../framework/facts/ranked-tiers.ts';
import { comparablePair, type TierThreshold, thresholdsIn } from '../../framework/facts/thresholds.ts';

/** Two thresholds for the same, of which the higher tier has the easier one. */
export interface Inversion {
  readonly upper: TierThreshold;
  readonly lower: TierThreshold;
  /** What each asks for, as a message shows it. */
  readonly high: string;
  readonly low: string;
  /** Whether the two tiers are in order in something else of the same list, so that they may stand beside each other. */
  readonly mayBeBeside: boolean;
  /** Whether the two ask for exactly the same in all else of the list that both have: they are hardly a ladder. */
  readonly isAlikeElsewhere: boolean;
}

interface Comparison {
  readonly isInverted: boolean;
  readonly isEqual: boolean;
  readonly high: string;
  readonly low: string;
}

/** Every pair of thresholds that is the wrong way around, in the order of the text of the lower tiers. */
export function inversionsOf(plan: Plan): readonly Inversion[] {
  return laddersOf(plan).flatMap((tiers) => inLadder(plan, tiers));
}

function inLadder(plan: Plan, tiers: readonly RankedTier[]): readonly Inversion[] {
  const pairs = [['performance', 'potential'] as const, ['expectations'] as const].map((lists) => {
    // The nearest tier above that asks for the same, by metric and note.
    const above = new Map<string, TierThreshold>();
    return tiers.flatMap((ranked) => {
      const own = lists.flatMap((list) => thresholdsIn(ranked, list)).filter(isClear);
      const keys = keysOf(own);
      const compared = own.flatMap((lower, index) => {
        const upper = above.get(keys[index] ?? '');
        const comparison = upper && comparisonOf(plan, upper, lower);
        return upper === undefined || comparison === undefined ? [] : [{ upper, lower, ...comparison }];
      });
      for (const [index, threshold] of own.entries()) {
        const key = keys[index];
        if (key !== undefined) above.set(key, threshold);
      }
      return compared;
    });
  });
  return pairs.flatMap((ofLists) =>
    ofLists
      .filter(({ isInverted }) => isInverted)
      .map(({ upper, lower, high, low }) => {
        const ofTiers = ofLists.filter((one) => one.upper.ranked === upper.ranked && one.lower.ranked === lower.ranked);
        const inOrder = ofTiers.filter(({ isInverted }) => !isInverted);
        return {
          upper,
          lower,
          high,
          low,
          mayBeBeside: inOrder.length > 0,
          isAlikeElsewhere:
            inOrder.length > 0 && inOrder.length === ofTiers.length - 1 && inOrder.every(({ isEqual }) => isEqual),
        };
      }),
  );
}

function isClear({ threshold }: TierThreshold): boolean {
  return threshold.metric !== undefined && threshold.atLeast !== undefined;
}

/**
 * What makes two thresholds the same demand: the metric, and the note where a tier has the metric more than once,
 * because the note then says for whom each is. Undefined where even the notes are the same.
 */
function keysOf(thresholds: readonly TierThreshold[]): readonly (string | undefined)[] {
  const metrics = thresholds.map(({ threshold }) => threshold.metric?.value ?? '');
  const withNotes = thresholds.map(
    ({ threshold }, index) => `${metrics[index]}: ${threshold.note?.value ?? ''} ${threshold.region?.value ?? ''}`,
  );
  const repeated = repeatedIn([...metrics, ...withNotes]);
  return thresholds.map((_, index) => [metrics[index], withNotes[index]].find((key) => !repeated.has(key ?? '')));
}

function repeatedIn(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const name of names) (seen.has(name) ? repeated : seen).add(name);
  return repeated;
}

/** How two thresholds stand to each other; undefined where nobody can tell. */
function comparisonOf(plan: Plan, upper: TierThreshold, lower: TierThreshold): Comparison | undefined {
  const metric = upper.threshold.metric?.value;
  const [high, low] = [upper.threshold, lower.threshold];
  if (metric === undefined || high.atLeast === undefined || low.atLeast === undefined) return undefined;
  const pair = comparablePair(
    metric,
    { value: high.atLeast.value, within: high.within?.value },
    { value: low.atLeast.value, within: low.within?.value },
  );
  if (pair === undefined) return undefined;
  const difference = compareQuantities(pair[0].quantity, pair[1].quantity) ?? 0;
  const lowerIsBetter = isLowerBetter(plan, metric);
  if (lowerIsBetter === undefined) return undefined;
  return {
    isInverted: lowerIsBetter ? difference > 0 : difference < 0,
    isEqual: difference === 0,
    high: pair[0].words,
    low: pair[1].words,
  };
}
