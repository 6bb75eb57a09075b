import * as z from 'zod';

/** The part of an input that every tool has that is about a plan. */
export const plan = z
  .string()
  .meta({ description: 'The text of the plan, YAML, as it stands in its file *.partner-plan.yaml.' });

/** The part of an answer that says how much was left out. */
export function rest(of: string): z.ZodNumber {
  return z
    .int()
    .meta({ description: `How many more ${of} there are than this answer lists.` }) as unknown as z.ZodNumber;
}
