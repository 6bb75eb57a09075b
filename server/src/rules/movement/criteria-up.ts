import { isLowerBetter } from '../../core/metrics.ts';
import type { Plan, ThresholdPart } from '../../core/plan.ts';
import { compareQuantities } from '../../core/quantity.ts';
import type { Move } from '../../framework/facts/moves.ts';
import type { RankedTier } from '../../framework/facts/ranked-tiers.ts';
import { alternativesOf, comparablePair, hasValue, thresholdsIn } from '../../framework/facts/thresholds.ts';

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
    if (criterion === undefined || same.length > 1) return [];
    return easierThan(plan, asked, criterion) ?? [];
  });
}

/** A threshold that a partner reaches before it meets a criterion of the same metric; undefined where it does not. */
function easierThan(plan: Plan, asked: ThresholdPart, criterion: ThresholdPart): EasierThreshold | undefined {
  if (asked.metric === undefined) return undefined;
  const lowerIsBetter = isLowerBetter(plan, asked.metric.value);
  if (lowerIsBetter === undefined) return undefined;
  const key = lowerIsBetter ? 'below' : 'atLeast';
  const [value, wanted] = [asked[key], criterion[key]];
  if (value === undefined || wanted === undefined) return undefined;
  const pair = comparablePair(
    asked.metric.value,
    { value: value.value, within: asked.within?.value },
    { value: wanted.value, within: criterion.within?.value },
  );
  const difference = pair === undefined ? undefined : compareQuantities(pair[0].quantity, pair[1].quantity);
  if (pair === undefined || difference === undefined) return undefined;
  const isEasier = key === 'below' ? difference > 0 : difference < 0;
  return isEasier ? { asked, criterion, words: [pair[0].words, pair[1].words] } : undefined;
}

/** How a way up falls short of the alternatives of a tier, of which one is enough. */
export type ShortOfAlternatives =
  /** It names one of them, with less than it asks for. */
  | { readonly kind: 'easier'; readonly thresholds: readonly EasierThreshold[] }
  /** It names a part of one that counts only together with the rest. */
  | { readonly kind: 'in-part'; readonly leftOut: readonly ThresholdPart[] }
  /** It names none of them. */
  | { readonly kind: 'none'; readonly alternatives: readonly (readonly ThresholdPart[])[] };

/**
 * What a way up lacks of the alternatives of the upper tier. Undefined where it asks for one of them in full, where the
 * partner has met one in the tier below, and where something cannot be read, which is another finding.
 */
export function shortOfAlternatives(plan: Plan, { move, upper, lower }: Move): ShortOfAlternatives | undefined {
  const when = readableLines(move);
  const alternatives = alternativesAskedBy(upper);
  if (when === undefined || alternatives.length === 0) return undefined;
  const held = thresholdsIn(lower, 'performance').map(({ threshold }) => threshold);
  const heldInstead = alternativesAskedBy(lower);
  const isHeld = (alternative: readonly ThresholdPart[]) =>
    alternative.every((line) => held.some((own) => isAsMuch(own, line)));
  if (alternatives.some(isHeld)) return undefined;
  // Whoever meets any alternative of the tier below meets one of this tier.
  const isAmong = (own: readonly ThresholdPart[]) =>
    alternatives.some((other) => other.every((line) => own.some((mine) => isAsMuch(mine, line))));
  if (heldInstead.length > 0 && heldInstead.every(isAmong)) return undefined;
  const compared = alternatives.map((alternative) => {
    const named = alternative.filter((line) => when.some((asked) => sameMetric(asked, line)));
    const thresholds = named.flatMap((line) => {
      const easier = when.flatMap((asked) => (sameMetric(asked, line) ? [easierThan(plan, asked, line)] : []));
      return easier.every((each) => each !== undefined) ? easier : [];
    });
    return { alternative, named, thresholds };
  });
  // With "any", each threshold is a way of its own, and names what is only a part of an alternative as well.
  const isAny = move.match?.value === 'any';
  const whole = compared.filter(({ alternative, named }) => named.length === alternative.length);
  if (whole.some(({ thresholds }) => thresholds.length === 0) && !isAny) return undefined;
  const easier = isAny ? whole.flatMap(({ thresholds }) => thresholds) : (whole[0]?.thresholds ?? []);
  if (whole.length > 0) return easier.length === 0 ? undefined : { kind: 'easier', thresholds: easier };
  const started = compared.find(({ named }) => named.length > 0);
  if (started === undefined) return { kind: 'none', alternatives };
  return { kind: 'in-part', leftOut: started.alternative.filter((line) => !started.named.includes(line)) };
}

/** The alternatives of a tier, each with all that it asks for. None where one of them cannot be read. */
function alternativesAskedBy(ranked: RankedTier): readonly (readonly ThresholdPart[])[] {
  const { anyOf } = ranked.tier.criteria ?? {};
  const alternatives = alternativesOf(ranked).map((lines) => lines.map(({ threshold }) => threshold));
  const isReadable =
    anyOf?.items.length === anyOf?.node.items.length &&
    alternatives.every(
      (lines) => lines.length > 0 && lines.every((line) => line.metric !== undefined && hasValue(line)),
    );
  return isReadable ? alternatives : [];
}

/** The thresholds of a way. Undefined where one of them cannot be read, and where it has none. */
function readableLines({ when }: Move['move']): readonly ThresholdPart[] | undefined {
  if (when === undefined || when.items.length === 0 || when.items.length < when.node.items.length) return undefined;
  return when.items.some(({ metric }) => metric === undefined) ? undefined : when.items;
}

/**
 * The performance criteria of a tier that a way up leaves out. None where the way has no threshold that can be read,
 * because that is another finding, and none that the tier below asks for as well: who is in it meets them.
 *
 * @param isOnlyWay whether no other rule leads the same way. Several may each be for one kind of partner, which the
 * note of a criterion says, and then a criterion with a note is not one for all.
 */
export function criteriaLeftOut({ move, upper, lower }: Move, isOnlyWay: boolean): readonly ThresholdPart[] {
  const when = readableLines(move);
  if (when === undefined) return [];
  const held = thresholdsIn(lower, 'performance').map(({ threshold }) => threshold);
  const criteria = thresholdsIn(upper, 'performance').map(({ threshold }) => threshold);
  return criteria.filter((criterion, index) => {
    if (criterion.metric === undefined || !hasValue(criterion)) return false;
    if (when.some((asked) => sameMetric(asked, criterion))) return false;
    if (criteria.findIndex((earlier) => sameMetric(earlier, criterion)) < index) return false;
    // What counts in one region only is not asked of everybody on the way up.
    if (criterion.region !== undefined) return false;
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
