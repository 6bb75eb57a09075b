/** Days of a plan, as `YYYY-MM-DD`, counted without the clock and the time zone of the machine. */

const MONDAY = 1;
const FRIDAY = 5;

/** The day that lies the given number of days after another. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The first Monday on or after a day. */
export function mondayFrom(day: string): string {
  return weekdayFrom(day, MONDAY);
}

/** The first Friday on or after a day. */
export function fridayFrom(day: string): string {
  return weekdayFrom(day, FRIDAY);
}

function weekdayFrom(day: string, weekday: number): string {
  const found = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (weekday - found + 7) % 7);
}
