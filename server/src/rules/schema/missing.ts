import type { MissingKey } from '../../core/parts.ts';
import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';

/**
 * The keys that are missing in a plan. None where the file could not be read to its end: what seems to be missing may
 * only be unreadable, and the syntax problem is the one to solve.
 */
export function missingKeys(plan: Plan): readonly MissingKey[] {
  if (plan.source.problems.some(({ breaking }) => breaking)) return [];
  return plan.structure.filter((problem) => problem.kind === 'missing-key');
}

/** An example of the vocabulary as a snippet: its texts are where a person has to decide. */
export function asPlaceholders(example: unknown): Printable {
  if (Array.isArray(example)) return example.map(asPlaceholders);
  if (typeof example === 'object' && example !== null) {
    return Object.fromEntries(Object.entries(example).map(([key, value]) => [key, asPlaceholders(value)]));
  }
  return typeof example === 'string' ? { placeholder: example } : (example as number | boolean);
}
