/** Whole days from one day to another, both `YYYY-MM-DD`. Below zero when the second comes first. */
export function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / MILLISECONDS_OF_A_DAY);
}

/** The day that comes some days after (or before, when negative) another one, `YYYY-MM-DD`, in years of four digits. */
export function addDays(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS_OF_A_DAY;
  return new Date(Math.max(FIRST_DAY, Math.min(time, LAST_DAY))).toISOString().slice(0, 10);
}

const FIRST_DAY = Date.parse('0000-01-01T00:00:00Z');
const LAST_DAY = Date.parse('9999-12-31T00:00:00Z');

const MILLISECONDS_OF_A_DAY = 86_400_000;

/** The date of a moment where the person is, `YYYY-MM-DD`. */
export function localDate(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  const day = String(now.getDate()).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${month}-${day}`;
}
