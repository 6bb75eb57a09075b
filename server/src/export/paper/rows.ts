import type { Block, Cell, Entry, Inline, ListItem, Table } from '../../render/model.ts';
import { columnWidths } from './column-widths.ts';
import { type Letters, linesOf } from './lines.ts';
import { lengths, type Sheet, type TextLook } from './sheet.ts';
import type { CellBox, RowSlab, TextSlab } from './slabs.ts';
import { type Tag, tag } from './tags.ts';

/** What a document is laid out with. */
export interface Setter {
  readonly letters: Letters;
  readonly sheet: Sheet;
}

/** A text as a slab. */
export function textSlab(
  content: readonly Inline[],
  look: TextLook,
  width: number,
  own: Tag,
  { letters }: Setter,
  more: Partial<TextSlab> = {},
): TextSlab {
  const indent = more.indent ?? 0;
  return { kind: 'text', lines: linesOf(content, look, width - indent, letters), look, indent, tag: own, ...more };
}

/** Our own words as the content of a line. */
export function plain(text: string): readonly Inline[] {
  return [{ kind: 'words', text }];
}

/** A list, each item with its mark or number in front. */
export function itemSlabs(
  items: readonly ListItem[],
  ordered: boolean,
  look: TextLook,
  indent: number,
  width: number,
  parent: Tag,
  setter: Setter,
): readonly TextSlab[] {
  const list = tag('L', parent, ordered ? { isNumbered: true } : {});
  return items.map(({ content }, index) => {
    const item = tag('LI', list);
    const marker = { text: ordered ? `${index + 1}.` : '\u2022', x: 0, tag: tag('Lbl', item) };
    return textSlab(content, look, width, tag('LBody', item), setter, { indent, marker });
  });
}

/** A table of the plan. Its first column holds the headings of the rows. */
export function tableSlabs(model: Table, width: number, parent: Tag, setter: Setter): readonly RowSlab[] {
  const { sheet, letters } = setter;
  const { cell, head: headLook } = sheet;
  const own = tag('Table', parent);
  const [top, body] = [tag('THead', own), tag('TBody', own)];
  const columns = columnWidths(model, width, { cell, head: headLook }, letters);
  const places = columns.map((_, index) => columns.slice(0, index).reduce((sum, each) => sum + each, 0));
  const boxes = (textsOf: (index: number, room: number) => readonly TextSlab[]): readonly CellBox[] =>
    columns.map((column, index) => ({
      x: places[index] ?? 0,
      width: column,
      texts: textsOf(index, column - 2 * lengths.cellSide - lengths.line),
    }));

  const headRow = tag('TR', top);
  const head: RowSlab = {
    kind: 'row',
    look: 'table',
    isHead: true,
    canSplit: false,
    keepNext: true,
    after: 0,
    cells: boxes((index, room) => [
      textSlab(plain(model.columns[index] ?? ''), headLook, room, tag('TH', headRow, { scope: 'Column' }), setter),
    ]),
  };
  const rows = model.rows.map(({ cells }): RowSlab => {
    const row = tag('TR', body);
    const content = boxes((index, room) => cellSlabs(cells[index], index === 0, room, row, setter));
    return { kind: 'row', look: 'table', isHead: false, head, canSplit: false, after: 0, cells: content };
  });
  return [head, ...keptTogether(rows, sheet.gap)];
}

/**
 * A low row does not stand alone at either end of a table. A tall one may be divided, because it would leave a hole on
 * the page that it does not fit on.
 */
function keptTogether(rows: readonly RowSlab[], gap: number): readonly RowSlab[] {
  const isLow = (row: RowSlab | undefined): boolean => row !== undefined && rowHeight(row) <= LONELY;
  return rows.map((row, index) => {
    const isEdge = index === 0 || index === rows.length - 2;
    const stays = isEdge && isLow(row) && isLow(rows[index + 1]);
    return {
      ...row,
      canSplit: rowHeight(row) > LOW,
      after: index === rows.length - 1 ? gap : 0,
      ...(stays ? { keepNext: true as const } : {}),
    };
  });
}

