import { netUnder } from './net.ts';
import { type Fix, type Problem, safeFixOf } from './problem.ts';
import { applyEdits, overlap, type Span, type TextEdit } from './text.ts';
import { parseYaml } from './yaml.ts';

/** A repair can bring the next problem to light, and fixes that touch wait for each other, but not without end. */
const MOST_ROUNDS = 100;

/** A text after its safe fixes, and how many of them were applied. */
export interface FixedText {
  readonly text: string;
  readonly applied: number;
}

/**
 * Applies every fix that is safe, until none is left. Fixes that touch the same text are applied one after the other,
 * each to the text that the one before it left. A fix that changes nothing does not count.
 *
 * The result has settled: doing it again changes nothing more. Where fixes undo each other in a circle, the text in
 * which the circle is closed is the result, to which the circle would lead again. Where they do not come to an end,
 * nothing is changed.
 *
 * @param check finds the problems of a text, in the order in which their fixes take precedence.
 */
export function applySafeFixes(text: string, check: (text: string) => readonly Problem[]): FixedText {
  let current = text;
  let applied = 0;
  const appliedFor = new Map([[text, 0]]);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = together(check(current), current);
    if (fixes.length === 0) return { text: current, applied };
    current = applyEdits(
      current,
      fixes.flatMap(({ edits }) => edits),
    );
    const before = appliedFor.get(current);
    if (before !== undefined) return { text: current, applied: before };
    applied += fixes.length;
    appliedFor.set(current, applied);
  }
  return { text, applied: 0 };
}

/** The safe fixes of a round. Each does no harm, and where some do harm together, half of them go first. */
function together(problems: readonly Problem[], text: string): readonly Fix[] {
  let fixes = compatible(problems, text);
  if (fixes.length < 2) return fixes;
  const net = netUnder(parseYaml(text));
  const doHarm = (): boolean => {
    const edits = fixes.flatMap((fix) => fix.edits);
    return !net.holds(edits, Number.POSITIVE_INFINITY);
  };
  while (fixes.length > 1 && doHarm()) fixes = fixes.slice(0, Math.floor(fixes.length / 2));
  return fixes;
}

/** The safe fixes that can be applied together: the first of each problem, unless an earlier one touches its text. */
function compatible(problems: readonly Problem[], text: string): readonly Fix[] {
  const chosen: Fix[] = [];
  // By where they start. None touches another one, so that only the neighbors of a place have to be looked at.
  const taken: Span[] = [];
  for (const problem of problems) {
    const fix = safeFixOf(problem);
    if (fix === undefined || !changes(fix, text) || collide(fix.edits, taken)) continue;
    chosen.push(fix);
    // An insertion stands in front of what is replaced at its place.
    const spans = fix.edits.map(({ span }) => span).sort((one, two) => two.end - one.end);
    for (const span of spans) taken.splice(indexIn(taken, span.start), 0, span);
  }
  return chosen;
}

function changes(fix: Fix, text: string): boolean {
  return fix.edits.some(({ span, newText }) => text.slice(span.start, span.end) !== newText);
}

/**
 * Whether edits cannot be applied together with others. Edits that only touch wait for the next round as well, because
 * two rules may both want to add the same thing at the same place.
 */
function collide(edits: readonly TextEdit[], taken: readonly Span[]): boolean {
  const spans = edits.map(({ span }) => span).sort((one, two) => one.start - two.start || one.end - two.end);
  return spans.some((span, at) => {
    const index = indexIn(taken, span.start);
    const [before, behind] = [taken[index - 1], taken[index]];
    const touchesTaken =
      (before !== undefined && span.start <= before.end) || (behind !== undefined && behind.start <= span.end);
    const sibling = spans[at - 1];
    return touchesTaken || (sibling !== undefined && overlap(sibling, span));
  });
}

/** Where a place belongs among spans that are in order. */
function indexIn(spans: readonly Span[], start: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
