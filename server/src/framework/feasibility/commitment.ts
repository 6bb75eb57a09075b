import type { Plan } from '../../core/plan.ts';
import { formatNumber } from '../../core/quantity.ts';
import { type Basis, basisOf, type Past } from './basis.ts';
import { breakEvenDeals, costOfTarget, dealsFor, rampOf } from './considerations.ts';
import { REACHABLE } from './demand.ts';
import { feasibilityOf } from './feasibility.ts';

/** What of a target that is a stretch can be promised, so that a sponsor decides between a promise and a goal. */
export interface Commitment {
  /** In units of the currency of the target, for the whole period, below the target. */
  readonly amount: number;
  /** Why so much can be promised, as it goes on behind the amount: `8 deals, the pace of the last 6 months`. */
  readonly because: string;
  /** What the rest takes, in half a sentence. Absent where the plan does not say enough for it. */
  readonly rest?: string;
}

/** The day on which the period of the revenue begins, where no deal of the program can close for most of it. */
export function countedFrom(plan: Plan): string | undefined {
  const basis = basisOf(plan);
  const ramp = basis === undefined ? undefined : rampOf(basis);
  return ramp?.isLate === true ? ramp.first : undefined;
}

/**
 * What the plan promises itself, and else what follows: what partners brought in the past, or else what they bring when
 * each does what its tier asks for. Undefined where the target can be reached as it is, and where the plan knows of
 * nothing that partners bring for sure.
 */
export function commitmentOf(plan: Plan): Commitment | undefined {
  const basis = basisOf(plan);
  if (basis === undefined) return undefined;
  const told = plan.measurement?.primary?.sourcedRevenue?.committed?.value;
  const outlook = feasibilityOf(plan)?.outlook;
  if (told === undefined && outlook !== 'stretch' && outlook !== 'out-of-reach') return undefined;
  const found = byPast(basis) ?? byRamp(basis) ?? byTiers(basis);
  const isFound = found !== undefined && found.amount > 0 && found.amount < basis.target;
  if (told === undefined || (isFound && Math.abs(told.amount - found.amount) < 1)) return isFound ? found : undefined;
  // Whoever changes a promise by hand has a reason that this plan may not know.
  if (told.currency !== basis.currency || told.amount <= 0 || told.amount >= basis.target) return undefined;
  const { deal } = basis;
  return { amount: told.amount, because: deal === undefined ? 'as the plan says' : dealsInWords(told.amount / deal) };
}

/** What is on record for a year. */
interface YearOnRecord {
  readonly won?: number | undefined;
  readonly revenue?: number | undefined;
  readonly deal?: number | undefined;
  /** For how many years it is promised, one unless it is said. */
  readonly years?: number;
}

/** Deals of a year that can be promised by what is on record. Nobody promises a part of a deal. */
function dealsByRecord({ won, revenue, deal, years = 1 }: YearOnRecord): number | undefined {
  const counted = won ?? (revenue === undefined || deal === undefined ? undefined : revenue / deal);
  return counted === undefined || counted < 1 ? counted : Math.round(counted * years) / years;
}

/** The revenue of a year that can be promised by what is on record, in units of the currency. */
export function promisedByRecord(year: YearOnRecord): number | undefined {
  const won = dealsByRecord(year);
  return year.revenue ?? (won === undefined || year.deal === undefined ? undefined : won * year.deal);
}

/** Whether partners bring what the target asks for already, or nearly, by what is on record of them. */
export function isOnRecord(plan: Plan): boolean {
  const basis = basisOf(plan);
  const amount = basis?.past && promisedByRecord(yearOf(basis.past, basis));
  return basis !== undefined && amount !== undefined && basis.target <= amount * basis.years * REACHABLE;
}

function yearOf({ won, revenue }: Past, { deal, years }: Basis): YearOnRecord {
  return { won, revenue, deal, years };
}

function byPast(basis: Basis): Commitment | undefined {
  const { past, years, target, partners } = basis;
  if (past === undefined) return undefined;
  const year = yearOf(past, basis);
  const won = dealsByRecord(year);
  const amount = promisedByRecord(year);
  if (amount === undefined || amount <= 0) return undefined;
  const deals = won === undefined ? '' : `${dealsInWords(won * years)}, `;
  const active = past.activePartners ?? partners;
  const needed = active === undefined || active === 0 ? undefined : Math.ceil((active * target) / (amount * years));
  return {
    amount: Math.round(amount * years),
    because: `${deals}the pace of ${past.words.replace(/^In /, '').toLowerCase()}`,
    ...(active === undefined || needed === undefined || needed <= active
      ? {}
      : {
          rest: `it takes ${formatNumber(needed)} partners as active as ${active === 1 ? 'the one' : `the ${formatNumber(active)}`} of today`,
        }),
  };
}

/** What the program costs until the last revenue of its target is closed. Undefined where no cost is known. */
export function costUntilTarget(plan: Plan): number | undefined {
  const basis = basisOf(plan);
  return basis === undefined ? undefined : costOfTarget(basis);
}

/** How many deals bring what the program costs: `13 deals`. Undefined where one is not known. */
export function paidBackBy(plan: Plan): string | undefined {
  const basis = basisOf(plan);
  return basis === undefined ? undefined : breakEvenDeals(basis);
}

/** Of a target whose deals close late, the deals that can close in its period. */
function byRamp(basis: Basis): Commitment | undefined {
  const { deal, years } = basis;
  const ramp = rampOf(basis);
  if (ramp === undefined || !ramp.isLate || deal === undefined) return undefined;
  const deals = Math.floor(ramp.amount / deal + 1e-9);
  if (deals === 0) return undefined;
  const days = formatNumber(ramp.left);
  return {
    amount: deals * deal,
    because: `${dealsInWords(deals)} by ${ramp.end}, from registrations of the first ${days} days`,
    rest: `it counts ${years === 1 ? 'a year' : 'its period'} from ${ramp.first} on, when the first deals close`,
  };
}

function byTiers({ expected, deal, target }: Basis): Commitment | undefined {
  if (expected === undefined) return undefined;
  const { amount } = expected.total;
  const missing = target - amount;
  return {
    amount,
    because: `${deal === undefined ? '' : `${dealsInWords(Math.floor(amount / deal))}, `}what partners bring who do what their tier asks`,
    ...(deal === undefined ? {} : { rest: `${dealsInWords(dealsFor(missing, deal))} of it have no source yet` }),
  };
}

function dealsInWords(count: number): string {
  const rounded = count < 10 ? Math.round(count * 10) / 10 : Math.round(count);
  return `${formatNumber(rounded)} ${rounded === 1 ? 'deal' : 'deals'}`;
}
