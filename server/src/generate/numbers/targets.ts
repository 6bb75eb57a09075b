import { withoutAbsent } from '../../core/record.ts';
import { promisedByRecord } from '../../framework/feasibility/commitment.ts';
import { rampOf } from '../../framework/feasibility/considerations.ts';
import { REACHABLE } from '../../framework/feasibility/demand.ts';
import type { Pace } from '../../framework/proposals/pace.ts';
import { downToTwoDigits, plain } from '../../framework/proposals/rounding.ts';
import { partnersInWords } from '../amounts-in-words.ts';
import { hasOpenRegistrations, type SettledBrief, wonInYear, yearlyRevenueOf } from '../assumptions.ts';
import type { Speaker } from '../given.ts';
import type { Names } from '../names.ts';
import { type Coverage, coverageOf, coverageOfTargets } from './coverage.ts';
import { HEADROOM, type TierSizes } from './tier-sizes.ts';

/** What one partner of a tier brings. */
export interface TierTarget {
  readonly partners: number;
  /** Deals that it wins in the time over which won deals are counted, rounded, at least one. */
  readonly wonDeals: number;
  /** Deals that it registers in a year to win those. */
  readonly registeredDeals: number;
  /** What it closes in the time over which won deals are counted. */
  readonly revenue: number;
  /** What it registers in a year. */
  readonly pipeline: number;
  /** The pipeline under which it moves down: two thirds of what moved it up, to two digits. */
  readonly pipelineToStay: number;
}

export interface Targets {
  readonly revenue: number;
  readonly pipeline: number;
  readonly coverage: Coverage;
  readonly strategic: TierTarget;
  /** Those of the tiers between the first and the last, the highest first. */
  readonly between: readonly TierTarget[];
  /** Whether the shares of partners are larger than their part of the target, because none wins less than a deal. */
  readonly isWholeDeals: boolean;
  /** How the revenue target adds up from the tiers, as a sentence. */
  readonly arithmetic: string;
  /**
   * What of the target has no source yet, in units of the currency: what partners did not bring in a year of the past,
   * and where no past is told, what the tiers with a quota do not bring. Zero where they bring it.
   */
  readonly withoutSource: number;
  /** What can be promised of a target that is more than that. Absent where the target itself can be. */
  readonly committed?: number;
  /** What the brief asks for and cannot have, or what stands out about it, as sentences. */
  readonly remarks: readonly string[];
  /**
   * How many times what partners can bring the target asks for: what they brought in a year where that is known, and
   * else what the length of a sale leaves time for. 1 when it follows from them.
   */
  readonly stretch: number;
  /** What partners brought in a year, in units of the currency, where it is known. */
  readonly brought?: number;
}

/** From here on a target asks for more than partners of this sales cycle bring. */
export const OVERREACH = 1.5;

/** What targets follow from. */
export interface TargetBasis {
  readonly brief: SettledBrief;
  readonly sizes: TierSizes;
  readonly pace: Pace;
  /** The average deal. */
  readonly deal: number;
  readonly cycleDays: number;
  readonly names: Names;
  readonly speaker: Speaker;
}

