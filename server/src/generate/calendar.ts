/** Days of a plan, as `YYYY-MM-DD`, counted without the clock and the time zone of the machine. */

const MONDAY = 1;
const FRIDAY = 5;

/** The day that lies the given number of days after another. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The first Monday on or after a day on which people are at work. */
export function mondayFrom(day: string): string {
  return weekdayFrom(day, MONDAY);
}

/** The first Friday on or after a day on which people are at work. */
export function fridayFrom(day: string): string {
  return weekdayFrom(day, FRIDAY);
}

function weekdayFrom(day: string, weekday: number): string {
  const found = new Date(`${day}T00:00:00Z`).getUTCDay();
  const next = addDays(day, (weekday - found + 7) % 7);
  return isTurnOfTheYear(next) ? weekdayFrom(addDays(next, 7), weekday) : next;
}

/** Between the years nobody finishes a task or opens a program. */
function isTurnOfTheYear(day: string): boolean {
  const monthAndDay = day.slice(5);
  return monthAndDay >= '12-24' || monthAndDay <= '01-02';
}
