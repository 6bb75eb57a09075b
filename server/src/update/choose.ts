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
  if (before.length === 0 || gaps.length === 0) return [];
  const found = (candidates: readonly Gap[]): readonly Found[] => foundIn(check(filled(text, candidates)), candidates);
  const solvedBy = (candidates: readonly Gap[]): ReadonlySet<Found> => new Set(newProblems(before, found(candidates)));
  const solvedByAll = solvedBy(gaps);
  // First what solves nothing, which is most of it, so that less can contradict the plan. It may solve even more.
  const near = inSectionsOf(text, gaps, before);
  const solvedNear = solvedBy(near);
  const [candidates, solved] = includesAll(solvedNear, solvedByAll) ? [near, solvedNear] : [gaps, solvedByAll];
  const wanted = reduced(candidates, (fewer) => includesAll(solvedBy(fewer), solved));
  const spare = gaps.filter((gap) => !wanted.includes(gap));
  const fitting = withoutContradictions(text, wanted, spare, before, found);
  // Where nothing contradicted, what is wanted has been reduced already. Checking a plan is what takes the time here.
  const after = fitting === wanted ? [] : found(fitting);
  const needed =
    fitting === wanted ? wanted : reduced(fitting, (candidates) => newProblems(found(candidates), after).length === 0);
  const placeOf = ({ path }: Gap): number => gaps.findIndex((gap) => gap.path === path);
  return [...needed].sort((one, two) => placeOf(one) - placeOf(two));
}

/** The gaps in the sections in which something is wrong, and the sections that are missing: most often that is enough. */
function inSectionsOf(text: string, gaps: readonly Gap[], before: readonly Found[]): readonly Gap[] {
  const sections = new Set(before.map(({ offset }) => sectionAt(text, offset)));
  return gaps.filter(({ path }) => path.length === 1 || sections.has(String(path[0])));
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
  wanted: readonly Gap[],
  spare: readonly Gap[],
  before: readonly Found[],
  found: (gaps: readonly Gap[]) => readonly Found[],
): readonly Gap[] {
  const attempt: Try = (gaps) => ({ gaps, problems: newProblems(found(gaps), before) });
  let current = attempt(wanted);
  for (let round = 0; round < MOST_CONTRADICTIONS && current.problems.length > 0; round++) {
    const [first] = current.problems;
    if (first === undefined) break;
    current =
      chainOfFixes(current, first, current.problems.length, LONGEST_CHAIN, attempt) ??
      firstBetter(withOneMore(text, current.gaps, spare, first), current, attempt) ??
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

/** As many other parts as are tried for one problem. */
const MOST_SPARE = 12;

/** What was added may ask for something more in the same section, which is then there to be had. */
function* withOneMore(
  text: string,
  gaps: readonly Gap[],
  spare: readonly Gap[],
  problem: Found,
): Generator<readonly Gap[]> {
  const section = sectionAt(text, problem.offset);
  const near = spare.filter(
    ({ path, edit }) => !gaps.some((gap) => gap.path === path) && sectionAt(text, edit.span.start) === section,
  );
  for (const gap of near.slice(0, MOST_SPARE)) yield [...gaps, gap];
}

/** The line of the section in which an offset stands: the last one that starts in the first column. */
function sectionAt(text: string, offset: number): string | undefined {
  return text
    .slice(0, offset + 1)
    .match(/^[A-Za-z]\w*(?=:)/gm)
    ?.at(-1);
}

/** Leaves out what is not needed: in halves, because neighbours are often alike. */
function reduced(gaps: readonly Gap[], isEnough: (candidates: readonly Gap[]) => boolean): readonly Gap[] {
  let kept = gaps;
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

function includesAll(all: ReadonlySet<Found>, some: ReadonlySet<Found>): boolean {
  return [...some].every((found) => all.has(found));
}

function wordsOf({ problem }: Found): string {
  return `${problem.rule} ${problem.message}`;
}
