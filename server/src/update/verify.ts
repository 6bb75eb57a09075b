import type { Fix, Problem } from '../core/problem.ts';
import { applyEdits, type TextEdit } from '../core/text.ts';
import type { Gap } from './gaps.ts';

/** Finds the problems of a text. */
export type Check = (text: string) => readonly Problem[];

/**
 * Chooses from all gaps those that are worth filling: what the rules miss is filled, and nothing else is touched. What
 * would contradict the rest of the plan is corrected where a fix does it, or left out.
 */
export function chosenGaps(text: string, gaps: readonly Gap[], check: Check): readonly Gap[] {
  const before = inOriginal(check(text), []);
  if (before.length === 0) return [];
  const fitting = withoutContradictions(text, gaps, before, check);
  const after = inOriginal(check(filled(text, fitting)), fitting);
  return needed(text, fitting, after, check);
}

export function filled(text: string, gaps: readonly Gap[]): string {
  return applyEdits(
    text,
    gaps.map(({ edit }) => edit),
  );
}

/** A problem, with its place in the text of the person: inside of something that was added it has none. */
interface Found {
  readonly problem: Problem;
  readonly offset: number;
  /** The place in the list of gaps of the one that holds the problem. */
  readonly inside?: number;
}

function inOriginal(problems: readonly Problem[], gaps: readonly Gap[]): readonly Found[] {
  const places = placesOf(gaps);
  return problems.map((problem): Found => {
    const inside = places.findIndex(({ start, end }) => start <= problem.span.start && problem.span.start < end);
    const growth = places
      .filter(({ end }) => end <= problem.span.start)
      .reduce((sum, { start, end, replaced }) => sum + (end - start) - replaced, 0);
    return inside < 0
      ? { problem, offset: problem.span.start - growth }
      : { problem, offset: gaps[inside]?.edit.span.start ?? 0, inside };
  });
}

/** Where the gaps stand in the filled text. */
function placesOf(gaps: readonly Gap[]): readonly { readonly start: number; readonly end: number; readonly replaced: number }[] {
  const places = gaps.map(() => ({ start: 0, end: 0, replaced: 0 }));
  let growth = 0;
  const ordered = gaps.map((gap, index) => ({ gap, index })).sort((one, two) => one.gap.edit.span.start - two.gap.edit.span.start || one.index - two.index);
  for (const { gap, index } of ordered) {
    const { span, newText } = gap.edit;
    const start = span.start + growth;
    const replaced = span.end - span.start;
    places[index] = { start, end: start + newText.length, replaced };
    growth += newText.length - replaced;
  }
  return places;
}

/** The problems that the person's text does not have: neither in the same words nor at the same place. */
function fresh(found: readonly Found[], known: readonly Found[]): readonly Found[] {
  const words = new Set(known.map(({ problem }) => `${problem.rule} ${problem.message}`));
  const places = new Map<string, number>();
  for (const { problem, offset } of known) {
    const place = `${problem.rule} ${offset}`;
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  return found.filter(({ problem, offset, inside }) => {
    if (words.has(`${problem.rule} ${problem.message}`)) return false;
    const place = `${problem.rule} ${offset}`;
    const left = inside === undefined ? (places.get(place) ?? 0) : 0;
    if (left > 0) places.set(place, left - 1);
    return left === 0;
  });
}

/** As many contradictions as are solved one by one. More of them mean that the plan is another kind of thing. */
const MOST_CONTRADICTIONS = 40;

function withoutContradictions(
  text: string,
  gaps: readonly Gap[],
  before: readonly Found[],
  check: Check,
): readonly Gap[] {
  let current = gaps;
  const problemsOf = (candidates: readonly Gap[]): readonly Found[] =>
    fresh(inOriginal(check(filled(text, candidates)), candidates), before);
  let problems = problemsOf(current);
  for (let round = 0; round < MOST_CONTRADICTIONS && problems.length > 0; round++) {
    const [first] = problems;
    if (first === undefined) break;
    const repaired = repairs(current, first)
      .map((candidates) => ({ candidates, found: problemsOf(candidates) }))
      .find(({ found }) => found.length < problems.length);
    const next = repaired ?? leftOut(current, first, problems, problemsOf);
    if (next === undefined) return [];
    current = next.candidates;
    problems = next.found;
  }
  return problems.length === 0 ? current : [];
}

interface Attempt {
  readonly candidates: readonly Gap[];
  readonly found: readonly Found[];
}

/** The ways to solve a problem by its fixes, as far as they change nothing but what was added. */
function repairs(gaps: readonly Gap[], { problem }: Found): readonly (readonly Gap[])[] {
  const places = placesOf(gaps);
  return problem.fixes.flatMap((fix: Fix) => {
    const byGap = new Map<number, TextEdit[]>();
    for (const edit of fix.edits) {
      const index = places.findIndex(({ start, end }) => start < edit.span.start && edit.span.end < end);
      const place = places[index];
      if (place === undefined || edit.snippet === true) return [];
      const span = { start: edit.span.start - place.start, end: edit.span.end - place.start };
      byGap.set(index, [...(byGap.get(index) ?? []), { span, newText: edit.newText }]);
    }
    if (byGap.size === 0) return [];
    return [
      gaps.map((gap, index) => {
        const edits = byGap.get(index);
        return edits === undefined ? gap : { ...gap, edit: { ...gap.edit, newText: applyEdits(gap.edit.newText, edits) } };
      }),
    ];
  });
}

/** Leaves out what holds the problem, or else what brings it about. */
function leftOut(
  gaps: readonly Gap[],
  first: Found,
  problems: readonly Found[],
  problemsOf: (candidates: readonly Gap[]) => readonly Found[],
): Attempt | undefined {
  const without = (index: number): Attempt => {
    const candidates = gaps.filter((_, other) => other !== index);
    return { candidates, found: problemsOf(candidates) };
  };
  if (first.inside !== undefined) {
    const attempt = without(first.inside);
    if (attempt.found.length < problems.length) return attempt;
  }
  for (const index of gaps.keys()) {
    const attempt = without(index);
    if (attempt.found.length < problems.length) return attempt;
  }
  // Two parts together may bring it about: then the first goes, and the next round looks again.
  return gaps.length === 0 ? undefined : without(first.inside ?? 0);
}

/** Leaves out all that no rule misses: in halves, because most of it is alike. */
function needed(text: string, gaps: readonly Gap[], after: readonly Found[], check: Check): readonly Gap[] {
  let kept = [...gaps];
  const isEnough = (candidates: readonly Gap[]): boolean =>
    fresh(inOriginal(check(filled(text, candidates)), candidates), after).length === 0;
  const reduce = (group: readonly Gap[]): void => {
    const rest = kept.filter((gap) => !group.includes(gap));
    if (group.length === 0) return;
    if (isEnough(rest)) {
      kept = rest;
      return;
    }
    if (group.length === 1) return;
    const middle = Math.ceil(group.length / 2);
    reduce(group.slice(middle));
    reduce(group.slice(0, middle));
  };
  reduce(gaps);
  return kept;
}