/** In points: a row up to this height looks lost without another one. */
const LONELY = 45;
/** In points: rows up to this height, some ten lines, are never divided. A person reads them at a glance. */
export const LOW = 130;

/** The header of a row keeps its lines below each other, another cell with several lines is a list. */
function cellSlabs(
  cell: Cell | undefined,
  isHeader: boolean,
  width: number,
  row: Tag,
  setter: Setter,
): readonly TextSlab[] {
  const items = cell?.items ?? [];
  const { sheet } = setter;
  const own = isHeader ? tag('TH', row, { scope: 'Row' }) : tag('TD', row);
  if (items.length === 0) return [textSlab([], sheet.cell, width, own, setter)];
  if (isHeader || items.length === 1) {
    const look: TextLook = isHeader ? { ...sheet.cell, bold: true } : sheet.cell;
    return items.map(({ content }) => textSlab(content, look, width, own, setter));
  }
  return itemSlabs(items, false, sheet.cell, lengths.cellIndent, width, own, setter);
}

/** Labels with what they stand for beside them. */
export function valueSlabs(entries: readonly Entry[], width: number, parent: Tag, setter: Setter): readonly RowSlab[] {
  const { sheet } = setter;
  const body = tag('TBody', tag('Table', parent));
  const label = labelWidth(width);
  const rest = width - label - lengths.labelGap;
  return entries.map((entry, index): RowSlab => {
    const row = tag('TR', body);
    const heading = tag('TH', row, { scope: 'Row' });
    const cells = [
      { x: 0, width: label, texts: [textSlab(plain(entry.label), sheet.label, label, heading, setter)] },
      { x: label + lengths.labelGap, width: rest, texts: blockTexts(entry.blocks, rest, tag('TD', row), setter) },
    ];
    const own: RowSlab = {
      kind: 'row',
      look: 'values',
      isHead: false,
      canSplit: false,
      after: index === entries.length - 1 ? sheet.gap : 0,
      cells,
    };
    return { ...own, canSplit: rowHeight(own) > LOW };
  });
}

export function labelWidth(width: number): number {
  return Math.min(lengths.label, width * 0.35);
}

/** Blocks beside a label. What has no lines of its own there is told in words. */
function blockTexts(blocks: readonly Block[], width: number, own: Tag, setter: Setter): readonly TextSlab[] {
  const { sheet } = setter;
  const texts = (block: Block): readonly TextSlab[] => {
    switch (block.kind) {
      case 'paragraph':
        return [textSlab(block.content, sheet.value, width, tag('P', own), setter)];
      case 'missing':
        return [textSlab([block], sheet.value, width, tag('P', own), setter)];
      case 'list':
        return itemSlabs(block.items, block.ordered, sheet.value, lengths.indent, width, own, setter);
      case 'table':
        return itemSlabs(
          block.rows.map(({ line }) => ({ content: line })),
          false,
          sheet.value,
          lengths.indent,
          width,
          own,
          setter,
        );
      case 'values':
        return block.entries.flatMap((entry) => [
          textSlab(plain(entry.label), { ...sheet.value, bold: true }, width, tag('P', own), setter),
          ...blockTexts(entry.blocks, width, own, setter),
        ]);
      case 'topic':
        return [
          textSlab(plain(block.label), { ...sheet.value, bold: true }, width, tag('P', own), setter),
          ...blockTexts(block.blocks, width, own, setter),
        ];
      case 'figure':
        return [textSlab(plain(block.alternative), sheet.value, width, tag('P', own), setter)];
    }
  };
  return blocks.flatMap(texts);
}

/** What stands above and below the text of a row. */
export function rowEdge({ look }: RowSlab): number {
  return look === 'table' ? lengths.cellEdge : lengths.valueEdge;
}

export function rowHeight(row: RowSlab): number {
  const tallest = Math.max(0, ...row.cells.map(({ texts }) => textsHeight(texts)));
  return tallest + 2 * rowEdge(row) + (row.look === 'table' ? lengths.line : 0);
}

function textsHeight(texts: readonly TextSlab[]): number {
  return texts.reduce((sum, { lines, look }) => sum + lines.length * look.line, 0);
}
