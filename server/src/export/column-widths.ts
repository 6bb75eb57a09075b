import type { Cell, Inline, ListItem, Table } from '../render/model.ts';
import { missingWords } from '../render/model.ts';

/**
 * How wide the columns of a table are, as parts of one. Each is at least as wide as its longest word, as far as there is
 * room, and what is left goes to those with much text. Formats that cannot measure text lay their tables out with it.
 *
 * @param room how many characters of average width fit beside each other.
 */
export function columnWidths({ columns, rows }: Table, room: number): readonly number[] {
  const measured = columns.map((heading, index) => {
    const lines = [heading, ...rows.flatMap(({ cells }) => linesOf(cells[index]))];
    const least = Math.max(...lines.flatMap((line) => line.split(/[\s/-]+/)).map(({ length }) => length)) + PADDING;
    const most = Math.max(...lines.map(({ length }) => length)) + PADDING;
    const amount = lines.reduce((sum, { length }) => sum + length, 0);
    return { least: Math.min(least, LONGEST_WORD), most: Math.max(most, Math.min(least, LONGEST_WORD)), amount };
  });
  const least = sum(measured.map((column) => column.least));
  const left = Math.max(room - least, 0);
  const wishes = measured.map((column) => Math.sqrt(column.amount) * Math.min(1, (column.most - column.least) / 8));
  const wished = sum(wishes) || 1;
  const widths = measured.map((column, index) => {
    const extra = (left * (wishes[index] ?? 0)) / wished;
    return Math.min(column.least + extra, column.most);
  });
  const total = sum(widths);
  return widths.map((width) => width / total);
}

/** In characters: what stands left and right of the text in a cell. */
const PADDING = 3;
/** In characters. Longer words are broken. */
const LONGEST_WORD = 22;

function linesOf(cell: Cell | undefined): readonly string[] {
  return (cell?.items ?? []).map(lineOf);
}

function lineOf({ content }: ListItem): string {
  return content.map(wordsOf).join('');
}

/** What a format prints for a part of a line. */
export function wordsOf(inline: Inline): string {
  return inline.kind === 'words' ? inline.text : missingWords(inline);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
