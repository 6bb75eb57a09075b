import type { Plan } from '../core/plan.ts';
import type { SyntaxProblem } from '../core/source.ts';

/**
 * Why nothing can be derived from a text, with the place where it says so. What cannot be read would be left out of the
 * setup, and the setup of half a plan looks like that of a whole one. Absent where the text reads.
 */
export function whyNotSetUp({ source, node }: Plan): Pick<SyntaxProblem, 'span' | 'message'> | undefined {
  const problem = source.problems.find(({ follows }) => follows !== true);
  if (problem !== undefined) return problem;
  if (node !== undefined && node.entries.length > 0) return undefined;
  return {
    span: source.root?.span ?? { start: 0, end: 0 },
    message:
      'Nothing here is a plan, because a plan has sections such as "program:" and "attribution:". Write them first.',
  };
}

/** What a setup of a plan cannot hold because a whole section is not there, as a sentence. */
export function missingSection({ attribution }: Plan): string | undefined {
  return attribution === undefined
    ? 'The plan has no section "attribution", so its fields, registrations and conflicts are not among what is set up.'
    : undefined;
}
