import type { TextEdit } from '../../core/text.ts';

/** Beyond this many added and removed lines, one edit over everything between the first and the last is good enough. */
const MOST_CHANGES = 400;

/**
 * The edits that lead from one text to another, line by line, so that everything that stays the same keeps its place:
 * cursors, folds and marks included.
 */
export function differences(before: string, after: string): readonly TextEdit[] {
  const old = linesOf(before);
  const fresh = linesOf(after);
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;

  const oldMiddle = old.slice(head, old.length - tail);
  const freshMiddle = fresh.slice(head, fresh.length - tail);
  const start = lengthOf(old.slice(0, head));
  return hunks(oldMiddle, freshMiddle).map(({ oldFrom, oldTo, freshFrom, freshTo }) => {
    const from = start + lengthOf(oldMiddle.slice(0, oldFrom));
    return {
      span: { start: from, end: from + lengthOf(oldMiddle.slice(oldFrom, oldTo)) },
      newText: freshMiddle.slice(freshFrom, freshTo).join(''),
    };
  });
}

interface Hunk {
  oldFrom: number;
  oldTo: number;
  freshFrom: number;
  freshTo: number;
}

/** The stretches of lines that differ, by Myers' greedy algorithm (An O(ND) Difference Algorithm, 1986). */
function hunks(old: readonly string[], fresh: readonly string[]): readonly Hunk[] {
  const whole = { oldFrom: 0, oldTo: old.length, freshFrom: 0, freshTo: fresh.length };
  if (old.length === 0 && fresh.length === 0) return [];
  const furthest = new Map<number, number>([[1, 0]]);
  const history: ReadonlyMap<number, number>[] = [];
  for (let changes = 0; changes <= MOST_CHANGES; changes++) {
    history.push(new Map(furthest));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let { x } = startOn(furthest, diagonal, changes);
      while (x < old.length && x - diagonal < fresh.length && old[x] === fresh[x - diagonal]) x++;
      furthest.set(diagonal, x);
      if (x >= old.length && x - diagonal >= fresh.length) return trace(history, old.length, fresh.length);
    }
  }
  return [whole];
}

/** Where a path enters a diagonal: down from the diagonal above, or to the right from the one below. */
function startOn(
  furthest: ReadonlyMap<number, number>,
  diagonal: number,
  changes: number,
): { x: number; down: boolean } {
  const above = furthest.get(diagonal + 1) ?? -1;
  const below = furthest.get(diagonal - 1) ?? -1;
  const down = diagonal === -changes || (diagonal !== changes && below < above);
  return { x: down ? above : below + 1, down };
}

/** Walks the path back, and joins changes that touch. A step down is an added line, a step to the right a removed one. */
function trace(
  history: readonly ReadonlyMap<number, number>[],
  oldLength: number,
  freshLength: number,
): readonly Hunk[] {
  const found: Hunk[] = [];
  let x = oldLength;
  let y = freshLength;
  for (let changes = history.length - 1; changes > 0; changes--) {
    const diagonal = x - y;
    const { x: toX, down } = startOn(history[changes] ?? new Map<number, number>(), diagonal, changes);
    const toY = toX - diagonal;
    x = down ? toX : toX - 1;
    y = down ? toY - 1 : toY;
    const last = found.at(-1);
    if (last !== undefined && last.oldFrom === toX && last.freshFrom === toY) {
      last.oldFrom = x;
      last.freshFrom = y;
    } else {
      found.push({ oldFrom: x, oldTo: toX, freshFrom: y, freshTo: toY });
    }
  }
  return found.reverse();
}

/** Lines with their line breaks, so that joining them gives the text again. */
function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}

function lengthOf(lines: readonly string[]): number {
  let length = 0;
  for (const line of lines) length += line.length;
  return length;
}
