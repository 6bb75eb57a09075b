import { type Problem, severities } from './problem.ts';

/** Findings of one file that are listed. Nobody reads more, and an editor would be busy with drawing them. */
export const MOST_FINDINGS = 1_000;

/**
 * The problems of a file as they are listed: those that weigh most where there are very many, in their order, and one
 * more that says how many are left out. It stands where the first of those stands, and weighs as much as the gravest.
 */
export function limitProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_FINDINGS) return problems;
  const byWeight = severities.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
  const listed = new Set(byWeight.slice(0, MOST_FINDINGS));
  const [gravest] = byWeight.slice(MOST_FINDINGS);
  if (gravest === undefined) return problems;
  const more = problems.length - listed.size;
  const rest: Problem = {
    ...gravest,
    message: `This file has ${problems.length} findings, and ${listed.size} of them are listed: the most severe. Mend these first, and the other ${more} follow. Is it the right file?`,
    fixes: [],
    related: [],
  };
  return problems.flatMap((problem) => (problem === gravest ? [rest] : listed.has(problem) ? [problem] : []));
}
