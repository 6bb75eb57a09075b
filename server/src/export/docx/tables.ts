import {
  BorderStyle,
  type ITableBordersOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { type Block, type Cell, type Entry, missingWords, type Table as TableModel } from '../../render/model.ts';
import { colors } from '../look.ts';
import { labelWidth, type Setter, tableSlabs, valueSlabs } from '../paper/rows.ts';
import { lengths } from '../paper/sheet.ts';
import type { RowSlab } from '../paper/slabs.ts';
import { runs, words } from './inline.ts';
import { names } from './styles.ts';

/** A table whose head is repeated on every page. `width` is in points. */
export function table(model: TableModel, width: number, setter: Setter): Table {
  const [head, ...rows] = tableSlabs(model, width, nowhere, setter);
  const widths = (head?.cells ?? []).map((cell) => twips(cell.width));
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: model.columns.map((heading, index) =>
      cellOf([new Paragraph({ style: names.tableHead, children: words(heading) })], widths[index] ?? 0, colors.shade),
    ),
  });
  const { size } = setter.sheet.cell;
  return new Table({
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: lines,
    margins: {
      top: twips(lengths.cellEdge),
      bottom: twips(lengths.cellEdge),
      left: twips(lengths.cellSide),
      right: twips(lengths.cellSide),
    },
    rows: [
      headRow,
      ...model.rows.map(({ cells }, row) => {
        const slab = rows[row];
        return new TableRow({
          cantSplit: slab?.canSplit !== true,
          children: widths.map((column, index) => cellOf(cellContent(cells[index], index === 0, size, slab), column)),
        });
      }),
    ],
  });
}

/** Only the PDF tags its parts itself. */
const nowhere = { name: 'Document' } as const;

export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Labels with what they stand for beside them. */
export function values(entries: readonly Entry[], width: number, setter: Setter, nextList: () => number): Table {
  const slabs = valueSlabs(entries, width, nowhere, setter);
  const label = labelWidth(width);
  const widths = [twips(label + lengths.labelGap), twips(width - label - lengths.labelGap)];
  const rows = entries.map((entry, index) => {
    return new TableRow({
      cantSplit: slabs[index]?.canSplit !== true,
      children: [
        cellOf([new Paragraph({ style: names.label, children: words(entry.label) })], widths[0] ?? 0),
        cellOf(valueContent(entry.blocks, setter, nextList), widths[1] ?? 0),
      ],
    });
  });
  return new Table({
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noLines,
    margins: { top: twips(lengths.valueEdge), bottom: twips(lengths.valueEdge), left: 0, right: 0 },
    rows,
  });
}

/** Blocks beside a label. What has no lines of its own there is told in words. */
function valueContent(blocks: readonly Block[], setter: Setter, nextList: () => number): Paragraph[] {
  const { size } = setter.sheet.value;
  const strong = (text: string): Paragraph =>
    new Paragraph({ style: names.value, children: words(text, { bold: true }) });
  const inner = (more: readonly Block[]): Paragraph[] => valueContent(more, setter, nextList);
  const content = (block: Block): Paragraph[] => {
    switch (block.kind) {
      case 'paragraph':
        return [new Paragraph({ style: names.value, children: runs(block.content, size) })];
      case 'missing':
        return [
          new Paragraph({
            style: names.value,
            children: words(missingWords(block), { style: names.notDefinedInline }),
          }),
        ];
      case 'list':
      case 'table': {
        const items = block.kind === 'list' ? block.items : block.rows.map(({ line }) => ({ content: line }));
        const numbering =
          block.kind === 'list' && block.ordered
            ? { reference: names.numbers, level: 0, instance: nextList() }
            : { reference: names.bullets, level: 0 };
        return items.map(
          ({ content }) => new Paragraph({ style: names.value, numbering, children: runs(content, size) }),
        );
      }
      case 'values':
        return block.entries.flatMap((entry) => [strong(entry.label), ...inner(entry.blocks)]);
      case 'topic':
        return [strong(block.label), ...inner(block.blocks)];
      case 'figure':
        return [new Paragraph({ style: names.value, children: words(block.alternative) })];
    }
  };
  return blocks.flatMap(content);
}

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

function cellOf(children: Paragraph[], width: number, fill?: string): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    ...(fill === undefined ? {} : { shading: { fill, type: ShadingType.CLEAR, color: 'auto' } }),
  });
}

/** The header of a row keeps its lines below each other, another cell with several lines is a list. */
function cellContent(cell: Cell | undefined, isHeader: boolean, size: number, row: RowSlab | undefined): Paragraph[] {
  const items = cell?.items ?? [];
  const keep = { ...(row?.keepNext ? { keepNext: true } : {}), ...(row?.canSplit ? { keepLines: true } : {}) };
  const text = { style: names.tableText, ...keep };
  if (items.length === 0) return [new Paragraph(text)];
  const bold = isHeader ? ({ bold: true } as const) : {};
  const numbering = items.length > 1 && !isHeader ? { numbering: { reference: names.cellBullets, level: 0 } } : {};
  return items.map(({ content }) => new Paragraph({ ...text, ...numbering, children: runs(content, size, bold) }));
}
