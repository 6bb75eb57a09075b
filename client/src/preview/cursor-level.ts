/** The lines that an editor shows in a row. There are several stretches when something is folded. */
interface Stretch {
  readonly start: { readonly line: number };
  readonly end: { readonly line: number };
}

/** How far below the top of an editor its cursor stands. */
export interface CursorLevel {
  /** The first line that the editor shows, from 0. */
  readonly top: number;
  /** How many lines are seen above that of the cursor. */
  readonly above: number;
}

/** The level of a cursor; undefined when its line cannot be seen. */
export function cursorLevel(seen: readonly Stretch[], cursor: number): CursorLevel | undefined {
  const lines = linesOf(seen);
  const above = lines.indexOf(cursor);
  return above < 0 ? undefined : { top: lines[0] ?? 0, above };
}

/**
 * The line that stands at the level of the cursor after scrolling. Toward the start of a text it moves up to the first
 * line, so that who scrolls to the very top comes to the top of the preview.
 */
export function lineAtLevel(seen: readonly Stretch[], { top, above }: CursorLevel): number | undefined {
  const lines = linesOf(seen);
  const share = top === 0 ? 1 : Math.min(1, (lines[0] ?? 0) / top);
  return lines[Math.min(Math.round(above * share), lines.length - 1)];
}

function linesOf(seen: readonly Stretch[]): readonly number[] {
  return seen.flatMap(({ start, end }) =>
    Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index),
  );
}

/** Knows of scrolling that the preview has asked an editor for, which the editor must not tell the preview of. */
interface GuidedScroll {
  /** An editor that shows one line at its top is about to show another one there. */
  start(from: number, to: number): void;
  /**
   * Whether an editor that shows a line at its top now has come there on the way that it was sent. An editor gets there in
   * several steps, and sometimes not quite, so that every step nearer is one of them. Any other step ends the way.
   */
  isOnTheWay(top: number): boolean;
}

export function guidedScroll(): GuidedScroll {
  let way: { readonly to: number; readonly distance: number } | undefined;
  return {
    start(from, to) {
      way = from === to ? undefined : { to, distance: Math.abs(to - from) };
    },
    isOnTheWay(top) {
      if (way === undefined) return false;
      const distance = Math.abs(way.to - top);
      const isNearer = distance < way.distance;
      way = isNearer && distance > 0 ? { ...way, distance } : undefined;
      return isNearer;
    },
  };
}
