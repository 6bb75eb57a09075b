import type { Content, ContentStack, ContentTable, TableCell } from 'pdfmake/interfaces';
import {
  type Block,
  type Cell,
  type Entry,
  type Figure,
  type Inline,
  type List,
  missingWords,
  type Table,
  type Topic,
} from '../../render/model.ts';
import { renderSvg, type Svg } from '../../render/svg.ts';
import { columnWidths, insideNames } from '../column-widths.ts';
import { colors } from '../look.ts';
import { entriesFit, rowsFit } from './fits.ts';
import { runs } from './inline.ts';
import { printable } from './printable.ts';

/** Where blocks stand. */
export interface Place {
  /** The room that they have, in points. */
  readonly width: number;
  /** The column of the contents list that lists their headings. */
  readonly column: string;
}

/** Blocks below each other. A picture at their start stays on one page with what opens them, such as a heading. */
export function blocks(all: readonly Block[], place: Place, opening: readonly Content[] = []): Content[] {
  const [first, ...rest] = all.map((block) => blockContent(block, place));
  if (first === undefined) return [...opening];
  if (all[0]?.kind !== 'figure') return [...opening, first, ...rest];
  return [{ stack: [...opening.map(withoutLevel), first], unbreakable: true }, ...rest];
}

/**
 * Headings with a level may get a page break in front of them, and the writer would drop what stands behind a page break
 * in a block that must not be broken.
 */
function withoutLevel(content: Content): Content {
  if (typeof content !== 'object' || !('headlineLevel' in content)) return content;
  const { headlineLevel: _, ...rest } = content;
  return rest as Content;
}

function blockContent(block: Block, place: Place): Content {
  switch (block.kind) {
    case 'topic':
      return topic(block, place);
    case 'paragraph':
      return line(block.content);
    case 'missing':
      return note(`${missingWords(block)}.`);
    case 'list':
      return list(block);
    case 'table':
      return table(block, place);
    case 'values':
      return values(block.entries, place);
    case 'figure':
      return { ...figure(block, place), unbreakable: true };
  }
}

/** A line of text. Lines that the person broke stay broken. */
export function line(content: readonly Inline[]): Content {
  return { text: runs(content), style: 'paragraph' };
}

function topic({ label, blocks: content }: Topic, place: Place): Content {
  const heading: Content = {
    text: printable(label),
    style: 'topic',
    headlineLevel: 2,
    tocItem: place.column,
    tocStyle: 'contentsTopic',
    tocNumberStyle: 'contentsTopic',
    tocMargin: [10, 0, 0, 0],
  };
  return { stack: blocks(content, place, [heading]) };
}

