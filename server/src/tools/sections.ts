import type { Plan } from '../core/plan.ts';
import type { Problem } from '../core/problem.ts';
import { countUpTo } from '../core/text.ts';

/** Finds the key of the section that a finding is about: the one that it misses, or the one in which it stands. */
export function sectionsIn({ node }: Plan): (problem: Problem) => string | undefined {
  const keys = (node?.entries ?? [])
    .flatMap(({ key, merged }) => (merged === true ? [] : [key]))
    .sort((one, two) => one.span.start - two.span.start);
  const starts = keys.map(({ span }) => span.start);
  return ({ lacks, span }) => {
    if (typeof lacks?.[0] === 'string') return lacks[0];
    const found = keys[countUpTo(starts, span.start) - 1];
    return found === undefined ? undefined : String(found.value);
  };
}
