import type { MissingKey } from '../../core/parts.ts';
import type { Plan } from '../../core/plan.ts';

/**
 * The keys that are missing in a plan. None where the file could not be read to its end: what seems to be missing may
 * only be unreadable, and the syntax problem is the one to solve.
 */
export function missingKeys(plan: Plan): readonly MissingKey[] {
  if (plan.source.problems.some(({ breaking }) => breaking)) return [];
  return plan.structure.filter((problem) => problem.kind === 'missing-key');
}
