import { wholeDaysOf } from '../../core/quantity.ts';
import { capitalized } from '../../core/words.ts';
import { partnersBesideTiers, passingParties } from '../../framework/facts/channel.ts';
import { firstTierCapacity, practice } from '../../framework/practice.ts';
import { paceOf } from '../../framework/proposals/pace.ts';
import { plain } from '../../framework/proposals/rounding.ts';
import { numberInWords, partnersInWords } from '../amounts-in-words.ts';
import { activeOf, type SettledBrief, wonInYear } from '../assumptions.ts';
import type { GivenTier } from '../given.ts';
import { rankAt } from '../names.ts';
import { FEWEST_FOR_THREE_TIERS, hasUsuallyGrowth, KNOWN_BY_NAME, sharesOf } from './tier-shares.ts';

/** How many partners each tier is made for. */
export interface TierSizes {
  readonly all: number;
  /** How many of them bring something, where it is told; else all of them. */
  readonly active: number;
  readonly strategic: number;
  /** Zero when the program has two tiers. */
  readonly growth: number;
  readonly registered: number;
  /** How many partners each tier has, the highest first. */
  readonly each: readonly number[];
  /** Why there are so many tiers, as a sentence. */
  readonly tiersBecause: string;
  /** Why so many partners are in a tier, as sentences. Absent where a plan that is there already says how many. */
  readonly strategicBecause?: string;
  readonly growthBecause?: string;
  readonly registeredBecause?: string;
}

/**
 * @param managers those who look after partners, counted, as a sentence speaks of them.
 * @param given the tiers of a plan that is there already.
 */
export function tierSizesOf(brief: SettledBrief, managers: string, given?: readonly GivenTier[]): TierSizes {
  if (given !== undefined) return sizesAround(given, brief, managers);
  const won = wonForTiers(brief);
  const hasGrowth = hasUsuallyGrowth(activePartners(brief), brief.state) && (won ?? FEWEST_WINS) >= FEWEST_WINS;
  return usualSizes(brief, managers, hasGrowth);
}

/** Below so many deals, a tier between the first and the last has hardly anybody in it. */
const FEWEST_WINS = 12;

/**
 * Whoever meets a threshold brings more than it, so that not all that was won can be what thresholds ask for. A quarter
 * is left for what some bring beyond them and for partners of the last tier.
 */
export const HEADROOM = 0.75;

/** Of a program whose active partners are counted, so many are those who bring the most. */
const STRATEGIC_OF_ACTIVE = 0.2;

/** Deals that partners won in the time over which won deals are counted. Undefined where no record tells. */
export function wonForTiers({ history, dealSize, winRate, salesCycle }: SettledBrief): number | undefined {
  const won = wonInYear(history, dealSize, winRate);
  return won === undefined ? undefined : won * paceOf(wholeDaysOf(salesCycle)).years;
}

/**
 * How many partners the upper tiers can hold by what is on record: a partner of Tier 1 wins two deals where a tier
 * stands below it that asks for one, and nobody wins a deal that was not won.
 */
function sizesByRecord(brief: SettledBrief, hasGrowth: boolean) {
  const won = wonForTiers(brief);
  const inYear = wonInYear(brief.history, brief.dealSize, brief.winRate);
  if (won === undefined || inYear === undefined) return undefined;
  const active = activePartners(brief);
  const deals = Math.floor(won * HEADROOM + 1e-9);
  // Who starts in Tier 1 has won a deal in the last year, so there are no more of them than deals.
  if (!hasGrowth) return { won: inYear, deals, strategic: Math.max(1, Math.min(deals, Math.floor(inYear + 1e-9))) };
  const counted = activeOf(brief) === undefined ? undefined : Math.round(active * STRATEGIC_OF_ACTIVE);
  const quarter = Math.max(1, Math.floor(won / 4));
  return { won: inYear, deals, strategic: Math.max(1, Math.min(quarter, counted ?? quarter)) };
}

/** Partners through whom deals only pass stand beside the tiers. */
function allPartners({ partners, channel }: SettledBrief): number {
  const passing = passingParties(channel?.flow ?? [], channel?.credited);
  return Math.max(1, (partners.target || partners.current) - partnersBesideTiers(passing, partners.byType ?? []));
}

/** Quotas are for partners who bring something. Where it is known how many do, nobody else is counted on. */
function activePartners(brief: SettledBrief): number {
  return Math.min(allPartners(brief), Math.max(1, activeOf(brief) ?? Number.POSITIVE_INFINITY));
}

/** Whether a target that was told has a deal for each of so many partners. */
function hasADealForEach({ targets, dealSize }: SettledBrief, partners: number): boolean {
  return (targets.sourcedRevenue?.amount ?? 0) >= partners * dealSize.amount;
}

