import { type LineIndex, lineEnd, type Range } from '../../core/text.ts';
import { printable } from '../errors.ts';
import { widthOf } from '../width.ts';

/** The longest part of a line that is shown, in UTF-16 code units. */
const LONGEST_LINE = 100;

/** How much of a long line is shown in front of the marked part. */
const LEAD = 30;

/**
 * The line where a range starts and carets below the range, or nothing when the line is empty.
 *
 * @param width how many characters fit into a line; absent when there is no limit but that of what one can read.
 */
export function frame(text: string, { start, end }: Range, lines: LineIndex, width?: number): string[] {
  // What is cut at both ends has dots there.
  const longest = Math.min(LONGEST_LINE, Math.max(LEAD + 10, (width ?? Number.POSITIVE_INFINITY) - 6));
  const lineStart = lines.offsetAt({ line: start.line, character: 0 });
  const from = start.character > longest - LEAD ? start.character - LEAD : 0;
  const restOfLine = text.slice(lineStart, lineEnd(text, lineStart)).slice(from);
  if (restOfLine.trim() === '') return [];
  const isCut = restOfLine.length > longest;
  const shown = `${from > 0 ? '...' : ''}${restOfLine.slice(0, longest)}${isCut ? '...' : ''}`;
  const marked = (end.line === start.line ? end.character : Number.POSITIVE_INFINITY) - start.character;
  const column = start.character - from;
  const room = Math.min(restOfLine.length, longest) - column;
  // What is in front of the mark and under it is counted in cells, because not every letter takes one.
  const before = widthOf(printable(restOfLine.slice(0, column)));
  const under = widthOf(printable(restOfLine.slice(column, column + Math.max(0, Math.min(marked, room)))));
  return [printable(shown), `${' '.repeat(before + (from > 0 ? 3 : 0))}${'^'.repeat(Math.max(1, under))}`];
}
