import { wholeDaysOf } from '../../core/quantity.ts';
import { withoutAbsent } from '../../core/record.ts';
import { returnOf } from '../../framework/facts/costs.ts';
import { costOfTarget } from '../../framework/feasibility/considerations.ts';
import { practice } from '../../framework/practice.ts';
import { inCurrency } from '../../framework/proposals/deals.ts';
import { downToTwoDigits, plain, toTwoDigits } from '../../framework/proposals/rounding.ts';
import { peopleInWords } from '../amounts-in-words.ts';
import { hasOpenRegistrations, type SettledBrief } from '../assumptions.ts';
import type { Given } from '../given.ts';
import { ANY_DAY, type Targets } from './targets.ts';

/** What the program costs in a year, in units of the currency, and what it returns. */
export interface Costs {
  readonly total: number;
  readonly partnerSuccess: number;
  readonly coMarketing: number;
  readonly events: number;
  readonly tools: number;
  /** The part of co-marketing that one strategic partner may spend. */
  readonly coMarketingPerPartner: number;
  /** Whether somebody told what the program costs. What nobody told is not known, and no return follows from it. */
  readonly isKnown: boolean;
  /**
   * Partner-sourced revenue that is promised, or else wanted, over what the program costs until it is closed, as
   * `returnOf` rounds it. Absent where the budget cannot hold the people, so that it would be the return of a part of the cost.
   */
  readonly returns?: number;
  /** How the return is reckoned, as a sentence; and where there is none, why. */
  readonly returnBecause: string;
  /** Where the total comes from, as sentences. */
  readonly because: string;
  /** How the total is divided, as a sentence. */
  readonly shares: string;
  /** For whom the costs of people are, and what they come to where these people cost another sum, as sentences. */
  readonly staff: string;
}

/** What joint campaigns and a portal take of the budget, where the program has them. People get the rest. */
const SHARES = { campaigns: 0.2, assetsOnly: 0.1, events: 0.1, fewEvents: 0.05, portal: 0.1, forms: 0.05 } as const;

/** Of co-marketing, the rest pays for the assets that all tiers use. */
const FOR_STRATEGIC = 0.8;

/** A strategic partner spends at most so much of the revenue that it should bring. */
const OF_REVENUE = 0.1;

export function costsOf(
  brief: SettledBrief,
  { revenue, committed, strategic }: Targets,
  { speaker = 'brief' }: Pick<Given, 'speaker'> = {},
): Costs {
  const { budget, motions, portal, dealSize, team } = brief;
  const hasCampaigns = Object.values(motions).some((list) => list?.includes('co-market'));
  const share = {
    coMarketing: hasCampaigns ? SHARES.campaigns : SHARES.assetsOnly,
    events: hasCampaigns ? SHARES.events : SHARES.fewEvents,
    tools: portal === undefined ? SHARES.forms : SHARES.portal,
  };
  const people = 1 - share.coMarketing - share.events - share.tools;
  const staff = Number((team.partnerManagers + team.partnerOperations).toPrecision(12));
  // What nobody told is what so many people cost, and never what a return or a target would leave for it.
  const total = budget?.amount ?? toTwoDigits((staff * costOfPerson(dealSize.currency)) / people);
  const coMarketing = downToTwoDigits(total * share.coMarketing);
  const events = downToTwoDigits(total * share.events);
  const tools = downToTwoDigits(total * share.tools);
  const returned = revenue / total;
  const originOf = (): string => {
    if (budget !== undefined) {
      return speaker === 'plan'
        ? 'The costs follow from those that the plan states.'
        : 'The costs are the budget of the brief.';
    }
    const unknown = speaker === 'plan' ? 'The plan states no costs' : 'The brief has no budget';
    return `${unknown}. These are ${peopleInWords(staff)} at ${plain(costOfPerson(dealSize.currency))} ${dealSize.currency} a year, with the usual shares for the rest.`;
  };
  const partnerSuccess = Number((total - coMarketing - events - tools).toPrecision(12));
  const cycle = wholeDaysOf(brief.salesCycle);
  const hasRegistrations = hasOpenRegistrations(brief);
  const whole =
    costOfTarget({ cost: total, cycle, start: ANY_DAY, years: 1, target: revenue, hasRegistrations }) ?? total;
  const holdsPeople = staff === 0 || partnerSuccess >= PLAUSIBLE.least * staff * costOfPerson(dealSize.currency);
  const returns = holdsPeople ? returnOf(committed ?? revenue, whole) : undefined;
  return {
    isKnown: budget !== undefined,
    total,
    partnerSuccess,
    coMarketing,
    events,
    tools,
    coMarketingPerPartner: downToTwoDigits(
      Math.min(forStrategic(coMarketing) / strategic.partners, strategic.revenue * OF_REVENUE),
    ),
    ...withoutAbsent({ returns }),
    returnBecause: returnBecause({ revenue, committed, whole, total, returns }, dealSize.currency),
    because: becauseOf(originOf(), returned),
    shares: `${percent(people)} for people, ${percent(share.coMarketing)} for co-marketing, ${percent(share.events)} for events, ${percent(share.tools)} for ${portal === undefined ? 'form and tools' : 'portal and tools'}.`,
    staff: staffOf(partnerSuccess, dealSize.currency, staff),
  };
}

