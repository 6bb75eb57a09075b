import {
  BorderStyle,
  type FileChild,
  type ITableBordersOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Block, Cell, Entry, Row, Table as TableModel } from '../../render/model.ts';
import { columnWidths } from '../column-widths.ts';
import { colors } from '../look.ts';
import { runs, words } from './inline.ts';
import { names } from './styles.ts';

/** A table whose head is repeated on every page, and whose rows stay on one page. `width` is in twentieths of a point. */
export function table(model: TableModel, width: number): Table {
  const free = width - model.columns.length * 2 * CELL;
  const widths = columnWidths(model, free / CHARACTER).map((part) => Math.round(part * free) + 2 * CELL);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: model.columns.map((heading, index) =>
      cellOf([new Paragraph({ style: names.tableHead, children: words(heading) })], widths[index] ?? 0, colors.shade),
    ),
  });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: lines,
    margins: { top: 40, bottom: 40, left: CELL, right: CELL },
    rows: [head, ...model.rows.map((row) => rowOf(row, widths))],
  });
}

/** Labels with what they stand for beside them. */
export function values(
  entries: readonly Entry[],
  width: number,
  contentOf: (blocks: readonly Block[], room: number) => readonly FileChild[],
): Table {
  const label = Math.round(Math.min(LABEL, width * 0.35));
  const widths = [label, width - label];
  const rows = entries.map((entry) => {
    const [only, ...others] = entry.blocks;
    const content =
      only?.kind === 'paragraph' && others.length === 0
        ? [new Paragraph({ style: names.value, children: runs(only.content) })]
        : contentOf(entry.blocks, width - label - 200);
    return new TableRow({
      cantSplit: content.length < 12,
      children: [
        cellOf([new Paragraph({ style: names.label, children: words(entry.label) })], label),
        // The format wants a paragraph at the end of every cell.
        cellOf(content.at(-1) instanceof Paragraph ? content : [...content, new Paragraph({})], width - label),
      ],
    });
  });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noLines,
    margins: { top: 0, bottom: 0, left: 0, right: CELL },
    rows,
  });
}

/** In twentieths of a point: the labels, what stands left and right of the text in a cell, an average character. */
const LABEL = 2500;
const CELL = 90;
const CHARACTER = 92;

const line = { style: BorderStyle.SINGLE, size: 4, color: colors.line };
const lines: ITableBordersOptions = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noLines: ITableBordersOptions = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

function rowOf({ cells }: Row, widths: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: widths.map((width, index) => cellOf(cellContent(cells[index], index === 0), width)),
  });
}

function cellOf(children: readonly FileChild[], width: number, fill?: string): TableCell {
  return new TableCell({
    children: children as Paragraph[],
    width: { size: width, type: WidthType.DXA },
    ...(fill === undefined ? {} : { shading: { fill, type: ShadingType.CLEAR, color: 'auto' } }),
  });
}

/** The header of a row keeps its lines below each other, another cell with several lines is a list. */
function cellContent(cell: Cell | undefined, isHeader: boolean): Paragraph[] {
  const items = cell?.items ?? [];
  if (items.length === 0) return [textParagraph([])];
  if (isHeader) return items.map(({ content }) => textParagraph(runs(content, { bold: true })));
  const numbering = items.length > 1 ? { numbering: { reference: names.cellBullets, level: 0 } } : {};
  return items.map(({ content }) => new Paragraph({ style: names.tableText, ...numbering, children: runs(content) }));
}

function textParagraph(children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ style: names.tableText, children });
}
