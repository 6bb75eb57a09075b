import { type FileChild, HeadingLevel, ImageRun, LineRuleType, Paragraph } from 'docx';
import { type Block, type Figure, type List, missingWords, type Section, type Topic } from '../../render/model.ts';
import { renderSvg } from '../../render/svg.ts';
import { drawingWidth, introduces } from '../paper/flow.ts';
import { figureHeight } from '../paper/pages.ts';
import type { Setter } from '../paper/rows.ts';
import type { Pictures } from '../picture/pictures.ts';
import type { Breaks } from './breaks.ts';
import { runs, words } from './inline.ts';
import { names } from './styles.ts';
import { table, twips, values } from './tables.ts';

/** What a document is written with. */
export interface Writer {
  readonly pictures: Pictures;
  readonly setter: Setter;
  /** The room for text, in points. */
  readonly width: number;
  /** Where pages end. */
  readonly pages: Breaks;
  /** A number that no other list of the document has, so that each one counts from 1. */
  nextList(): number;
}

export function section(own: Section, writer: Writer): FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, ...startOf(own, writer), children: words(own.title) }),
    ...own.blocks.flatMap((block, index) => blockContent(block, writer, introduces(own.blocks, index))),
  ];
}

/** A heading that starts a page says so, so that the pages after it keep the numbers that the contents give them. */
function startOf(heading: Section | Topic, { pages }: Writer) {
  return pages.starts.has(heading) ? { pageBreakBefore: true, spacing: { before: 0 } } : {};
}

/** @param keepNext whether the block stays on the page of the next one. */
function blockContent(block: Block, writer: Writer, keepNext: boolean): FileChild[] {
  const { width, setter } = writer;
  const { sheet } = setter;
  switch (block.kind) {
    case 'topic':
      return topic(block, writer);
    case 'paragraph':
      return [
        new Paragraph({ ...(keepNext ? { keepNext } : {}), children: runs(block.content, sheet.paragraph.size) }),
      ];
    case 'missing':
      return [new Paragraph({ style: names.notDefined, children: words(`${missingWords(block)}.`) })];
    case 'list':
      return list(block, writer);
    case 'table':
      return [table(block, width, setter), gap(setter)];
    case 'values':
      return [values(block.entries, width, setter, writer.nextList), gap(setter)];
    case 'figure':
      return figure(block, writer);
  }
}

function topic(own: Topic, writer: Writer): FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, ...startOf(own, writer), children: words(own.label) }),
    ...own.blocks.flatMap((block, index) => blockContent(block, writer, introduces(own.blocks, index))),
  ];
}

function list({ items, ordered }: List, { setter, nextList }: Writer): FileChild[] {
  const { item, paragraph } = setter.sheet;
  const numbering = ordered
    ? { reference: names.numbers, level: 0, instance: nextList() }
    : { reference: names.bullets, level: 0 };
  return items.map(({ content }, index) => {
    const last = index === items.length - 1 ? { spacing: { after: twips(paragraph.after) } } : {};
    return new Paragraph({ style: names.listItem, numbering, ...last, children: runs(content, item.size) });
  });
}

/** Tables that follow each other would grow together, and text would touch them. */
export function gap({ sheet }: Setter): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: twips(sheet.gap), lineRule: LineRuleType.EXACT } });
}

/**
 * A picture as lines and letters for the programs that show those, with an image of it for the others. A long one comes
 * in parts, one for each page. Its title stands below on the same page.
 */
function figure(model: Figure, { pictures, width, pages }: Writer): FileChild[] {
  const parts = pages.parts.get(model) ?? [];
  const pixels = drawingWidth(width);
  return [
    ...parts.map((part, index) => {
      const { svg, width: wide } = renderSvg(model, { width: pixels, colors: 'print', part });
      const high = figureHeight(part.to - part.from, width / wide);
      const alternative = index === 0 ? model.alternative : `${model.title}, continued.`;
      return new Paragraph({
        style: names.picture,
        ...(index === parts.length - 1 ? { keepNext: true } : {}),
        children: [
          new ImageRun({
            type: 'svg',
            data: new TextEncoder().encode(svg),
            fallback: { type: 'png', data: pictures.png(model, pixels, part) },
            transformation: { width: width / POINTS, height: high / POINTS },
            altText: { name: model.title, title: model.title, description: alternative },
          }),
        ],
      });
    }),
    new Paragraph({ style: names.caption, children: words(model.title) }),
  ];
}

/** Points in a pixel. */
const POINTS = 0.75;
