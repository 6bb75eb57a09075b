import type { Outline } from '../outline.ts';

/** The partners that there are on the day of the launch. The others that the plan is made for come later. */
export interface AtLaunch {
  readonly all: number;
  readonly strategic: number;
  readonly growth: number;
  /** Whether somebody can call each of them before the launch. */
  readonly isInPerson: boolean;
  /** Whether all that need a certificate can have it before the launch; otherwise Tier 1 goes first. */
  readonly isCertified: boolean;
}

/** As many calls or certificates as a team gets done in the weeks before a launch, beside everything else. */
const MOST_IN_PERSON = 50;

/** A program that starts launches with its founding partners, and one that exists with those that it has today. */
export function atLaunch({ brief, numbers }: Pick<Outline, 'brief' | 'numbers'>): AtLaunch {
  const { sizes } = numbers;
  const all = brief.state === 'none' ? sizes.strategic : Math.min(brief.partners.current, sizes.all);
  const strategic = Math.min(sizes.strategic, all);
  const growth = Math.min(sizes.growth, all - strategic);
  return {
    all,
    strategic,
    growth,
    isInPerson: all <= MOST_IN_PERSON,
    isCertified: strategic + growth <= MOST_IN_PERSON,
  };
}
