import type { ProgramState } from '../../../../schemas/program.ts';

/** The number of partners below which two tiers are enough, as the framework advises for programs that start. */
export const FEWEST_FOR_THREE_TIERS = 20;

/** Where Tier 1 ends: with two tiers it takes everybody who brings deals, with three only the first of them. */
const SHARES = { strategicOfTwo: 0.25, strategicOfThree: 0.1, growth: 0.25 } as const;

/** Up to so many partners nobody has to be sorted out of Tier 1. */
export const KNOWN_BY_NAME = 5;

/** More than this cannot have a plan of their own, however large the program is. */
const MOST_STRATEGIC = { two: 10, three: 50 } as const;

/** How many of so many partners get a tier with people behind it. All others serve themselves. */
export function managedPartners(all: number, state: ProgramState): number {
  const { byShare, most, growth } = sharesOf(all, hasUsuallyGrowth(all, state));
  return Math.min(byShare, most) + growth;
}

/** Whether so many partners need a tier between the first and the last. */
export function hasUsuallyGrowth(all: number, state: ProgramState): boolean {
  return state !== 'none' && all >= FEWEST_FOR_THREE_TIERS;
}

/** What the tiers of so many partners come to, before anybody asks who looks after them. */
export function sharesOf(all: number, hasGrowth: boolean) {
  const share = hasGrowth ? SHARES.strategicOfThree : SHARES.strategicOfTwo;
  return {
    share,
    most: hasGrowth ? MOST_STRATEGIC.three : MOST_STRATEGIC.two,
    byShare: Math.max(1, Math.round(all * share)),
    growth: hasGrowth ? Math.round(all * SHARES.growth) : 0,
  };
}
