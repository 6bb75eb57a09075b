/** A working week, in hours: what 100% of somebody's time is. */
export const FULL_WEEK = 40;

/** Working days of a week, and weeks of a month and of a quarter, for time that is told in days. */
const DAYS_OF_A_WEEK = 5;
const WEEKS = { day: 1 / DAYS_OF_A_WEEK, week: 1, month: 52 / 12, quarter: 13 } as const;

/** Nobody works more hours of a day, or of a week. */
const MOST_HOURS = { day: 24, week: 168 } as const;

/**
 * How many hours a week somebody has: `3 hours a week`, `2 days a month`, `50%`, `part-time`. Full time is 40 hours, and
 * part-time without more is half of it. Undefined for a text that says no time.
 */
export function hoursAWeek(time: string): number | undefined {
  if (/^full/i.test(time)) return FULL_WEEK;
  if (/^(?:half|part)/i.test(time)) return FULL_WEEK / 2;
  const [, amount, unit, per] =
    /^(\d+(?:\.\d+)?)(?:%$| (hours?|days?) (?:a|per) (day|week|month|quarter)$)/i.exec(time) ?? [];
  if (amount === undefined) return undefined;
  if (unit === undefined || per === undefined) return (Number(amount) / 100) * FULL_WEEK;
  const hours = Number(amount) * (/^day/i.test(unit) ? FULL_WEEK / DAYS_OF_A_WEEK : 1);
  return hours / WEEKS[per.toLowerCase() as keyof typeof WEEKS];
}

/** Why nobody can have so much time, as half a sentence; undefined where somebody can. */
export function impossibleTime(time: string): string | undefined {
  const [, hours, per] = /^(\d+(?:\.\d+)?) hours? (?:a|per) (day|week)$/i.exec(time) ?? [];
  if (hours !== undefined && per !== undefined) {
    const most = MOST_HOURS[per.toLowerCase() as keyof typeof MOST_HOURS];
    return Number(hours) > most ? `a ${per.toLowerCase()} has ${most} hours` : undefined;
  }
  const days = /^(\d+(?:\.\d+)?) days? (?:a|per) week$/i.exec(time)?.[1];
  if (days !== undefined && Number(days) > 7) return 'a week has 7 days';
  const share = /^(\d+(?:\.\d+)?)%$/.exec(time)?.[1];
  return share !== undefined && Number(share) > 100 ? 'nobody has more than all of their time' : undefined;
}
