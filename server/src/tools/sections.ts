import type { Plan } from '../core/plan.ts';
import type { Problem } from '../core/problem.ts';

/** The key of the section that a finding is about: the one that it misses, or the one in which it stands. */
export function sectionOf({ lacks, span }: Problem, { node }: Plan): string | undefined {
  if (typeof lacks?.[0] === 'string') return lacks[0];
  const entries = node?.entries.filter(({ merged }) => merged !== true) ?? [];
  const found = entries.findLast(({ key }) => key.span.start <= span.start);
  return found === undefined ? undefined : String(found.key.value);
}
