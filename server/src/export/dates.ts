import type { Cadence } from '../../../schemas/movement.ts';
import type { Duration } from '../../../schemas/quantities.ts';

/** The day after so many days, `YYYY-MM-DD`. Negative numbers go back. */
export function addDays(day: string, days: number): string {
  return isoOf(new Date(timeOf(day) + days * DAY));
}

/** The same day after so many months, or the last day of a month that is too short for it. */
export function addMonths(day: string, months: number): string {
  const date = new Date(timeOf(day));
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  if (wanted < date.getUTCDate()) date.setUTCDate(wanted);
  return isoOf(date);
}

/**
 * The last day of a time that starts on a day: thirty days from the first of June end on the thirtieth. What is
 * shorter than a day ends on the day itself. Of business days, Monday to Friday count.
 */
export function lastDay(first: string, { amount, unit }: Duration): string {
  switch (unit) {
    case 'hour':
      return addDays(first, Math.max(Math.ceil(amount / 24) - 1, 0));
    case 'business hour':
      return lastBusinessDay(first, Math.ceil(amount / 8));
    case 'business day':
      return lastBusinessDay(first, Math.ceil(amount));
    case 'day':
      return addDays(first, Math.max(Math.ceil(amount) - 1, 0));
    case 'week':
      return addDays(first, Math.max(Math.ceil(amount * 7) - 1, 0));
    case 'month':
      return addDays(addMonths(first, Math.ceil(amount)), -1);
    case 'quarter':
      return addDays(addMonths(first, Math.ceil(amount * 3)), -1);
    case 'year':
      return addDays(addMonths(first, Math.ceil(amount * 12)), -1);
  }
}

/** The day on which something that happens regularly happens next. */
export function nextTime(day: string, cadence: Cadence): string {
  return cadence === 'weekly' ? addDays(day, 7) : addMonths(day, monthsBetween[cadence]);
}

/** How many months lie between two times. */
export const monthsBetween: Readonly<Record<Exclude<Cadence, 'weekly'>, number>> = {
  monthly: 1,
  quarterly: 3,
  semiannually: 6,
  annually: 12,
};

/** In milliseconds. */
const DAY = 86_400_000;

function lastBusinessDay(first: string, days: number): string {
  let day = first;
  let left = days - (isWeekend(day) ? 0 : 1);
  // No plan has a time of that many business days, and counting them would take long.
  if (left > 10_000) return addDays(first, Math.ceil((left / 5) * 7));
  while (left > 0) {
    day = addDays(day, 1);
    if (!isWeekend(day)) left--;
  }
  return day;
}

export function isWeekend(day: string): boolean {
  return [0, 6].includes(weekdayOf(day));
}

/** From 0, a Sunday, to 6. */
export function weekdayOf(day: string): number {
  return new Date(timeOf(day)).getUTCDay();
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Years beyond 9999 have no place in a calendar, and stay at its end. */
function isoOf(date: Date): string {
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 ? '9999-12-31' : date.toISOString().slice(0, 10);
}
