import type { Cell, Inline, Table } from '../render/model.ts';
import { missingWords } from '../render/model.ts';

/**
 * How wide the columns of a table are, as parts of one, so that its rows are as low as can be: each column is as wide as
 * its longest word, as far as there is room, and the rest goes, bit by bit, to where it saves the most lines. For
 * formats that cannot measure text.
 *
 * @param room how many characters of average width fit beside each other.
 */
export function columnWidths({ columns, rows }: Table, room: number): readonly number[] {
  const content = columns.map((heading, index) => [[heading], ...rows.map(({ cells }) => linesOf(cells[index]))]);
  const widths = content.map((cells) => leastWidth(cells.flat()));
  const most = content.map((cells) => Math.max(...cells.flat().map(({ length }) => length + PADDING)));
  for (let left = room - sum(widths); left > 0; left--) {
    const gains = content.map((cells, index) => {
      const width = widths[index] ?? 0;
      return width < (most[index] ?? 0) ? height(cells, width) - height(cells, width + 1) : 0;
    });
    const best = gains.indexOf(Math.max(...gains));
    if ((gains[best] ?? 0) <= 0) break;
    widths[best] = (widths[best] ?? 0) + 1;
  }
  const total = sum(widths);
  return widths.map((width) => width / total);
}

/** In characters: what the mark of a list takes. */
const PADDING = 2;
/** In characters. Longer words are broken. */
const LONGEST_WORD = 20;

/** A technical name may go on below itself behind an underscore, because there it takes the room that sentences need. */
export const insideNames = /(?<=_)(?=[^_\s])/;

function leastWidth(lines: readonly string[]): number {
  const words = lines.flatMap((line) => line.split(/[\s/-]+/)).flatMap((word) => word.split(insideNames));
  return Math.min(Math.max(...words.map(({ length }) => length)), LONGEST_WORD) + PADDING;
}

/** A measure of how tall the cells of a column are. Tall ones weigh more, because they make their rows tall. */
function height(cells: readonly (readonly string[])[], width: number): number {
  const tall = cells.map((lines) => sum(lines.map(({ length }) => Math.max(1, length / (width - PADDING)))));
  return sum(tall.map((lines) => lines * lines));
}

function linesOf(cell: Cell | undefined): readonly string[] {
  return (cell?.items ?? []).map(({ content }) => content.map(wordsOf).join(''));
}

/** What a format prints for a part of a line. */
export function wordsOf(inline: Inline): string {
  return inline.kind === 'words' ? inline.text : missingWords(inline);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
