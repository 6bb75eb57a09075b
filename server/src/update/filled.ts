import type { Problem } from '../core/problem.ts';
import { applyEdits, type Span } from '../core/text.ts';
import type { Gap } from './gaps.ts';

/** The text after some gaps were filled. */
export function filled(text: string, gaps: readonly Gap[]): string {
  return applyEdits(
    text,
    gaps.map(({ edit }) => edit),
  );
}

/** A stretch of the filled text that comes from a gap. */
export interface FilledPlace extends Span {
  /** How much of the person's text it took the place of: an explicit null, an empty list. */
  readonly replaced: number;
}

/** Where each of the gaps stands in the filled text. */
export function placesOf(gaps: readonly Gap[]): readonly FilledPlace[] {
  const places: FilledPlace[] = gaps.map(() => ({ start: 0, end: 0, replaced: 0 }));
  const ordered = gaps
    .map(({ edit }, index) => ({ edit, index }))
    .sort((one, two) => one.edit.span.start - two.edit.span.start || one.index - two.index);
  let growth = 0;
  for (const { edit, index } of ordered) {
    const start = edit.span.start + growth;
    const replaced = edit.span.end - edit.span.start;
    places[index] = { start, end: start + edit.newText.length, replaced };
    growth += edit.newText.length - replaced;
  }
  return places;
}

/** A problem of a filled text, with its place in the text of the person. */
export interface Found {
  readonly problem: Problem;
  /** In the text of the person; where the gap goes when the problem stands in something that was added. */
  readonly offset: number;
  /** Which of the gaps holds the problem. Absent when it stands in the text of the person. */
  readonly inside?: number;
}

export function foundIn(problems: readonly Problem[], gaps: readonly Gap[]): readonly Found[] {
  const places = placesOf(gaps);
  return problems.map((problem): Found => {
    const { start } = problem.span;
    const inside = places.findIndex((place) => place.start <= start && start < place.end);
    if (inside >= 0) return { problem, offset: gaps[inside]?.edit.span.start ?? 0, inside };
    const growth = places
      .filter((place) => place.end <= start)
      .reduce((sum, place) => sum + (place.end - place.start) - place.replaced, 0);
    return { problem, offset: start - growth };
  });
}

/**
 * The problems that were not known: neither in the same words, nor at the same place of the person's text in place of
 * one that is gone, because a number in a message may change without anything new being wrong.
 */
export function newProblems(found: readonly Found[], known: readonly Found[]): readonly Found[] {
  const words = new Set(known.map(wordsOf));
  const still = new Set(found.map(wordsOf));
  const gone = new Map<string, number>();
  for (const problem of known) {
    if (!still.has(wordsOf(problem))) gone.set(placeOf(problem), (gone.get(placeOf(problem)) ?? 0) + 1);
  }
  return found.filter((problem) => {
    if (words.has(wordsOf(problem))) return false;
    const left = problem.inside === undefined ? (gone.get(placeOf(problem)) ?? 0) : 0;
    if (left > 0) gone.set(placeOf(problem), left - 1);
    return left === 0;
  });
}

function wordsOf({ problem }: Found): string {
  return `${problem.rule} ${problem.message}`;
}

function placeOf({ problem, offset }: Found): string {
  return `${problem.rule} ${offset}`;
}
