import type { SettledBrief } from '../assumptions.ts';
import { counted } from '../words.ts';
import { plain } from './rounding.ts';

/** How many partners each tier is made for. */
export interface TierSizes {
  readonly all: number;
  readonly strategic: number;
  /** Zero when the program has two tiers. */
  readonly growth: number;
  readonly registered: number;
  /** Why there are so many tiers, and why so many partners in the first one, as sentences. */
  readonly tiersBecause: string;
  readonly strategicBecause: string;
}

/** The number of partners below which two tiers are enough, as the framework advises for programs that start. */
const FEWEST_FOR_THREE_TIERS = 20;

/** How many partners of Tier 1 one manager can look after with a standard playbook: twice as many as without. */
const STRATEGIC_PER_MANAGER = 10;

/** Where Tier 1 ends: with two tiers it takes everybody who brings deals, with three only the first of them. */
const SHARES = { strategicOfTwo: 0.25, strategicOfThree: 0.1, growth: 0.25 } as const;

/** More than this cannot have a plan of their own, however large the program is. */
const MOST_STRATEGIC = { two: 10, three: 50 } as const;

/** What the tiers of so many partners come to, before anybody asks who looks after them. */
function sharesOf(all: number, state: SettledBrief['state']) {
  const hasGrowth = state !== 'none' && all >= FEWEST_FOR_THREE_TIERS;
  const share = hasGrowth ? SHARES.strategicOfThree : SHARES.strategicOfTwo;
  return {
    hasGrowth,
    share,
    most: hasGrowth ? MOST_STRATEGIC.three : MOST_STRATEGIC.two,
    byShare: Math.max(1, Math.round(all * share)),
    growth: hasGrowth ? Math.round(all * SHARES.growth) : 0,
  };
}

/** How many of so many partners get a tier with people behind it. All others serve themselves. */
export function managedPartners(all: number, state: SettledBrief['state']): number {
  const { byShare, most, growth } = sharesOf(all, state);
  return Math.min(byShare, most) + growth;
}

export function tierSizesOf({ partners, state, team }: SettledBrief): TierSizes {
  const all = Math.max(1, partners.target || partners.current);
  const { hasGrowth, share, most, byShare, growth } = sharesOf(all, state);
  const strategic = Math.min(byShare, most, team.partnerManagers * STRATEGIC_PER_MANAGER);
  return {
    all,
    strategic,
    growth,
    registered: all - strategic - growth,
    tiersBecause: tiersBecause(all, state, hasGrowth),
    strategicBecause:
      strategic === byShare
        ? all === 1
          ? 'The one partner that the program is made for.'
          : `${plain(share * 100)}% of ${all} partners${byShare === 1 && all * share < 1 ? ', at least 1' : ''}.`
        : strategic === most
          ? `${plain(share * 100)}% of ${all} partners would be ${byShare}. More than ${most} cannot have a plan of their own.`
          : `${STRATEGIC_PER_MANAGER} for each of ${counted(team.partnerManagers, 'partner manager')}, because Tier 1 promises a person who knows the partner.`,
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
