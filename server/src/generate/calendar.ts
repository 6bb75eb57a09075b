import { type Weekday, weekdayChoices, weekdays } from '../../../schemas/brief-choices.ts';
import { addDays } from '../core/dates.ts';
import { joined } from '../core/words.ts';

/** Days of a plan, as `YYYY-MM-DD`, counted without the clock and the time zone of the machine. */

/** The week of the people who answer partners. */
export interface Week {
  /** In the order of the week, at least one. */
  readonly days: readonly Weekday[];
  /** `Monday to Friday`, `Sunday to Thursday`, `Monday and Wednesday`. */
  readonly inWords: string;
  readonly first: Weekday;
  readonly last: Weekday;
  /** Whether it is Monday to Friday, which nobody needs to be told. */
  readonly isUsual: boolean;
}

export function weekOf(days: readonly Weekday[]): Week {
  const numbers = weekdays.map((day, index) => (days.includes(day) ? index : -1)).filter((index) => index >= 0);
  const start = numbers.find((number) => !numbers.includes((number + 6) % 7)) ?? 0;
  const ordered = Array.from({ length: 7 }, (_, offset) => (start + offset) % 7).filter((number) =>
    numbers.includes(number),
  );
  const isRun = ordered.every((number, index) => number === (start + index) % 7);
  const names = ordered.map((number) => weekdays[number] ?? 'monday');
  const titles = names.map((day) => weekdayChoices[day].title);
  const [first = 'monday'] = names;
  const last = names.at(-1) ?? first;
  return {
    days: names,
    inWords: isRun && titles.length > 2 ? `${titles[0]} to ${titles.at(-1)}` : joined(titles),
    first,
    last,
    isUsual: isRun && first === 'monday' && names.length === 5,
  };
}

/** The first day of a working week on or after a day on which people are at work. */
export function weekStartFrom(day: string, { first }: Week): string {
  return weekdayFrom(day, first);
}

/** The last day of a working week on or after a day on which people are at work. */
export function weekEndFrom(day: string, { last }: Week): string {
  return weekdayFrom(day, last);
}

/** Whether people are at work on a day. */
export function isWorkingDay(day: string, { days }: Week): boolean {
  const weekday = weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7];
  return weekday !== undefined && days.includes(weekday) && !isTurnOfTheYear(day);
}

function weekdayFrom(day: string, weekday: Weekday): string {
  const found = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const next = addDays(day, (weekdays.indexOf(weekday) - found + 7) % 7);
  return isTurnOfTheYear(next) ? weekdayFrom(addDays(next, 7), weekday) : next;
}

/** Between the years nobody finishes a task or opens a program. */
function isTurnOfTheYear(day: string): boolean {
  const monthAndDay = day.slice(5);
  return monthAndDay >= '12-24' || monthAndDay <= '01-02';
}