/** The revenue target of the brief, or what the partners can win, shared out over the tiers with a plan of their own. */
export function targetsOf(basis: TargetBasis): Targets {
  const { brief, sizes, pace, deal, speaker } = basis;
  const middle = sizes.each.slice(1, -1).map((partners, index, all) => ({
    partners,
    // Where several tiers stand between the first and the last, each asks for more than the one below it.
    deals: pace.growth + ((pace.strategic - pace.growth) * (all.length - 1 - index)) / all.length,
    rank: all.length - index,
  }));
  const possible =
    middle.reduce((sum, { partners, deals }) => sum + partners * deals, sizes.strategic * pace.strategic) * deal;
  const { revenue, coverage, pipeline, isGiven, remarks } = wanted(brief, possible, speaker);
  const stretch = revenue / possible;
  const past = wonInYear(brief.history, brief.dealSize, brief.winRate);
  // What is on record says more than the length of a sale, which knows neither these partners nor how many deals they
  // work on beside each other.
  const reach: Reach =
    past === undefined ? { revenue: possible } : { revenue: past * brief.dealSize.amount, isBrought: true };
  const smallest = sizes.growth === 0 ? revenue / sizes.strategic : pace.growth * deal * stretch;
  const { years } = pace;
  const tier = (partners: number, wonDeals: number): TierTarget => {
    const perPartner = wonDeals * deal;
    const yearly = wonDeals / years;
    const registered =
      past === undefined ? Math.round(coverage.dealsPerWon * yearly) : downTo(100 / brief.winRate.value, yearly);
    const registeredDeals = Math.max(Math.ceil(yearly), registered);
    // On record are registrations, so that the pipeline asked for is that of so many of them.
    const tierPipeline =
      past === undefined ? Math.round((coverage.ofPartner * perPartner) / years) : registeredDeals * deal;
    return {
      partners,
      wonDeals,
      registeredDeals,
      revenue: perPartner,
      pipeline: tierPipeline,
      pipelineToStay: downToTwoDigits((tierPipeline * 2) / 3),
    };
  };
  // From the lowest upwards, so that each tier asks for more than the one below it.
  const between: TierTarget[] = [];
  let strategic: TierTarget;
  if (past === undefined) {
    // A partner is asked for what one partner can do, however much the whole program needs.
    const share = Math.min(1, stretch);
    for (const { partners, deals } of middle.toReversed()) {
      between.unshift(tier(partners, Math.max(wholeDeals(deals * share * years), (between[0]?.wonDeals ?? 0) + 1)));
    }
    const highest = between[0]?.wonDeals ?? 0;
    const least = Math.max(1, highest === 0 ? 1 : between.length > 1 ? highest + 1 : 2 * highest);
    const most = Math.max(least, pace.strategic * years);
    const left = (revenue * years - sumOf(between)) / deal / sizes.strategic;
    strategic = tier(sizes.strategic, Math.min(most, Math.max(least, Math.round(left))));
  } else {
    const deals = dealsOnRecord(past, revenue / deal, years, sizes);
    const ranks = middle.map(({ rank }) => rank);
    const top = ranks.length === 0 ? 1 : Math.max(2, ranks.length + 1);
    // Registrations say who hands in much, and only counted wins that a partner wins more than one seller does.
    const most = brief.history?.won === undefined ? pace.strategic * years : Number.POSITIVE_INFINITY;
    const weights = top * sizes.strategic + sum(middle.map((one) => one.partners * one.rank));
    const unit = Math.max(1, Math.min(downTo(deals, 1 / weights), downTo(most, 1 / top)));
    between.push(...middle.map(({ partners, rank }) => tier(partners, unit * rank)));
    const left = downTo(deals - sum(between.map((one) => one.partners * one.wonDeals)), 1 / sizes.strategic);
    strategic = tier(sizes.strategic, Math.max(top * unit, Math.min(left, (top + 1) * unit, most)));
  }
  const isWholeDeals = smallest < deal;
  const yearlySum = sumOf([strategic, ...between]) / years;
  const promised = past === undefined ? undefined : recordedRevenue(brief, past);
  return {
    revenue,
    pipeline,
    coverage,
    strategic,
    between,
    arithmetic: arithmetic({ revenue, strategic, between, isWholeDeals }, basis, promised),
    withoutSource: withoutSource(revenue, promised ?? yearlySum, promised === undefined ? ROUNDING : REACHABLE),
    ...withoutAbsent({ committed: committedOf({ revenue, promised, yearlySum, isGiven }, basis) }),
    isWholeDeals,
    remarks: [...remarks, ...(isGiven ? stretchRemarks(reach, revenue, basis) : [])],
    stretch: isGiven ? revenue / reach.revenue : 1,
    ...(reach.isBrought === true ? { brought: reach.revenue } : {}),
  };
}

