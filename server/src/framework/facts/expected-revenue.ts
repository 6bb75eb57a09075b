import { metrics } from '../../../../schemas/metrics.ts';
import type { Money } from '../../../../schemas/quantities.ts';
import type { Plan, ThresholdPart } from '../../core/plan.ts';
import { daysOf, formatNumber } from '../../core/quantity.ts';
import { DAYS_OF_A_YEAR, periodInYears } from './costs.ts';
import { type RankedTier, rankedTiers } from './ranked-tiers.ts';

export interface ExpectedRevenue {
  readonly total: Money;
  /** How it adds up: `4 partners x 150,000 USD + 17 partners x 1 deal x 45,000 USD x 25%`. */
  readonly words: string;
}

/** On whom a program counts. */
export interface CountedOn {
  /** How many partners can be counted on, those of the highest tiers first. All of them unless it is said. */
  readonly most?: number | undefined;
  /** Whether a large last tier is left out whose partners come now and then. */
  readonly isWithoutOccasional?: boolean;
}

/**
 * What the partners bring in the period when every one of them does what its tier expects. Undefined unless the plan
 * says for each tier how many partners it has and what they bring, in the currency asked for.
 */
export function expectedRevenue(
  plan: Plan,
  currency: string,
  { most = Number.POSITIVE_INFINITY, isWithoutOccasional = false }: CountedOn = {},
): ExpectedRevenue | undefined {
  const tiers = rankedTiers(plan);
  if (tiers.length === 0 || tiers.length !== plan.tiers?.node.items.length) return undefined;
  const parts: { amount: number; words: string }[] = [];
  let left = most;
  for (const [index, ranked] of tiers.entries()) {
    const planned = ranked.tier.partners?.value;
    if (planned === undefined) return undefined;
    if (isWithoutOccasional && parts.length > 0 && isOccasional(tiers, index)) continue;
    const count = Math.min(planned, left);
    left -= count;
    if (count === 0) continue;
    const best = revenueOfPartner(plan, ranked, currency);
    if (best === undefined) return undefined;
    const partners = `${formatNumber(count)} ${count === 1 ? 'partner' : 'partners'}`;
    parts.push({ amount: count * best.amount, words: `${partners} x ${best.words}` });
  }
  if (parts.length === 0) return undefined;
  const years = periodInYears(plan);
  const sum = parts.map(({ words }) => words).join(' + ');
  return {
    total: {
      kind: 'money',
      amount: Math.round(parts.reduce((total, { amount }) => total + amount, 0) * years),
      currency,
    },
    words: years === 1 ? sum : `(${sum}) x ${formatNumber(years)} years`,
  };
}

/**
 * What the tiers of a program that runs ask of their partners in a year, as far as they say it in money or in deals, in
 * units of the currency. What partners buy counts, too: it is an own metric in money. Undefined where they say nothing.
 */
export function askedRevenue(plan: Plan, currency: string): number | undefined {
  if (plan.program?.state?.value !== 'running') return undefined;
  const tiers = rankedTiers(plan);
  const parts = tiers.flatMap((ranked, index) => {
    const count = isOccasional(tiers, index) ? 0 : (ranked.tier.partners?.value ?? 0);
    const asked = revenueOfPartner(plan, ranked, currency)?.amount ?? ownRevenueOf(ranked, currency);
    return count === 0 || asked === undefined ? [] : [count * asked];
  });
  return parts.length === 0 ? undefined : parts.reduce((sum, part) => sum + part, 0);
}

/** What a tier asks of each of its partners. */
export interface Quota {
  /** The name of the tier. */
  readonly tier: string;
  /** How many partners the tier has, at least one. */
  readonly partners: number;
  /** In a year, in units of the currency. */
  readonly revenue: number;
}

/** What the tier that asks for the most asks of one partner. Undefined where no tier with partners says it. */
export function highestQuota(plan: Plan, currency: string): Quota | undefined {
  const found = rankedTiers(plan).flatMap((ranked): Quota[] => {
    const { name, partners } = ranked.tier;
    const revenue = revenueOfPartner(plan, ranked, currency)?.amount;
    if (name === undefined || revenue === undefined || (partners?.value ?? 0) < 1) return [];
    return [{ tier: name.value, partners: partners?.value ?? 1, revenue }];
  });
  return found.sort((first, second) => second.revenue - first.revenue)[0];
}

