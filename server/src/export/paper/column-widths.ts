import type { Inline, Table } from '../../render/model.ts';
import { type Letters, wordWidths } from './lines.ts';
import { lengths, type TextLook } from './sheet.ts';

/**
 * How wide the columns of a table are, in points, so that its rows are as low as can be: each column is as wide as its
 * longest word, as far as there is room, and the rest goes, bit by bit, to where it saves the most lines.
 */
export function columnWidths(
  model: Table,
  width: number,
  looks: { readonly cell: TextLook; readonly head: TextLook },
  letters: Letters,
): readonly number[] {
  const columns = model.columns.map((heading, index) => columnOf(heading, index, model, looks, letters));
  const widths = columns.map(({ least }) => least);
  for (let left = width - sum(widths); left > 0; left -= STEP) {
    // More than there is would be taken from all columns, and break words in those that are as narrow as can be.
    const step = Math.min(STEP, left);
    const gains = columns.map(({ cells, whole }, index) => {
      const own = widths[index] ?? 0;
      return own < whole ? height(cells, own) - height(cells, own + step) : 0;
    });
    const best = gains.indexOf(Math.max(...gains));
    if ((gains[best] ?? 0) <= 0) break;
    widths[best] = (widths[best] ?? 0) + step;
  }
  const used = sum(widths);
  return widths.map((each) => (each * width) / used);
}

/** In points: by how much a column grows at once. */
const STEP = 4;
/** In points: a longer technical name goes on below itself behind an underscore. */
const LONGEST_NAME = 135;
/** In points: longer words are broken. */
const LONGEST_WORD = 110;

interface Column {
  /** For each cell, how wide each of its texts would be in one line. */
  readonly cells: readonly (readonly number[])[];
  /** So wide that no word is broken. */
  readonly least: number;
  /** So wide that no text goes on in a second line. */
  readonly whole: number;
}

function columnOf(
  heading: string,
  index: number,
  { rows }: Table,
  { cell, head }: { readonly cell: TextLook; readonly head: TextLook },
  letters: Letters,
): Column {
  const look: TextLook = index === 0 ? { ...cell, bold: true } : cell;
  const title: readonly Inline[] = [{ kind: 'words', text: heading }];
  const texts = rows.map(({ cells }) => (cells[index]?.items ?? []).map(({ content }) => content));
  const isListed = index > 0 && texts.some(({ length }) => length > 1);
  const around = 2 * lengths.cellSide + lengths.line + (isListed ? lengths.cellIndent : 0) + SPARE;
  const cells = [
    [sum(wordWidths(title, head, letters))],
    ...texts.map((items) => items.map((content) => sum(wordWidths(content, look, letters)))),
  ];
  const words = [
    ...wordWidths(title, head, letters),
    ...texts
      .flat()
      .flatMap((content) => wordWidths(content, look, letters).map((word) => Math.min(word, LONGEST_WORD))),
    ...texts.flat(2).map((inline) => wholeName(inline, look, letters)),
  ];
  return {
    cells: cells.map((items) => items.map((each) => each + around)),
    least: Math.max(0, ...words) + around,
    whole: Math.max(0, ...cells.flat()) + around + SPACES,
  };
}

/** Sums of fractions may seem a little too large. */
const SPARE = 0.5;
/** Words are measured without the spaces between them. */
const SPACES = 40;

/** How wide a technical name is, as long as that is not too much. */
function wholeName(inline: Inline, look: TextLook, letters: Letters): number {
  if (inline.kind === 'missing' || !inline.code) return 0;
  const whole = sum(wordWidths([inline], look, letters));
  return whole <= LONGEST_NAME ? whole : 0;
}

/** A measure of how tall the cells of a column are. Tall ones weigh more, because they make their rows tall. */
function height(cells: readonly (readonly number[])[], width: number): number {
  const tall = cells.map((items) => sum(items.map((item) => Math.max(1, item / width))));
  return sum(tall.map((lines) => lines * lines));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
