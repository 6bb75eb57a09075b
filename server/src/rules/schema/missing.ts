import type { MissingKey } from '../../core/parts.ts';
import type { Plan } from '../../core/plan.ts';

/** A key that is missing, with what the vocabulary says of it. */
export type MissingPart = Pick<MissingKey, 'map' | 'key' | 'order' | 'title' | 'description' | 'example'>;

/**
 * The keys that are missing in a plan. None where the file could not be read to its end: what seems to be missing may
 * only be unreadable, and the syntax problem is the one to solve.
 */
export function missingKeys(plan: Plan): readonly MissingKey[] {
  if (isUnreadable(plan)) return [];
  return plan.structure.filter((problem) => problem.kind === 'missing-key');
}

/** Whether the file could not be read to its end, so that nobody knows what is missing in it. */
export function isUnreadable({ source }: Plan): boolean {
  return source.problems.some(({ breaking }) => breaking);
}
