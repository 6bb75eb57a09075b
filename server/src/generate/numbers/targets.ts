import type { Pace } from '../../framework/proposals/pace.ts';
import { downToTwoDigits, plain } from '../../framework/proposals/rounding.ts';
import { partnersInWords } from '../amounts-in-words.ts';
import { type SettledBrief, wonInYear } from '../assumptions.ts';
import type { Speaker } from '../given.ts';
import type { Names } from '../names.ts';
import { type Coverage, coverageOf, coverageOfTargets } from './coverage.ts';
import type { TierSizes } from './tier-sizes.ts';

/** What one partner of a tier brings in a year. */
export interface TierTarget {
  readonly partners: number;
  /** Deals that it wins, rounded, at least one. */
  readonly wonDeals: number;
  /** Deals that it registers to win those. */
  readonly registeredDeals: number;
  readonly revenue: number;
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
  /** What of the target the tiers with a quota do not bring, in units of the currency. Zero where they bring it. */
  readonly withoutSource: number;
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
  // A partner is asked for what one partner can do, however much the whole program needs. Registrations say who hands
  // in much, and only counted wins that a partner wins more than one seller does.
  const isCounted = brief.history?.won !== undefined;
  const known = isCounted ? reach.revenue / possible : Math.min(1, reach.revenue / possible);
  const share = stretch <= known * ROUNDING ? stretch : known;
  const smallest = sizes.growth === 0 ? revenue / sizes.strategic : pace.growth * deal * stretch;
  const tier = (partners: number, wonDeals: number): TierTarget => {
    const perPartner = wonDeals * deal;
    const tierPipeline = Math.round(coverage.ofPartner * perPartner);
    return {
      partners,
      wonDeals,
      registeredDeals: Math.max(wonDeals, Math.round(coverage.dealsPerWon * wonDeals)),
      revenue: perPartner,
      pipeline: tierPipeline,
      pipelineToStay: downToTwoDigits((tierPipeline * 2) / 3),
    };
  };
  // From the lowest upwards, so that each tier asks for more than the one below it.
  const between: TierTarget[] = [];
  for (const { partners, deals } of middle.toReversed()) {
    between.unshift(tier(partners, Math.max(wholeDeals(deals * share), (between[0]?.wonDeals ?? 0) + 1)));
  }
  const highest = between[0]?.wonDeals ?? 0;
  const least = Math.max(1, highest === 0 ? 1 : between.length > 1 ? highest + 1 : 2 * highest);
  const most = Math.max(least, wholeDeals(pace.strategic * known));
  const left = (revenue - sumOf(between)) / deal / sizes.strategic;
  const strategic = tier(sizes.strategic, Math.min(most, Math.max(least, Math.round(left))));
  const isWholeDeals = smallest < deal;
  return {
    revenue,
    pipeline,
    coverage,
    strategic,
    between,
    arithmetic: arithmetic({ revenue, strategic, between, isWholeDeals }, basis),
    withoutSource: withoutSource(revenue, sumOf([strategic, ...between])),
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

/** What tiers bring together, in units of the currency. */
function sumOf(tiers: readonly TierTarget[]): number {
  return tiers.reduce((sum, { partners, revenue }) => sum + partners * revenue, 0);
}

/** A sum of whole deals is hardly ever the target, and a few percent more or less are the same. */
const ROUNDING = 1.05;

/** What of a target no tier brings, in units of the currency. */
function withoutSource(revenue: number, sum: number): number {
  return revenue <= sum * ROUNDING ? 0 : revenue - sum;
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
  { brief, names }: TargetBasis,
): string {
  const { currency } = brief.dealSize;
  const shares = [strategic, ...between];
  const parts = shares.map(
    (share, index) => `${names.tiers[index]?.counted(share.partners) ?? ''} x ${plain(share.revenue)} ${currency}`,
  );
  const sum = sumOf(shares);
  const more = sum - revenue;
  const why = isWholeDeals ? 'no partner can win less than one deal' : 'nobody wins half a deal';
  const rest =
    more >= 1
      ? `, ${plain(Math.round(more))} more than the target, because ${why}`
      : more > -1
        ? ''
        : withoutSource(revenue, sum) > 0
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
