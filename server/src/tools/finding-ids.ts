import type { Problem } from '../core/problem.ts';
import { indexLines } from '../core/text.ts';

/** Findings by names that are short, and the same for the same text: `tiers/too-many@12:3`, and `#2` behind the second of a place. */
export function findingIds(problems: readonly Problem[], text: string): ReadonlyMap<Problem, string> {
  const lines = indexLines(text);
  const taken = new Map<string, number>();
  return new Map(
    problems.map((problem) => {
      const { line, character } = lines.positionAt(problem.span.start);
      const id = `${problem.rule}@${line + 1}:${character + 1}`;
      const count = (taken.get(id) ?? 0) + 1;
      taken.set(id, count);
      return [problem, count === 1 ? id : `${id}#${count}`];
    }),
  );
}