/** What partners can bring in a year, and whether that is what they brought. */
interface Reach {
  readonly revenue: number;
  readonly isBrought?: boolean;
}

/** Nobody wins half a deal, so that no threshold asks for less than a whole one. */
function wholeDeals(deals: number): number {
  return Math.max(1, Math.round(deals));
}

/** A product in whole ones, where what a computer cannot write down takes none of them away. */
function downTo(amount: number, times: number): number {
  return Math.floor(amount * times + 1e-9);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, next) => total + next, 0);
}

/**
 * What thresholds may ask for together: what partners won, or what the target takes where that is less. A quarter is left
 * for what some bring beyond their threshold, unless a tier holds everybody who brought anything.
 */
function dealsOnRecord(past: number, wanted: number, years: number, sizes: TierSizes): number {
  const isForAll = sizes.growth === 0 && sizes.strategic === sizes.active;
  return Math.min(past, wanted) * years * (isForAll ? 1 : HEADROOM);
}

/** What partners brought in a year, in whole deals as long as there is one. */
function recordedRevenue({ history, dealSize }: SettledBrief, past: number): number {
  return Math.round(
    promisedByRecord({ won: past, revenue: yearlyRevenueOf(history, dealSize.currency), deal: dealSize.amount }) ?? 0,
  );
}

/**
 * What a sponsor can be promised of a target that nobody has reached: what partners brought, or else what they bring when
 * each does what its tier asks for.
 */
function committedOf(
  {
    revenue,
    promised,
    yearlySum,
    isGiven,
  }: {
    readonly revenue: number;
    readonly promised: number | undefined;
    readonly yearlySum: number;
    readonly isGiven: boolean;
  },
  { brief, cycleDays }: TargetBasis,
): number | undefined {
  if (promised !== undefined) return promised > 0 && revenue > promised * REACHABLE ? promised : undefined;
  // What closes in time of a target whose deals close late is for another period than that of the target.
  const hasRegistrations = hasOpenRegistrations(brief);
  const ramp = rampOf({ cycle: cycleDays, start: ANY_DAY, years: 1, target: revenue, hasRegistrations });
  if (ramp?.isLate === true) return undefined;
  return isGiven && withoutSource(revenue, yearlySum, ROUNDING) > 0 ? Math.round(yearlySum) : undefined;
}

/** Whether deals close late depends on how long a sale takes, and not on the day on which the first is registered. */
export const ANY_DAY = '2000-01-01';

/** What tiers bring together, in units of the currency. */
function sumOf(tiers: readonly TierTarget[]): number {
  return tiers.reduce((sum, { partners, revenue }) => sum + partners * revenue, 0);
}

/** A sum of whole deals is hardly ever the target, and a few percent more or less are the same. */
const ROUNDING = 1.05;

/** What of a target nobody brings, in units of the currency. */
function withoutSource(revenue: number, brought: number, rounding: number): number {
  return revenue <= brought * rounding ? 0 : revenue - brought;
}

interface Wanted {
  readonly revenue: number;
  readonly pipeline: number;
  readonly coverage: Coverage;
  readonly isGiven: boolean;
  readonly remarks: readonly string[];
}

