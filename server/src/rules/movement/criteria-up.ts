import { isLowerBetter } from '../../core/metrics.ts';
import type { Plan, ThresholdPart } from '../../core/plan.ts';
import { compareQuantities } from '../../core/quantity.ts';
import type { Move } from '../../framework/facts/moves.ts';
import { comparablePair, hasValue, thresholdsIn } from '../../framework/facts/thresholds.ts';

/** The lines of a tier, or of a way, that are about one metric in one direction. */
export function sameMetric(one: ThresholdPart, other: ThresholdPart): boolean {
  return one.metric !== undefined && one.metric.value === other.metric?.value;
}

/** A threshold of a way up that a partner reaches before it meets the criterion of the tier. */
export interface EasierThreshold {
  readonly asked: ThresholdPart;
  readonly criterion: ThresholdPart;
  /** Both values as a message shows them. */
  readonly words: readonly [asked: string, criterion: string];
}

/** The thresholds of a way up that ask for less than the criterion of the tier with the same metric. */
export function easierThresholds(plan: Plan, { move, upper }: Move): readonly EasierThreshold[] {
  const criteria = thresholdsIn(upper, 'performance').map(({ threshold }) => threshold);
  return (move.when?.items ?? []).flatMap((asked) => {
    const same = criteria.filter((criterion) => sameMetric(criterion, asked));
    const [criterion] = same;
    // A metric that a tier names twice has two values, one for each kind of partner or region.
    if (criterion === undefined || same.length > 1 || asked.metric === undefined) return [];
    const lowerIsBetter = isLowerBetter(plan, asked.metric.value);
    if (lowerIsBetter === undefined) return [];
    const key = lowerIsBetter ? 'below' : 'atLeast';
    const [value, wanted] = [asked[key], criterion[key]];
    if (value === undefined || wanted === undefined) return [];
    const pair = comparablePair(
      asked.metric.value,
      { value: value.value, within: asked.within?.value },
      { value: wanted.value, within: criterion.within?.value },
    );
    const difference = pair === undefined ? undefined : compareQuantities(pair[0].quantity, pair[1].quantity);
    if (pair === undefined || difference === undefined) return [];
    const isEasier = key === 'below' ? difference > 0 : difference < 0;
    return isEasier ? [{ asked, criterion, words: [pair[0].words, pair[1].words] }] : [];
  });
}

/**
 * The performance criteria of a tier that a way up leaves out. None where the way has no threshold that can be read,
 * because that is another finding, and none that the tier below asks for as well: who is in it meets them.
 *
 * @param isOnlyWay whether no other rule leads the same way. Several may each be for one kind of partner, which the
 * note of a criterion says, and then a criterion with a note is not one for all.
 */
export function criteriaLeftOut({ move, upper, lower }: Move, isOnlyWay: boolean): readonly ThresholdPart[] {
  const { when } = move;
  if (when === undefined || when.items.length === 0 || when.items.length < when.node.items.length) return [];
  if (when.items.some(({ metric }) => metric === undefined)) return [];
  const held = thresholdsIn(lower, 'performance').map(({ threshold }) => threshold);
  const criteria = thresholdsIn(upper, 'performance').map(({ threshold }) => threshold);
  return criteria.filter((criterion, index) => {
    if (criterion.metric === undefined || !hasValue(criterion)) return false;
    if (when.items.some((asked) => sameMetric(asked, criterion))) return false;
    if (criteria.findIndex((earlier) => sameMetric(earlier, criterion)) < index) return false;
    if (criterion.note !== undefined && !isOnlyWay) return false;
    return !held.some((own) => isAsMuch(own, criterion));
  });
}

/** Whether a line of the lower tier asks for the very same. */
function isAsMuch(own: ThresholdPart, criterion: ThresholdPart): boolean {
  if (!sameMetric(own, criterion)) return false;
  const written = ({ atLeast, below, within }: ThresholdPart) =>
    [atLeast, below, within].map((part) => String(part?.node.value ?? '')).join(' ');
  return written(own) === written(criterion);
}
