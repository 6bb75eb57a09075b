import { AlignmentType, type FileChild, HeadingLevel, ImageRun, Paragraph } from 'docx';
import { type Block, type Figure, type List, missingWords, type Section, type Topic } from '../../render/model.ts';
import { renderSvg } from '../../render/svg.ts';
import type { Pictures } from '../picture/pictures.ts';
import { runs, words } from './inline.ts';
import { names } from './styles.ts';
import { table, values } from './tables.ts';

/** What a document is written with. */
export interface Writer {
  readonly pictures: Pictures;
  /** A number that no other list of the document has, so that each one counts from 1. */
  nextList(): number;
}

/** Blocks below each other. `width` is the room that they have, in twentieths of a point. */
export function blocks(all: readonly Block[], width: number, writer: Writer): FileChild[] {
  return all.flatMap((block) => blockContent(block, width, writer));
}

export function section({ title, blocks: content }: Section, width: number, writer: Writer): FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: words(title) }),
    ...blocks(content, width, writer),
  ];
}

function blockContent(block: Block, width: number, writer: Writer): FileChild[] {
  switch (block.kind) {
    case 'topic':
      return topic(block, width, writer);
    case 'paragraph':
      return [new Paragraph({ children: runs(block.content) })];
    case 'missing':
      return [new Paragraph({ style: names.notDefined, children: words(`${missingWords(block)}.`) })];
    case 'list':
      return list(block, writer);
    case 'table':
      return [table(block, width), gap()];
    case 'values':
      return [values(block.entries, width, (inner, room) => blocks(inner, room, writer)), gap()];
    case 'figure':
      return figure(block, width, writer);
  }
}

function topic({ label, blocks: content }: Topic, width: number, writer: Writer): FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: words(label) }),
    ...blocks(content, width, writer),
  ];
}

function list({ items, ordered }: List, writer: Writer): FileChild[] {
  const numbering = ordered
    ? { reference: names.numbers, level: 0, instance: writer.nextList() }
    : { reference: names.bullets, level: 0 };
  return items.map(({ content }) => new Paragraph({ numbering, children: runs(content) }));
}

/** Tables that follow each other would grow together, and text would touch them. */
export function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' } });
}

/**
 * A picture as lines and letters for the programs that show those, with an image of it for the others. Its title
 * stands below it on the same page.
 */
function figure(model: Figure, width: number, { pictures }: Writer): FileChild[] {
  const room = Math.floor(width / TWIPS) - 1;
  const { svg, width: wide, height: high } = renderSvg(model, { width: room, colors: 'print' });
  const scale = Math.min(width / TWIPS / wide, TALLEST / high, 1);
  const transformation = { width: Math.round(wide * scale), height: Math.round(high * scale) };
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    fallback: { type: 'png', data: pictures.png(model, room) },
    transformation,
    altText: { name: model.title, title: model.title, description: model.alternative },
  });
  return [
    new Paragraph({ keepNext: true, alignment: AlignmentType.LEFT, children: [image] }),
    new Paragraph({ style: names.caption, children: words(model.title) }),
  ];
}

/** Twentieths of a point in a pixel. */
const TWIPS = 15;
/** In pixels: a page without its margins, a heading and the title of the picture. */
const TALLEST = 820;