function wanted({ targets, winRate, dealSize }: SettledBrief, possible: number, speaker: Speaker): Wanted {
  const byWinRate = coverageOf(winRate.value);
  const revenue = targets.sourcedRevenue?.amount;
  const pipeline = targets.sourcedPipeline?.amount;
  const derived = (amount: number) => ({
    revenue: amount,
    pipeline: Math.round(byWinRate.value * amount),
    coverage: byWinRate,
  });
  if (revenue === undefined && pipeline === undefined) return { ...derived(possible), isGiven: false, remarks: [] };
  if (revenue === undefined) {
    const asked = Math.max(1, Math.round((pipeline ?? 0) / byWinRate.value));
    const isExact = Math.abs(asked * byWinRate.value - (pipeline ?? 0)) <= 0.015 * asked * byWinRate.value;
    return {
      ...derived(asked),
      ...(isExact ? { pipeline: pipeline ?? 0 } : {}),
      isGiven: true,
      remarks: [
        `The ${speaker} has a target for pipeline only: ${plain(pipeline ?? 0)} / ${plain(byWinRate.value)} = ${asked} ${dealSize.currency} of revenue.`,
      ],
    };
  }
  if (pipeline === undefined) return { ...derived(revenue), isGiven: true, remarks: [] };
  const own = coverageOfTargets(pipeline, revenue, winRate.value, speaker);
  if (own !== undefined) return { revenue, pipeline, coverage: own, isGiven: true, remarks: [] };
  const closes = plain(Math.round((pipeline * winRate.value) / 100));
  return {
    ...derived(revenue),
    isGiven: true,
    remarks: [
      `The ${speaker} asks for a pipeline of ${plain(pipeline)} ${dealSize.currency}, of which ${plain(winRate.value)}% is ${closes}. That does not fit the revenue target, so the pipeline target follows from the win rate instead.`,
    ],
  };
}

function arithmetic(
  { revenue, strategic, between, isWholeDeals }: Pick<Targets, 'revenue' | 'strategic' | 'between' | 'isWholeDeals'>,
  { brief, names, pace }: TargetBasis,
  promised: number | undefined,
): string {
  const { currency } = brief.dealSize;
  const shares = [strategic, ...between];
  const yearly = (amount: number): number => amount / pace.years;
  const parts = shares.map(
    (share, index) =>
      `${names.tiers[index]?.counted(share.partners) ?? ''} x ${plain(yearly(share.revenue))} ${currency}`,
  );
  const sum = yearly(sumOf(shares));
  if (promised !== undefined) {
    const all = `${parts.join(' + ')} = ${plain(sum)} ${currency} a year at the least, and partners brought ${plain(promised)} ${currency} in a year.`;
    const open = withoutSource(revenue, promised, REACHABLE);
    return open === 0 ? all : `${all} ${plain(open)} ${currency} of the target have no source yet.`;
  }
  const more = sum - revenue;
  const why = isWholeDeals ? 'no partner can win less than one deal' : 'nobody wins half a deal';
  const rest =
    more >= 1
      ? `, ${plain(Math.round(more))} more than the target, because ${why}`
      : more > -1
        ? ''
        : withoutSource(revenue, sum, ROUNDING) > 0
          ? `, ${plain(Math.round(-more))} less than the target, because no partner is asked for more than one can do`
          : `, ${plain(Math.round(-more))} less than the target, because ${why}`;
  return `${parts.join(' + ')} = ${plain(sum)} ${currency}${rest}.`;
}

/** What a reader should know before signing a target that does not fit the partners. */
function stretchRemarks(reach: Reach, revenue: number, { brief, sizes, deal }: TargetBasis): string[] {
  if (revenue < deal) return ['The target is less than one average deal. One registration that is won reaches it.'];
  const stretch = revenue / reach.revenue;
  const what = reach.isBrought
    ? `partners brought in a year (${plain(Math.round(reach.revenue))} ${brief.dealSize.currency})`
    : undefined;
  if (stretch > OVERREACH) {
    const factor = stretch >= 10 ? plain(Math.round(stretch)) : plain(Math.round(stretch * 10) / 10);
    const told =
      what ??
      `${partnersInWords(sizes.all)} can be expected to win (${plain(Math.round(reach.revenue))} ${brief.dealSize.currency} a year)`;
    return [`This is ${factor} times what ${told}. Plan more partners, more time or a lower target.`];
  }
  if (stretch < 0.5) {
    const percent = stretch < 0.01 ? 'less than 1' : plain(Math.round(stretch * 100));
    return [
      `This is ${percent}% of what ${what ?? 'these partners can be expected to win'}. Fewer partners would reach it, with more attention for each.`,
    ];
  }
  return [];
}
