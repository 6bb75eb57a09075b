import type { Count, Duration, Quantity } from '../../../../schemas/quantities.ts';
import { isOfFramework } from '../../core/metrics.ts';
import type { Located, Plan, RegionPart, ThresholdPart } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { daysOf, formatQuantity } from '../../core/quantity.ts';
import { type PathStep, withIndex } from '../../core/source.ts';
import { type RankedTier, rankedTiers } from './ranked-tiers.ts';

/** A threshold of a tier and the list in which it stands. */
export interface TierThreshold {
  readonly threshold: ThresholdPart;
  readonly list: 'performance' | 'potential' | 'anyOf' | 'expectations';
  readonly ranked: RankedTier;
  readonly path: readonly PathStep[];
}

/** All thresholds of all tiers, in the order of the text of each tier. */
export function tierThresholds(plan: Plan): readonly TierThreshold[] {
  return rankedTiers(plan).flatMap((ranked) => [
    ...thresholdsIn(ranked, 'performance'),
    ...thresholdsIn(ranked, 'potential'),
    ...thresholdsIn(ranked, 'anyOf'),
    ...thresholdsIn(ranked, 'expectations'),
  ]);
}

/** The thresholds of one list of a tier. Those of its alternatives come one by one, also those that count together. */
export function thresholdsIn(ranked: RankedTier, list: TierThreshold['list']): readonly TierThreshold[] {
  const { tier, path } = ranked;
  if (list === 'anyOf') return alternativesOf(ranked).flat();
  const part = list === 'expectations' ? tier.expectations : tier.criteria?.[list];
  const owner = list === 'expectations' ? [...path, list] : [...path, 'criteria', list];
  return withIndex(part).map(({ part: threshold, index }) => ({ threshold, list, ranked, path: [...owner, index] }));
}

/** The alternatives of a tier, each with the thresholds that it takes. */
export function alternativesOf(ranked: RankedTier): readonly (readonly TierThreshold[])[] {
  const owner = [...ranked.path, 'criteria', 'anyOf'];
  return withIndex(ranked.tier.criteria?.anyOf).map(({ part, index }) => {
    const path = [...owner, index];
    // An alternative may be only a group of others, and one that says nothing is a finding of its own.
    const own = part.metric === undefined && !hasValue(part) ? [] : [{ threshold: part, path }];
    const together = withIndex(part.allOf).map((inner) => ({
      threshold: inner.part,
      path: [...path, 'allOf', inner.index],
    }));
    return [...own, ...together].map((found) => ({ ...found, list: 'anyOf' as const, ranked }));
  });
}

/** A threshold that has a value of its own in a region. */
export interface RegionalThreshold {
  /** With the note of the threshold of the tier, because it holds in the region, too. */
  readonly threshold: ThresholdPart;
  readonly tier: Located<string> | undefined;
  readonly region: RegionPart;
  readonly path: readonly PathStep[];
}

export function regionalThresholds(plan: Plan): readonly RegionalThreshold[] {
  const keyOf = (tier: Located<string> | undefined, metric: Located<string> | undefined): string =>
    `${tier?.value ?? ''} ${metric?.value ?? ''}`;
  const notes = new Map(
    tierThresholds(plan).map(({ threshold, ranked }) => [keyOf(ranked.tier.id, threshold.metric), threshold.note]),
  );
  return withIndex(plan.regions).flatMap(({ part: region, index }) =>
    withIndex(region.exceptions).map(({ part: { tier, ...threshold }, index: place }) => {
      const note = notes.get(keyOf(tier, threshold.metric));
      return {
        threshold: note === undefined ? threshold : { ...threshold, note },
        tier,
        region,
        path: ['regions', index, 'exceptions', place],
      };
    }),
  );
}

/** Every threshold of a plan: those of the tiers, those that move partners between them and those of the regions. */
export function allThresholds(plan: Plan): readonly ThresholdPart[] {
  return [
    ...tierThresholds(plan).map(({ threshold }) => threshold),
    ...(plan.movement?.rules?.items ?? []).flatMap(({ when }) => when?.items ?? []),
    ...regionalThresholds(plan).map(({ threshold }) => threshold),
  ];
}

/** Whether a threshold says a number. */
export function hasValue({ node, atLeast, below }: ThresholdPart): boolean {
  if (atLeast !== undefined || below !== undefined) return true;
  // A value that could not be read is reported where it stands, and is not missing.
  return node.entries.some(({ key }) => key.value === 'atLeast' || key.value === 'below');
}

/** Whether a metric adds up over time, so that its value means nothing without a window. Rates and stocks do not. */
export function addsUp(metric: string): boolean {
  return adding.includes(metric);
}

