/** Whole days from one day to another, both `YYYY-MM-DD`. Below zero when the second comes first. */
export function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / MILLISECONDS_OF_A_DAY);
}

/** The day that comes some days after (or before, when negative) another one, `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10);
}

const MILLISECONDS_OF_A_DAY = 86_400_000;