function usualSizes(brief: SettledBrief, managers: string, hasGrowth: boolean): TierSizes {
  const { state, team } = brief;
  const all = allPartners(brief);
  const active = activePartners(brief);
  const who = active < all ? `${active} active partners` : `${all} partners`;
  const { share, most, byShare: usual, growth: usualGrowth } = sharesOf(active, hasGrowth);
  const won = wonForTiers(brief);
  const areAllCounted = active <= KNOWN_BY_NAME && hasADealForEach(brief, active) && (won ?? active) >= active;
  const record = areAllCounted ? undefined : sizesByRecord(brief, hasGrowth);
  // Where it is known who is active, the record says how many of them won a deal, and no usual share has to.
  const isByRecord = record !== undefined && ((hasGrowth && activeOf(brief) !== undefined) || record.strategic < usual);
  const byShare = areAllCounted ? active : isByRecord ? record.strategic : usual;
  const strategic = Math.min(byShare, most, firstTierCapacity(team.partnerManagers));
  const growth =
    record === undefined || !hasGrowth
      ? usualGrowth
      : Math.min(
          activeOf(brief) === undefined ? usualGrowth : active - strategic,
          Math.max(0, record.deals - 2 * strategic),
          Math.max(practice.partnersBesideOtherWork, managedBy(team.partnerManagers) - strategic),
        );
  const registered = all - strategic - growth;
  return {
    all,
    active,
    strategic,
    growth,
    registered,
    each: hasGrowth ? [strategic, growth, registered] : [strategic, registered],
    tiersBecause: tiersBecause(active, who, state, hasGrowth),
    strategicBecause:
      strategic === byShare
        ? all === 1
          ? 'The one partner that the program is made for.'
          : areAllCounted
            ? `All ${active === all ? active : who}: so few are known by name, and each has its part in the target.`
            : isByRecord
              ? byRecord(strategic, record.won, hasGrowth)
              : `${plain(share * 100)}% of ${who}${byShare === 1 && active * share < 1 ? ', at least 1' : ''}.`
        : strategic === most
          ? `${plain(share * 100)}% of ${who} would be ${byShare}. More than ${most} cannot have a plan of their own.`
          : `As many as ${team.partnerManagers === 0 ? 'people can look after beside other work' : `${managers} can look after`}, because Tier 1 promises a person who knows the partner.`,
    growthBecause:
      record === undefined || growth === usualGrowth
        ? `A quarter of ${who}.`
        : growth === record.deals - 2 * strategic
          ? `One deal for each beside two for each of Tier 1: three quarters of ${dealsOnRecord(record.won)}, because some bring more than the threshold.`
          : growth === active - strategic
            ? 'The other active partners.'
            : `As many more as ${managers} can look after.`,
    registeredBecause: registered === 0 ? 'Nobody yet. Whoever signs next starts here.' : 'All others.',
  };
}

/** How many partners so many managers can look after in the tiers that have people behind them. */
function managedBy(managers: number): number {
  return Math.floor(managers * practice.managedPartnersPerManager);
}

function byRecord(strategic: number, won: number, hasGrowth: boolean): string {
  const each = hasGrowth ? 'two deals' : 'a deal';
  return `As many as can win ${each}${strategic === 1 ? '' : ' each'} of ${dealsOnRecord(won)}${hasGrowth ? ', at most 20% of those who are active' : ''}.`;
}

/** `the 151 that partners won in a year`. */
function dealsOnRecord(won: number): string {
  return `the ${plain(won < 10 ? Math.round(won * 10) / 10 : Math.round(won))} that partners won in a year`;
}

/** The sizes of a plan that is there already, and for tiers without one their usual share of the other partners. */
function sizesAround(given: readonly GivenTier[], brief: SettledBrief, managers: string): TierSizes {
  const between = given.length - 2;
  const usual = usualSizes(brief, managers, between > 0);
  const usualOf = (index: number): number => {
    const rank = rankAt(index, given.length);
    return rank === 'growth' ? usual.growth / between : usual[rank];
  };
  const each = shared(
    usual.all,
    given.map(({ partners }, index) => ({ partners, share: Math.max(1, usualOf(index)) })),
  );
  const [strategic = 1] = each;
  const registered = each.at(-1) ?? 1;
  const growth = each.slice(1, -1).reduce((sum, partners) => sum + partners, 0);
  const { strategicBecause, growthBecause, registeredBecause, ...counts } = usual;
  const isUsual = strategic === usual.strategic && growth === usual.growth && registered === usual.registered;
  const isOpen = given.map(({ partners }) => partners === undefined);
  return {
    ...counts,
    strategic,
    growth,
    registered,
    each,
    tiersBecause: `${capitalized(numberInWords(given.length))} tiers for ${partnersInWords(usual.all)}.`,
    ...(isUsual && isOpen[0] === true ? { strategicBecause } : {}),
    ...(isUsual && between === 1 && isOpen[1] === true ? { growthBecause } : {}),
    ...(isOpen.at(-1) === true ? { registeredBecause } : {}),
  };
}

/** Each tier without a number gets its share of the partners that are left, at least one, and the last one all the rest. */
function shared(
  all: number,
  tiers: readonly { readonly partners: number | undefined; readonly share: number }[],
): readonly number[] {
  const open = tiers.filter(({ partners }) => partners === undefined);
  let left = tiers.reduce((rest, { partners = 0 }) => rest - partners, all);
  let weight = open.reduce((sum, { share }) => sum + share, 0);
  let following = open.length;
  return tiers.map(({ partners, share }) => {
    if (partners !== undefined) return partners;
    following -= 1;
    const size = Math.max(1, Math.min(left - following, Math.round((left * share) / weight)));
    left -= size;
    weight -= share;
    return size;
  });
}

function tiersBecause(active: number, who: string, state: SettledBrief['state'], hasGrowth: boolean): string {
  if (hasGrowth) {
    return `Three tiers, because ${who} bring very different results. A fourth would divide them without telling them apart.`;
  }
  return state === 'none'
    ? 'Two tiers are enough for a program that starts. A third one follows when a year of deals shows who stands between.'
    : `Two tiers are enough for ${active === 1 ? '1 partner' : who}. A third one pays from ${FEWEST_FOR_THREE_TIERS} partners on.`;
}
