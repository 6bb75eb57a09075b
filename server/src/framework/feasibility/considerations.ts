import { addDays } from '../../core/dates.ts';
import { formatNumber } from '../../core/quantity.ts';
import { DAYS_OF_A_YEAR, returnOf } from '../facts/costs.ts';
import { practice } from '../practice.ts';
import { inCurrency } from '../proposals/deals.ts';
import { paceOf, USUAL_CYCLE } from '../proposals/pace.ts';
import type { Basis } from './basis.ts';

/** How likely a target is to be reached. */
export type Outlook = 'reachable' | 'stretch' | 'out-of-reach';

/** Beyond this multiple of last year, or of what partners do in practice, nobody has a reason to expect the target. */
export const OUT_OF_REACH = 3;

/** One thing that decides whether a target can be reached. */
export interface Consideration {
  /** The arithmetic, in a sentence or two, with every number that it takes. */
  readonly words: string;
  /** What it says about the target; absent where it only informs. */
  readonly outlook?: Outlook;
  /** The same in half a sentence, as the verdict gives it. */
  readonly reason?: string;
}

/** A multiple as a sentence gives it: one digit behind the point below ten, none above. */
export function timesOf(ratio: number): number {
  return ratio < 10 ? Math.round(ratio * 10) / 10 : Math.round(ratio);
}

/** A cost below this share of one person's does not hold the people. */
const WITHOUT_PEOPLE = 0.1;

/** How many deals bring what the program costs: `13 deals`. Undefined where one of both is not known. */
export function breakEvenDeals({ cost, deal }: Pick<Basis, 'cost' | 'deal'>): string | undefined {
  if (cost === undefined || cost <= 0 || deal === undefined) return undefined;
  const deals = dealsFor(cost, deal);
  return `${formatNumber(deals)} ${deals === 1 ? 'deal' : 'deals'}`;
}

/** How many deals bring in an amount, in whole ones. Both are in units of one currency, and a deal is worth something. */
export function dealsFor(amount: number, deal: number): number {
  return Math.ceil(amount / deal - 1e-9);
}

/**
 * What the program costs until the last revenue of its target is closed, in units of the currency. Where the period of
 * the revenue begins when the first deals close, the program is paid for from its launch on.
 */
export function costOfTarget(basis: Pick<Basis, 'cost' | 'cycle' | 'start' | 'years' | 'target' | 'hasRegistrations'>) {
  const { cost, cycle = 0, years } = basis;
  if (cost === undefined || rampOf(basis)?.isLate !== true) return cost;
  const period = years * DAYS_OF_A_YEAR;
  return Math.round((cost * (period + Math.round(cycle))) / period);
}

/** What the program returns if the target is reached, and what the same would cost without partners. */
export function money(basis: Basis): readonly Consideration[] {
  const { target, currency, cost: yearly, years, managers, past, deal } = basis;
  const cost = costOfTarget(basis);
  if (cost === undefined || yearly === undefined || cost <= 0) return [];
  const longer =
    cost === yearly
      ? ''
      : ` The cost is that of the time until the last of this revenue closes, ${formatNumber(yearly)} ${currency} for the first ${formatNumber(Math.round(years * 12))} months.`;
  const person = inCurrency(practice.costOfPerson, currency).amount * years;
  const direct = past?.directCost;
  const even = breakEvenDeals(basis);
  const each = deal === undefined ? '' : ` of ${formatNumber(deal)} ${currency}`;
  const words = [
    `At the target the program returns ${formatNumber(returnOf(target, cost))} ${currency} of revenue for each ${currency} of its cost (${formatNumber(target)} / ${formatNumber(cost)}).${longer}`,
    direct === undefined
      ? `${even === undefined ? '' : `Its cost is the revenue of ${even}${each}. `}What the same revenue costs without partners is not known: ask finance.`
      : `Without partners the same revenue costs about ${formatNumber(Math.round(direct * target))} ${currency} (${formatNumber(direct)} for each), so the program is worth it from ${formatNumber(Math.round(cost / direct))} ${currency} of revenue on.`,
  ].join(' ');
  if (target < cost) {
    return [
      {
        words: `${words} That does not pay for the program in its period.`,
        outlook: 'stretch',
        reason: `the program costs ${formatNumber(cost)} ${currency}, more than its target brings`,
      },
    ];
  }
  if ((managers ?? 1) === 0 || cost >= WITHOUT_PEOPLE * person) return [{ words }];
  return [
    {
      words: `${words} A cost of ${formatNumber(cost)} ${currency} is less than a tenth of one person's, so it leaves out the people.`,
    },
  ];
}