/** What is not defined yet stands out by its frame and its words, not by its colour alone. */
function note(text: string): Content {
  return {
    table: {
      widths: ['*'],
      body: [
        [{ text: printable(text), color: `#${colors.warning}`, bold: true, fillColor: `#${colors.warningShade}` }],
      ],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (index) => (index === 0 ? 2.5 : 0),
      vLineColor: () => `#${colors.warning}`,
      paddingLeft: () => 8,
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
    style: 'block',
  };
}

/**
 * The numbers of a list stand in a column of their own, because the writer would put a number of its own behind the first
 * line of the text, and who copies the text or has it read aloud would get it there.
 */
function list({ items, ordered }: List): Content {
  if (!ordered)
    return { ul: items.map(({ content }): Content => ({ text: runs(content), style: 'item' })), style: 'block' };
  return {
    stack: items.map(({ content }, index): Content => {
      const number = { text: `${index + 1}.`, width: items.length > 9 ? 20 : 14 };
      return { columns: [number, { text: runs(content) }], style: 'item' };
    }),
    style: 'block',
  };
}

/** Labels with what they stand for beside them. */
export function values(entries: readonly Entry[], { width, column }: Place): Content {
  const label = Math.min(LABEL, width * 0.35);
  const rest = width - label - GAP;
  return {
    table: {
      widths: [label, rest],
      body: entries.map((entry): TableCell[] => [
        { text: printable(entry.label), style: 'label' },
        value(entry.blocks, { width: rest, column }),
      ]),
      dontBreakRows: entriesFit(entries, rest / CHARACTER),
    },
    layout: {
      defaultBorder: false,
      paddingLeft: () => 0,
      paddingRight: (index) => (index === 0 ? GAP : 0),
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
    style: 'block',
  };
}

function value(content: readonly Block[], place: Place): TableCell {
  const [only, ...others] = content;
  return only?.kind === 'paragraph' && others.length === 0
    ? { text: runs(only.content) }
    : { stack: blocks(content, place) };
}

/** In points. */
const LABEL = 120;
const GAP = 12;

function table(model: Table, { width }: Place): ContentTable {
  const { columns, rows } = model;
  const free = width - columns.length * 2 * CELL - (columns.length + 1) * LINE;
  const widths = columnWidths(model, free / CHARACTER).map((part) => part * free);
  const fits = rowsFit(
    model,
    widths.map((each) => each / CHARACTER),
  );
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: fits ? 1 : 0,
      dontBreakRows: fits,
      widths,
      body: [
        columns.map((heading) => ({ text: printable(heading), style: 'tableHead' })),
        ...rows.map(({ cells }) =>
          columns.map((_, index) => tableCell(cells[index], index === 0, (widths[index] ?? 0) / NAME_CHARACTER)),
        ),
      ],
    },
    layout: {
      hLineWidth: () => LINE,
      vLineWidth: () => LINE,
      hLineColor: () => `#${colors.line}`,
      vLineColor: () => `#${colors.line}`,
      fillColor: (row) => (row === 0 ? `#${colors.shade}` : null),
      paddingLeft: () => CELL,
      paddingRight: () => CELL,
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
    style: 'table',
  };
}

/** In points: between text and line, the line, and an average character. */
const CELL = 5;
const LINE = 0.5;
const CHARACTER = 4.6;
/** The same of a technical name, whose letters are smaller. */
const NAME_CHARACTER = 4.4;

/** The header of a row keeps its lines below each other, another cell with several lines is a list. */
function tableCell(cell: Cell | undefined, isHeader: boolean, characters: number): TableCell {
  const items = (cell?.items ?? []).map(({ content }) => ({
    content: content.map((inline) => broken(inline, characters)),
  }));
  const [only, ...others] = items;
  if (only === undefined) return { text: '' };
  if (isHeader) return { stack: items.map(({ content }): Content => ({ text: runs(content, { bold: true }) })) };
  if (others.length === 0) return { text: runs(only.content) };
  return { ul: items.map(({ content }): Content => ({ text: runs(content) })), markerColor: `#${colors.quiet}` };
}

/** A technical name that is too long for its column goes on in the next line behind an underscore, not inside a word. */
function broken(inline: Inline, characters: number): Inline {
  if (inline.kind === 'missing' || !inline.code || inline.text.length <= characters) return inline;
  let length = 0;
  const parts = inline.text.split(insideNames).map((part) => {
    const isNext = length > 0 && length + part.length > characters;
    length = isNext ? part.length : length + part.length;
    return isNext ? `\n${part}` : part;
  });
  return { ...inline, text: parts.join('') };
}

/** A picture as large as the page allows, with its title below, both on one page. */
function figure(model: Figure, { width }: Place): ContentStack {
  // A tall picture is drawn for a wider page, with smaller letters and shorter columns, before it is made narrower.
  const pictures = DENSITIES.map((density) =>
    renderSvg(model, { width: Math.round(width * PIXELS * density), colors: 'print' }),
  );
  const scaleOf = (each: Svg) => Math.min(width / each.width, 1 / PIXELS);
  const low = pictures.find((each) => each.height * scaleOf(each) <= TALL) ?? pictures.at(-1);
  const picture = low ?? renderSvg(model, { width: Math.round(width * PIXELS), colors: 'print' });
  const scale = Math.min(scaleOf(picture), TALLEST / picture.height);
  return {
    stack: [
      { svg: picture.svg, width: picture.width * scale, height: picture.height * scale, font: 'Sans' },
      { text: printable(model.title), style: 'caption' },
    ],
    style: 'block',
  };
}

/** Pixels in a point. */
const PIXELS = 96 / 72;
/** In points: a page without its margins and the title of the picture. */
const TALLEST = 600;
/** In points. A picture that is taller leaves no room for text on its page, and often a hole on the page before it. */
const TALL = 380;
/** How many times wider than the page a picture is drawn. With the last one its letters have the size of a footnote, 7 points. */
const DENSITIES = [1, 1.15, 1.3, 1.4];
