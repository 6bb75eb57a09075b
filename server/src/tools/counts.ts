import * as z from 'zod';
import type { Problem } from '../core/problem.ts';

/** How many findings there are of each weight. */
export const severityCounts = z.strictObject({
  errors: z.int(),
  warnings: z.int(),
  information: z.int(),
  hints: z.int(),
});

export function countsOf(problems: readonly Problem[]): z.output<typeof severityCounts> {
  const count = (wanted: Problem['severity']): number => problems.filter(({ severity }) => severity === wanted).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    information: count('information'),
    hints: count('hint'),
  };
}