/** What one unit of cost brings in revenue, at what is promised and at the goal beyond it. */
function returnBecause(
  {
    revenue,
    committed,
    whole,
    total,
    returns,
  }: {
    readonly revenue: number;
    readonly committed: number | undefined;
    readonly whole: number;
    readonly total: number;
    readonly returns: number | undefined;
  },
  currency: string,
): string {
  if (returns === undefined)
    return `The budget of ${plain(total)} ${currency} does not pay for the people of the program, so a return on it would leave out most of the cost.`;
  const of = (amount: number): string => {
    const rounded = returnOf(amount, whole);
    const isExact = Math.abs(amount / whole - rounded) <= 1e-6 * rounded;
    return `${plain(amount)} ${currency} / ${plain(whole)} ${currency} = ${plain(rounded)}x${isExact ? '' : rounded < 1 ? ', rounded down' : ', rounded'}`;
  };
  const both =
    committed === undefined ? of(revenue) : `${of(committed)}, for what is promised. At the goal ${of(revenue)}`;
  const longer =
    whole === total
      ? ''
      : ` The cost is that of the time until the last of this revenue closes, ${plain(total)} ${currency} for the first 12 months.`;
  return `${both}.${longer} It is revenue for each unit of cost. What is earned takes the margin, which nobody has told.`;
}

/** From half of what people cost to three times as much, a sum can be theirs. */
const PLAUSIBLE = { least: 0.5, most: 3 } as const;

/** A sum for people says little without the time that it pays for. */
function staffOf(sum: number, currency: string, people: number): string {
  const yearly = costOfPerson(currency);
  const paid = sum / yearly;
  const money = `${plain(sum)} ${currency}`;
  const many = peopleInWords(people);
  const rate = `at ${plain(yearly)} ${currency} for a person and year`;
  if (paid < PLAUSIBLE.least * people) {
    const who = people > 0 && people <= 1 ? 'The person does' : `The ${people} people do`;
    return `People: ${money} for ${many}. That pays for ${timeOf(paid)} ${rate}. ${who} the rest beside other work, at a cost that the return does not count.`;
  }
  if (paid > PLAUSIBLE.most * people) {
    return `People: ${money}. That pays for ${timeOf(paid)} ${rate}, and the program has ${people}. Do not spend the rest without a plan for it.`;
  }
  return `People: ${money} for ${many}.`;
}

/** What a person costs in a year, in a currency, to two digits. */
export function costOfPerson(currency: string): number {
  return inCurrency(practice.costOfPerson, currency).amount;
}

const FRACTIONS: readonly (readonly [part: number, inWords: string])[] = [
  [1 / 100, 'a hundredth'],
  [1 / 50, 'a fiftieth'],
  [1 / 20, 'a twentieth'],
  [1 / 10, 'a tenth'],
  [1 / 5, 'a fifth'],
  [1 / 4, 'a quarter'],
  [1 / 3, 'a third'],
  [1 / 2, 'half'],
  [3 / 4, 'three quarters'],
];

/** `about a tenth of one person's time`, `about 3 people`. */
function timeOf(people: number): string {
  if (people < 0.005) return "less than a hundredth of one person's time";
  if (people >= 0.875) return people < 1.5 ? 'about one person' : `about ${plain(Math.round(people))} people`;
  const distance = (part: number): number => Math.abs(Math.log(people / part));
  const [, words] = FRACTIONS.reduce((best, next) => (distance(next[0]) < distance(best[0]) ? next : best));
  return `about ${words} of one person's time`;
}

/** What all strategic partners may spend. Rounded to whole units, it is still within the budget. */
function forStrategic(coMarketing: number): number {
  return Math.min(coMarketing * FOR_STRATEGIC, Math.floor(coMarketing) + 0.49);
}

function becauseOf(source: string, returned: number): string {
  if (returned < 1) {
    return `${source} It is more than the revenue target, so the program does not pay for itself in this period. Lower the one or raise the other before you sign.`;
  }
  return returned < 2 ? `${source} A return below 2x is hard to defend beside direct demand generation.` : source;
}

function percent(share: number): string {
  return `${plain(Math.round(share * 100))}%`;
}
