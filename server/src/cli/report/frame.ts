import { type LineIndex, lineEnd, type Range } from '../../core/text.ts';
import { printable } from '../styles.ts';

/** The longest part of a line that is shown, in UTF-16 code units. */
const LONGEST_LINE = 100;

/** How much of a long line is shown in front of the marked part. */
const LEAD = 30;

/** The line where a range starts and carets below the range, or nothing when the line is empty. */
export function frame(text: string, { start, end }: Range, lines: LineIndex): string[] {
  const lineStart = lines.offsetAt({ line: start.line, character: 0 });
  const from = start.character > LONGEST_LINE - LEAD ? start.character - LEAD : 0;
  const restOfLine = text.slice(lineStart, lineEnd(text, lineStart)).slice(from);
  if (restOfLine.trim() === '') return [];
  const isCut = restOfLine.length > LONGEST_LINE;
  const shown = `${from > 0 ? '...' : ''}${restOfLine.slice(0, LONGEST_LINE)}${isCut ? '...' : ''}`;
  const marked = (end.line === start.line ? end.character : Number.POSITIVE_INFINITY) - start.character;
  const column = start.character - from;
  const room = Math.min(restOfLine.length, LONGEST_LINE) - column;
  const carets = '^'.repeat(Math.max(1, Math.min(marked, room)));
  return [printable(shown), `${' '.repeat(column + (from > 0 ? 3 : 0))}${carets}`];
}
