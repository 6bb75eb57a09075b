import type { SettledBrief } from '../assumptions.ts';
import type { GivenTiers } from '../given.ts';
import { counted } from '../words.ts';
import { plain } from './rounding.ts';
import { FEWEST_FOR_THREE_TIERS, hasUsuallyGrowth, sharesOf } from './tier-shares.ts';

/** How many partners each tier is made for. */
export interface TierSizes {
  readonly all: number;
  readonly strategic: number;
  /** Zero when the program has two tiers. */
  readonly growth: number;
  readonly registered: number;
  /** Why there are so many tiers, as a sentence. */
  readonly tiersBecause: string;
  /** Why so many partners are in a tier, as sentences. Absent where a plan that is there already says how many. */
  readonly strategicBecause?: string;
  readonly growthBecause?: string;
  readonly registeredBecause?: string;
}

/** How many partners of Tier 1 one manager can look after with a standard playbook: twice as many as without. */
const STRATEGIC_PER_MANAGER = 10;

/** @param given the tiers of a plan that is there already. */
export function tierSizesOf(brief: SettledBrief, given?: GivenTiers): TierSizes {
  if (given !== undefined) return sizesAround(given, brief);
  return usualSizes(brief, hasUsuallyGrowth(allPartners(brief), brief.state));
}

function allPartners({ partners }: SettledBrief): number {
  return Math.max(1, partners.target || partners.current);
}

function usualSizes(brief: SettledBrief, hasGrowth: boolean): TierSizes {
  const { state, team } = brief;
  const all = allPartners(brief);
  const { share, most, byShare, growth } = sharesOf(all, hasGrowth);
  const strategic = Math.min(byShare, most, team.partnerManagers * STRATEGIC_PER_MANAGER);
  const registered = all - strategic - growth;
  return {
    all,
    strategic,
    growth,
    registered,
    tiersBecause: tiersBecause(all, state, hasGrowth),
    strategicBecause:
      strategic === byShare
        ? all === 1
          ? 'The one partner that the program is made for.'
          : `${plain(share * 100)}% of ${all} partners${byShare === 1 && all * share < 1 ? ', at least 1' : ''}.`
        : strategic === most
          ? `${plain(share * 100)}% of ${all} partners would be ${byShare}. More than ${most} cannot have a plan of their own.`
          : `${STRATEGIC_PER_MANAGER} for each of ${counted(team.partnerManagers, 'partner manager')}, because Tier 1 promises a person who knows the partner.`,
    growthBecause: `A quarter of ${all} partners.`,
    registeredBecause: registered === 0 ? 'Nobody yet. Whoever signs next starts here.' : 'All others.',
  };
}

/** The sizes of a plan that is there already, and for tiers without one their usual share of the other partners. */
function sizesAround(given: GivenTiers, brief: SettledBrief): TierSizes {
  const usual = usualSizes(brief, given.hasGrowth);
  const keys = given.hasGrowth
    ? (['strategic', 'growth', 'registered'] as const)
    : (['strategic', 'registered'] as const);
  const sizes = { strategic: 0, growth: 0, registered: 0 };
  let left = usual.all;
  for (const key of keys) {
    sizes[key] = given[key] ?? 0;
    left -= sizes[key];
  }
  const open = keys.filter((key) => given[key] === undefined);
  let weight = open.reduce((sum, key) => sum + Math.max(1, usual[key]), 0);
  for (const [index, key] of open.entries()) {
    const share = Math.max(1, usual[key]);
    // Each gets its share of what is left, and the last one all the rest.
    sizes[key] = Math.max(1, Math.min(left - (open.length - 1 - index), Math.round((left * share) / weight)));
    left -= sizes[key];
    weight -= share;
  }
  const { strategicBecause, growthBecause, registeredBecause, ...counts } = usual;
  const isUsual = keys.every((key) => sizes[key] === usual[key]);
  return {
    ...counts,
    ...sizes,
    tiersBecause: `${given.hasGrowth ? 'Three' : 'Two'} tiers for ${counted(usual.all, 'partner')}.`,
    ...(isUsual && given.strategic === undefined ? { strategicBecause } : {}),
    ...(isUsual && given.growth === undefined ? { growthBecause } : {}),
    ...(given.registered === undefined ? { registeredBecause } : {}),
  };
}

function tiersBecause(all: number, state: SettledBrief['state'], hasGrowth: boolean): string {
  if (hasGrowth) {
    return `Three tiers, because ${all} partners bring very different results. A fourth would divide them without telling them apart.`;
  }
  return state === 'none'
    ? 'Two tiers are enough for a program that starts. A third one follows when a year of deals shows who stands between.'
    : `Two tiers are enough for ${counted(all, 'partner')}. A third one pays from ${FEWEST_FOR_THREE_TIERS} partners on.`;
}