/** Whether the people who are there can look after the partners to whom the tiers promise somebody. */
export function people({ managers, managed }: Basis): readonly Consideration[] {
  if (managers === undefined || managed === undefined || managed === 0) return [];
  const promised = `${formatNumber(managed)} ${managed === 1 ? 'partner' : 'partners'}`;
  if (managers === 0) {
    return [
      {
        words: `The tiers promise a person to ${promised}, and there is no partner manager.`,
        outlook: 'stretch',
        reason: `the tiers promise a person to ${promised}, and there is no partner manager`,
      },
    ];
  }
  const each = managed / managers;
  const isPart = managers < 1 && each > practice.managedPartnersPerManager;
  const words = isPart
    ? `The tiers promise a person to ${promised}, in ${formatNumber(managers)} of one person's time. That is as if one person had ${formatNumber(timesOf(each))}, where a rule of thumb of Partner Plan is about ${practice.managedPartnersPerManager}.`
    : `The tiers promise a person to ${promised}: ${formatNumber(timesOf(each))} for each partner manager, where a rule of thumb of Partner Plan is about ${practice.managedPartnersPerManager}.`;
  if (each <= practice.managedPartnersPerManager) return [{ words }];
  return [
    {
      words,
      outlook: 'stretch',
      reason: isPart
        ? `${promised} are promised a person, in ${formatNumber(managers)} of one person's time`
        : `each partner manager has ${formatNumber(timesOf(each))} partners to look after, where a rule of thumb of Partner Plan is about ${practice.managedPartnersPerManager}`,
    },
  ];
}

/** When at least so much of the period is over before a deal can close, the period says nothing about the target. */
const LATE = 1 / 2;

/** From so much of the period on, the deals that still close in it are worth a sentence. */
const RAMP = 1 / 4;

/** When the first deals close that are registered after the launch, and what of a target can close in its period. */
export interface Ramp {
  /** The day around which the first one closes, `YYYY-MM-DD`. */
  readonly first: string;
  /** The last day of the period, when it begins with the launch. */
  readonly end: string;
  /** How many days of the period are left behind the first one. Zero where it is over by then. */
  readonly left: number;
  /** What can close in the period when registrations arrive evenly, in units of the currency. */
  readonly amount: number;
  /** Whether the period of the revenue has to begin with the first close: nothing else closes before. */
  readonly isLate: boolean;
}

/** Undefined where the plan does not say how long a sale takes or when registrations begin. */
export function rampOf({
  cycle,
  start,
  years,
  target,
  hasRegistrations = false,
}: Pick<Basis, 'cycle' | 'start' | 'years' | 'target' | 'hasRegistrations'>): Ramp | undefined {
  if (cycle === undefined || start === undefined) return undefined;
  const days = Math.round(cycle);
  const period = Math.round(years * DAYS_OF_A_YEAR);
  const left = Math.max(0, period - days);
  return {
    first: addDays(start, days),
    end: addDays(start, period),
    left,
    amount: Math.round((target * left) / period),
    isLate: days >= LATE * period && !hasRegistrations,
  };
}

/** When the first deals close that are registered after the launch, and how much of the period is left then. */
export function time(basis: Basis): readonly Consideration[] {
  const ramp = rampOf(basis);
  const { cycle = 0, start = '', years, currency, target, pipeline, hasRegistrations } = basis;
  if (ramp === undefined) return [];
  const { first, end, left, amount, isLate } = ramp;
  const days = Math.round(cycle);
  const period = Math.round(years * DAYS_OF_A_YEAR);
  const words = `A deal that is registered on ${start} closes around ${first}, with a sales cycle of ${formatNumber(days)} ${days === 1 ? 'day' : 'days'}.`;
  if (days < RAMP * period) return [{ words }];
  const even =
    left === 0
      ? `None closes by ${end}, when the period of the target is over.`
      : `Registrations of the first ${formatNumber(left)} of ${formatNumber(period)} days close by ${end}: ${formatNumber(Math.round((100 * left) / period))}% of the target, ${formatNumber(amount)} ${currency}, when they arrive evenly.`;
  if (!isLate) {
    const before = hasRegistrations === true ? ' Until then those close that were registered before.' : '';
    return [{ words: `${words} ${even}${before}` }];
  }
  const report =
    pipeline === undefined ? 'registered pipeline' : `${formatNumber(pipeline)} ${currency} of registered pipeline`;
  return [
    {
      words: `${words} ${even} So the first number to reach is ${report}, and the period of the ${formatNumber(target)} ${currency} counts from ${first} on.`,
      outlook: 'stretch',
      reason: `deals that are registered after the launch close from about ${first} on`,
    },
  ];
}