/** The largest amount that a tier asks for in a metric of the plan itself, as that of a year. */
function ownRevenueOf({ tier }: RankedTier, currency: string): number | undefined {
  const amounts = (tier.criteria?.performance?.items ?? []).flatMap(({ metric, atLeast, within }) => {
    const value = atLeast?.value;
    if (metric === undefined || metric.value in metrics || value?.kind !== 'money') return [];
    if (value.currency !== currency || within === undefined) return [];
    return [value.amount * yearlyFactor(daysOf(within.value))];
  });
  return amounts.length === 0 ? undefined : Math.max(...amounts);
}

interface Contribution {
  readonly amount: number;
  readonly words: string;
}

/**
 * The revenue of one partner of a tier in a year, from the threshold that asks for the most. Revenue that is asked for
 * says it itself, then the deals that have to be won, and only without them how much is won of what is still open.
 */
function revenueOfPartner(plan: Plan, { tier }: RankedTier, currency: string): Contribution | undefined {
  const thresholds = [...(tier.expectations?.items ?? []), ...(tier.criteria?.performance?.items ?? [])];
  const mostOf = (asked: readonly ThresholdPart[]): Contribution | undefined =>
    asked
      .flatMap((threshold) => revenueOfThreshold(plan, threshold, currency) ?? [])
      .sort((first, second) => second.amount - first.amount)[0];
  return (
    mostOf(thresholds.filter(({ metric }) => metric?.value === 'sourced-revenue')) ??
    mostOf(thresholds.filter(({ metric }) => !isOpen(metric?.value))) ??
    mostOf(thresholds)
  );
}

/** Whoever has to register no more than this in a year comes now and then. */
const NOW_AND_THEN = 2;

/**
 * Whether a tier is the last one, with most of the partners, and asks each for a registration or two a year: that keeps
 * a partner in the program, and a target cannot count on it.
 */
function isOccasional(tiers: readonly RankedTier[], index: number): boolean {
  const { expectations, criteria, partners } = tiers[index]?.tier ?? {};
  const above = tiers.slice(0, index).reduce((sum, { tier }) => sum + (tier.partners?.value ?? 0), 0);
  if (index === 0 || index < tiers.length - 1 || (partners?.value ?? 0) <= above) return false;
  const asked = [...(expectations?.items ?? []), ...(criteria?.performance?.items ?? [])];
  return (
    asked.length > 0 &&
    asked.every(
      ({ metric, atLeast, within }) =>
        isOpen(metric?.value) &&
        atLeast?.value.kind === 'count' &&
        within !== undefined &&
        atLeast.value.value * yearlyFactor(daysOf(within.value)) <= NOW_AND_THEN,
    )
  );
}

function isOpen(metric: string | undefined): boolean {
  return metric !== undefined && openDeals.includes(metric);
}

function revenueOfThreshold(
  plan: Plan,
  { metric, atLeast, within }: ThresholdPart,
  currency: string,
): Contribution | undefined {
  const { averageSize, winRate } = plan.program?.deals ?? {};
  if (metric === undefined || atLeast === undefined || within === undefined) return undefined;
  const factor = yearlyFactor(daysOf(within.value));
  const needsWinRate = openDeals.includes(metric.value);
  if (needsWinRate && winRate === undefined) return undefined;
  const won = needsWinRate ? (winRate?.value.value ?? 0) / 100 : 1;
  const wonWords = needsWinRate ? ` x ${formatNumber(winRate?.value.value ?? 0)}%` : '';
  const { value } = atLeast;
  if (value.kind === 'money' && inMoney.includes(metric.value)) {
    if (value.currency !== currency) return undefined;
    const amount = value.amount * factor;
    return { amount: amount * won, words: `${formatNumber(amount)} ${currency}${wonWords}` };
  }
  if (value.kind !== 'count' || !inDeals.includes(metric.value) || averageSize?.value.currency !== currency) {
    return undefined;
  }
  const deals = value.value * factor;
  const size = averageSize.value.amount;
  const words = `${formatNumber(deals)} ${deals === 1 ? 'deal' : 'deals'} x ${formatNumber(size)} ${currency}${wonWords}`;
  return { amount: deals * size * won, words };
}

const inMoney: readonly string[] = ['sourced-revenue', 'sourced-pipeline'];
const inDeals: readonly string[] = ['registered-deals', 'accepted-deals', 'closed-deals'];

/** What is counted before it is won. */
const openDeals: readonly string[] = ['sourced-pipeline', 'registered-deals', 'accepted-deals'];

/** By what a value has to be multiplied to be that of a year. */
function yearlyFactor(days: number): number {
  const factor = DAYS_OF_A_YEAR / days;
  return Math.abs(factor - 1) < 0.03 ? 1 : factor;
}
