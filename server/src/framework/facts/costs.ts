import type { Money } from '../../../../schemas/quantities.ts';
import type { Plan } from '../../core/plan.ts';
import { daysOf, formatNumber } from '../../core/quantity.ts';
import { downToTwoDigits } from '../proposals/rounding.ts';

/** What the framework counts as the cost of a program, and how a message names it. */
export const costParts = [
  { key: 'partnerSuccess', words: 'partner success headcount' },
  { key: 'coMarketing', words: 'co-marketing spend' },
  { key: 'events', words: 'partner events' },
  { key: 'tools', words: 'portal and tools' },
] as const;

export interface CostTotal {
  readonly total: Money;
  /** How it adds up: `170,000 + 48,000 + 16,000 + 16,000 = 250,000 USD`. */
  readonly words: string;
}

/** The cost of the program; undefined unless all four parts are known and in one currency. */
export function totalCost(plan: Plan): CostTotal | undefined {
  const costs = plan.measurement?.primary?.roi?.costs;
  const parts = costParts.map(({ key }) => costs?.[key]?.value);
  const currency = parts[0]?.currency;
  if (currency === undefined || !parts.every((part) => part?.currency === currency)) return undefined;
  const amounts = parts.map((part) => part?.amount ?? 0);
  const amount = amounts.reduce((sum, next) => sum + next, 0);
  return {
    total: { kind: 'money', amount, currency },
    words: `${amounts.map(formatNumber).join(' + ')} = ${formatNumber(amount)} ${currency}`,
  };
}

/** The period of the primary metrics in years. Costs and revenue are for the same period, a year unless it is said. */
export function periodInYears(plan: Plan): number {
  const period = plan.measurement?.primary?.sourcedRevenue?.period;
  if (period === undefined) return 1;
  const years = daysOf(period.value) / DAYS_OF_A_YEAR;
  // 12 months, 52 weeks and 360 days are a year to a person.
  return Math.abs(years - 1) < 0.03 ? 1 : years;
}

/**
 * What one unit of cost returns: with one digit behind the point, as a reader with a calculator rounds it, and two digits
 * below one, rounded down. Everything that names a return takes it from here, so that a document has one.
 */
export function returnOf(revenue: number, cost: number): number {
  const returned = revenue / cost;
  return returned >= 1 ? Math.round(returned * 10) / 10 : downToTwoDigits(returned);
}

export const DAYS_OF_A_YEAR = 365;