/** A partner with a team wins more than its one seller does. More sellers than this hardly any partner has for one vendor. */
const TEAM = 20;

/**
 * What the tier that asks for the most asks of one partner. Shares of a target add up to it whoever has to carry them,
 * so that a sum over all partners says nothing about the one.
 */
export function quotas(basis: Basis): readonly Consideration[] {
  const { quota, deal, cycle, past } = basis;
  if (quota === undefined || deal === undefined) return [];
  const asked = quota.revenue / deal;
  const inPractice = paceOf(Math.max(1, Math.round(cycle ?? USUAL_CYCLE))).strategic;
  const active = past?.activePartners;
  const did = past?.won === undefined || active === undefined || active === 0 ? undefined : past.won / active;
  const known = Math.max(inPractice, did ?? 0);
  const ratio = asked / known;
  if (ratio <= OUT_OF_REACH) return [];
  const many = formatNumber(Math.round(asked));
  const who = `${quota.partners === 1 ? 'the one partner' : `each of the ${formatNumber(quota.partners)} partners`} of ${quota.tier}`;
  const [least, where] =
    did !== undefined && did > inPractice
      ? [did, 'one active partner won in a year of the past']
      : [inPractice, 'a seller of a partner wins with this sales cycle'];
  const words = `${quota.partners === 1 ? 'The' : 'Each'}${who.slice(who.indexOf(' '))} is asked for ${many} deals a year (${formatNumber(quota.revenue)} / ${formatNumber(deal)}), ${formatNumber(timesOf(ratio))} times the ${formatNumber(timesOf(least))} that ${where}.`;
  // Where partners brought as much before, others than those of this tier did, or the past did not count who.
  const isProven = past?.won !== undefined || past?.revenue !== undefined;
  const isOutOfReach = !isProven && ratio > TEAM;
  return [
    {
      words: isProven
        ? `${words} Partners brought deals before, so find out which of them did, and ask those for their part.`
        : words,
      outlook: isOutOfReach ? 'out-of-reach' : 'stretch',
      reason: `${who} is asked for ${many} deals a year, ${formatNumber(timesOf(ratio))} times the ${formatNumber(timesOf(least))} that ${where}`,
    },
  ];
}

/** Whole deals hardly ever add up to a target, and a few percent more or less are the same. */
const ROUNDING = 1.05;

/** No partner has so many sellers for one vendor that it brings more than this times what one of them can do. */
const FAR = 20;

/**
 * What partners bring when each does what its tier asks for, against the target. A threshold is what one partner can do,
 * so that the sum of all of them says whether there are enough partners for the target.
 */
export function sources({ target, currency, years, deal, expected, asked, past }: Basis): readonly Consideration[] {
  // What the tiers of a program that runs ask for is compared with the target already.
  if (expected === undefined || asked !== undefined || expected.total.amount <= 0) return [];
  const { amount } = expected.total;
  const active = past?.activePartners;
  const who = active === undefined ? 'Partners who' : 'The partners that are active, if they';
  const sum = `${who} do what their tier asks${active === undefined ? '' : ','} bring ${expected.words} = ${formatNumber(amount)} ${currency}`;
  const brought =
    past?.revenue ?? (past?.won === undefined || deal === undefined ? undefined : Math.round(past.won) * deal);
  if (brought !== undefined && brought > 0 && target > amount * ROUNDING) {
    const missing = target - brought * years;
    const count = deal === undefined ? 0 : dealsFor(missing, deal);
    const gap =
      missing <= 0 || deal === undefined
        ? ''
        : ` ${formatNumber(Math.round(missing))} ${currency} of the target, ${formatNumber(count)} of ${formatNumber(dealsFor(target, deal))} deals, have no source yet.`;
    return [
      {
        words: `${sum} at the least, and they brought ${formatNumber(Math.round(brought))} ${currency} in a year.${gap}`,
      },
    ];
  }
  if (target > amount * ROUNDING) {
    const missing = target - amount;
    const deals =
      deal === undefined
        ? ''
        : `, ${formatNumber(dealsFor(missing, deal))} of ${formatNumber(dealsFor(target, deal))} deals,`;
    const gap = `${formatNumber(missing)} ${currency} of the target${deals} ${deals === '' ? 'has' : 'have'} no source yet`;
    return [
      {
        words: `${sum}. ${gap}: plan more partners or more time.`,
        outlook: target > FAR * amount ? 'out-of-reach' : 'stretch',
        reason: gap,
      },
    ];
  }
  const more = Math.round((amount / target - 1) * 100);
  return [
    { words: more <= 5 ? `${sum}, which is the target.` : `${sum}, ${formatNumber(more)}% more than the target.` },
  ];
}