/**
 * Whether a metric adds up over time in a plan: one of the framework that does, or one of the program's own that the
 * plan measures over a time elsewhere.
 */
export function addsUpIn(plan: Plan, metric: string): boolean {
  if (isOfFramework(metric)) return addsUp(metric);
  return allThresholds(plan).some((threshold) => threshold.metric?.value === metric && threshold.within !== undefined);
}

const adding: readonly string[] = [
  'sourced-pipeline',
  'sourced-revenue',
  'influenced-pipeline',
  'influenced-revenue',
  'registered-deals',
  'accepted-deals',
  'closed-deals',
];

/** A value of a threshold with its window, ready to be compared with another one of the same metric. */
export interface Comparable {
  readonly quantity: Quantity;
  /** As a message shows it, with the arithmetic where the value was put on another window. */
  readonly words: string;
}

/**
 * Two values of one metric on the same footing. Where the metric adds up and the windows differ, both are put on a
 * year. Undefined when only one of them says its window, because then nobody can tell.
 */
export function comparablePair(
  metric: string,
  first: { readonly value: Quantity; readonly within?: Duration | undefined },
  second: { readonly value: Quantity; readonly within?: Duration | undefined },
): readonly [Comparable, Comparable] | undefined {
  const days = [first.within, second.within].map((window) => (window === undefined ? undefined : daysOf(window)));
  const [firstDays, secondDays] = days;
  if (isAbout(firstDays, secondDays) || (isOfFramework(metric) && !addsUp(metric)))
    return [plainly(first.value), plainly(second.value)];
  // Whether a metric of its own adds up over time, nobody has said.
  if (!isOfFramework(metric)) return undefined;
  if (first.within === undefined || second.within === undefined) return undefined;
  return [onAYear(first.value, first.within), onAYear(second.value, second.within)];
}

function isAbout(first: number | undefined, second: number | undefined): boolean {
  if (first === undefined || second === undefined) return first === second;
  return Math.abs(first - second) <= TOLERANCE * Math.max(first, second);
}

/** 12 months, 52 weeks and 360 days are the same window to a person. */
const TOLERANCE = 0.03;

function plainly(quantity: Quantity): Comparable {
  return { quantity, words: formatQuantity(quantity) };
}

function onAYear(quantity: Quantity, within: Duration): Comparable {
  if (isAbout(daysOf(within), DAYS_OF_A_YEAR)) return plainly(quantity);
  const factor = DAYS_OF_A_YEAR / daysOf(within);
  const scaled = times(quantity, factor);
  return {
    quantity: scaled,
    words: `${formatQuantity(quantity)} within ${formatQuantity(within)}, which is ${formatQuantity(scaled)} a year`,
  };
}

const DAYS_OF_A_YEAR = 365;

/** A multiple of a quantity, rounded to whole units, without what it counts. */
export function times(quantity: Quantity, factor: number): Quantity {
  switch (quantity.kind) {
    case 'money':
      return { ...quantity, amount: Math.round(quantity.amount * factor) };
    case 'duration':
      return { ...quantity, amount: Math.round(quantity.amount * factor) };
    case 'date':
      return quantity;
    default:
      return { ...quantity, value: Math.round(quantity.value * factor) };
  }
}

/**
 * A smaller number of things by a factor below one, and one of them at the least. A score keeps its decimals, and one
 * below zero becomes smaller by going further down.
 */
export function shareOf(count: Count, factor: number): Count {
  const { value } = count;
  if (value <= 0) return { ...count, value: Math.floor(value - Math.abs(value) * (1 - factor)) };
  const smaller = value * factor;
  return {
    ...count,
    value: Number.isInteger(value) ? Math.max(1, Math.floor(smaller)) : Math.floor(smaller * 10) / 10,
  };
}

/** A value as the person wrote it, to be written once more elsewhere. */
export function asWritten({ node }: Located<unknown>): string | number | boolean {
  return node.value ?? '';
}

/** All that a threshold says, in one text that is equal only for thresholds that are written alike. */
export function printOfThreshold({ metric, atLeast, below, within, note }: ThresholdPart): string {
  return [metric, atLeast, below, within, note].map((part) => String(part?.node.value ?? '')).join('\n');
}

/** A threshold as the person wrote it, to be written once more elsewhere. */
export function thresholdAsWritten({ metric, atLeast, below, within, region, note }: ThresholdPart): Printable {
  return Object.fromEntries(
    Object.entries({ metric, atLeast, below, within, region, note }).flatMap(([key, part]) =>
      part === undefined ? [] : [[key, asWritten(part)]],
    ),
  );
}
