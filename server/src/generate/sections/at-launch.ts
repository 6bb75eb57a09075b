import { addDays } from '../../core/dates.ts';
import { formatNumber } from '../../core/quantity.ts';
import { activeOf } from '../assumptions.ts';
import { weekStartFrom } from '../calendar.ts';
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

/** Weeks until the soft launch: one that is informal or runs has partners and agreements already, the others start or undo. */
const weeksToPrepare = { none: 10, informal: 8, rebuild: 10, running: 8 } as const;

/** So many partners cannot be told, signed and sorted in the weeks of a smaller program. */
const MANY_PARTNERS = { count: 200, weeks: 4 } as const;

/** So few partners are told, signed and sorted in a call each. */
const WEEKS_OF_SMALL = 4;

export function weeksOf({ brief, roles }: Outline): number {
  return roles.isSmall ? WEEKS_OF_SMALL : weeksToPrepare[brief.state];
}

export function extraWeeks(partners: number): number {
  return partners >= MANY_PARTNERS.count ? MANY_PARTNERS.weeks : 0;
}

/** The first day of the soft launch, which is the first day on which a deal can be registered. */
export function softLaunchStart(outline: Outline): string {
  const { today, week } = outline;
  const weeks = weeksOf(outline) + extraWeeks(outline.numbers.sizes.all);
  return weekStartFrom(addDays(today, 7 * weeks), week);
}

/** Partners who brought nothing, and the day until which they can show that they are there. */
export interface IdlePartners {
  /** In words, without an article: `260 of the 400 resellers`, `20 others`. */
  readonly many: string;
  /** `YYYY-MM-DD`. */
  readonly until: string;
}

/** Below this share of active partners, the numbers hang on a few of them. */
const FEW_ACTIVE = 0.5;

/** A quarter is enough for a first step, whatever the sales cycle is. In days. */
const FOR_A_FIRST_STEP = 90;

/** Undefined where most partners bring something, or nobody told how many do. */
export function idlePartners(outline: Outline): IdlePartners | undefined {
  const { brief } = outline;
  const { current } = brief.partners;
  const active = activeOf(brief);
  const { idle } = brief.engagement;
  const until = addDays(softLaunchStart(outline), FOR_A_FIRST_STEP);
  if (brief.state === 'none') return undefined;
  if (idle !== undefined) return { many: idle, until };
  if (active === undefined || current === 0 || active / current >= FEW_ACTIVE) return undefined;
  return { many: `${formatNumber(current - active)} partners without a registration`, until };
}
