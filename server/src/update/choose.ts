import type { Problem } from '../core/problem.ts';
import { type Found, filled, foundIn, newProblems } from './filled.ts';
import type { Gap } from './gaps.ts';
import { byFixes, byLeavingOut } from './repair-gaps.ts';

/** Finds the problems of a text. */
export type Check = (text: string) => readonly Problem[];

/**
 * Chooses from all gaps those that are worth filling: what a rule misses is filled, and nothing else is touched. What
 * would contradict the rest of the plan is corrected where a fix does it, or left out.
 */
export function chooseGaps(text: string, gaps: readonly Gap[], check: Check): readonly Gap[] {
  const before = foundIn(check(text), []);
  if (before.length === 0) return [];
  const fitting = withoutContradictions(text, gaps, before, check);
  return neededOf(text, fitting, check);
}

/** As many contradictions as are solved one by one. More of them mean that the plan is another kind of thing. */
const MOST_CONTRADICTIONS = 40;

/** How many fixes may follow from each other until all agree again: a coverage, a pipeline, a cost. */
const LONGEST_CHAIN = 3;

interface Attempt {
  readonly gaps: readonly Gap[];
  readonly problems: readonly Found[];
}

type Try = (gaps: readonly Gap[]) => Attempt;

function withoutContradictions(
  text: string,
  gaps: readonly Gap[],
  before: readonly Found[],
  check: Check,
): readonly Gap[] {
  const attempt: Try = (candidates) => ({
    gaps: candidates,
    problems: newProblems(foundIn(check(filled(text, candidates)), candidates), before),
  });
  let current = attempt(gaps);
  for (let round = 0; round < MOST_CONTRADICTIONS && current.problems.length > 0; round++) {
    const [first] = current.problems;
    if (first === undefined) break;
    current =
      chainOfFixes(current, first, current.problems.length, LONGEST_CHAIN, attempt) ??
      firstBetter(byLeavingOut(text, current.gaps, first), current, attempt) ??
      firstBetter(withoutOne(current.gaps, first), current, attempt) ??
      // Two parts together may bring it about: then one goes, and the next round looks again.
      attempt(current.gaps.filter((_, index) => index !== (first.inside ?? 0)));
  }
  return current.problems.length === 0 ? current.gaps : [];
}

/** Follows fixes until there are fewer problems than there were, each for the problem that the one before it caused. */
function chainOfFixes(
  current: Attempt,
  problem: Found,
  target: number,
  length: number,
  attempt: Try,
): Attempt | undefined {
  const known = new Set(current.problems.map(wordsOf));
  for (const candidates of byFixes(current.gaps, problem)) {
    const next = attempt(candidates);
    if (next.problems.length < target) return next;
    const caused = next.problems.find((found) => !known.has(wordsOf(found)));
    if (caused === undefined || length <= 1) continue;
    const deeper = chainOfFixes(next, caused, target, length - 1, attempt);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

function firstBetter(ways: Iterable<readonly Gap[]>, current: Attempt, attempt: Try): Attempt | undefined {
  for (const candidates of ways) {
    const next = attempt(candidates);
    if (next.problems.length < current.problems.length) return next;
  }
  return undefined;
}

/** All gaps but one: that which holds the problem first, then those of the same section, then all others. */
function* withoutOne(gaps: readonly Gap[], { inside }: Found): Generator<readonly Gap[]> {
  const section = inside === undefined ? undefined : gaps[inside]?.path[0];
  const rank = (index: number): number => (index === inside ? 0 : gaps[index]?.path[0] === section ? 1 : 2);
  const order = [...gaps.keys()].sort((one, two) => rank(one) - rank(two));
  for (const index of order) yield gaps.filter((_, other) => other !== index);
}

/** Leaves out all that no rule misses: in halves, because neighbours are often alike. */
function neededOf(text: string, gaps: readonly Gap[], check: Check): readonly Gap[] {
  const after = foundIn(check(filled(text, gaps)), gaps);
  let kept = gaps;
  const isEnough = (candidates: readonly Gap[]): boolean =>
    newProblems(foundIn(check(filled(text, candidates)), candidates), after).length === 0;
  const reduce = (group: readonly Gap[]): void => {
    if (group.length === 0) return;
    const rest = kept.filter((gap) => !group.includes(gap));
    if (isEnough(rest)) {
      kept = rest;
    } else if (group.length > 1) {
      const middle = Math.ceil(group.length / 2);
      reduce(group.slice(middle));
      reduce(group.slice(0, middle));
    }
  };
  reduce(gaps);
  return kept;
}

function wordsOf({ problem }: Found): string {
  return `${problem.rule} ${problem.message}`;
}
