import type { Plan } from '../../core/plan.ts';
import type { SyntaxProblem } from '../../core/source.ts';
import type { Span } from '../../core/text.ts';
import { keyStarts } from './parts.ts';

/** What of a text cannot be read at the moment. */
export interface Unreadable {
  /** Where the parser lost its way, in the order of the text. There is at least one place. */
  readonly mistakes: readonly Span[];
  /** Why, at the first of these places. */
  readonly message: string;
  /** The keys in which there is such a place, each with the text from there to where the next key starts. */
  readonly broken: ReadonlyMap<string, Span>;
  /** The keys that were there before and are not found any more. */
  readonly lost: ReadonlySet<string>;
}

/**
 * Says what of a plan cannot be read.
 *
 * @param last the plan as it was read before, when there was nothing of the kind in it.
 * @returns undefined when everything can be read.
 */
export function unreadableParts(plan: Plan, last: Plan | undefined): Unreadable | undefined {
  const [first, ...others] = mistakesIn(plan);
  if (first === undefined) return undefined;
  const all = [first, ...others];
  const own = all.filter(({ follows }) => !follows);
  const starts = keyStarts(plan);
  const broken = new Map<string, Span>();
  for (const {
    span: { start: mistake },
  } of all) {
    // A closing bracket or quote that is missing is noticed where the next key starts.
    for (const place of [mistake, mistake - 1]) {
      const index = starts.findLastIndex(({ start }) => start <= place);
      const key = starts[index]?.key;
      if (key === undefined || broken.has(key)) continue;
      broken.set(key, { start: mistake, end: Math.max(mistake, starts[index + 1]?.start ?? plan.source.text.length) });
    }
  }
  const written = new Set(starts.map(({ key }) => key));
  const before = last === undefined ? [] : keyStarts(last);
  const lost = new Set(before.map(({ key }) => key).filter((key) => !written.has(key)));
  return { mistakes: own.map(({ span }) => span), message: (own[0] ?? first).message, broken, lost };
}

/** Whether a plan was read from beginning to end. */
export function isReadable(plan: Plan): boolean {
  return mistakesIn(plan).length === 0;
}

function mistakesIn({ source, node }: Plan): readonly SyntaxProblem[] {
  const breaking = source.problems.filter((problem) => problem.breaking);
  return breaking.length > 0 || node !== undefined ? breaking : source.problems;
}
