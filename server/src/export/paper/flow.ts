import { draw } from '../../render/drawing/draw.ts';
import type { Block, Figure, PlanDocument, Section, Topic } from '../../render/model.ts';
import { itemSlabs, plain, type Setter, tableSlabs, textSlab, valueSlabs } from './rows.ts';
import { lengths } from './sheet.ts';
import type { FigureSlab, Slab, TextSlab } from './slabs.ts';
import { type Tag, tag } from './tags.ts';

/** A document from top to bottom, as it stands on paper of a width. */
export interface Flow {
  /** The heading and the facts, and the title of the contents. */
  readonly opening: readonly Slab[];
  /** The list of the contents. The numbers of the pages stand at the right side. */
  readonly contents: readonly TextSlab[];
  readonly sections: readonly Slab[];
}

/** @param width the room for text, in points. */
export function flowOf(document: PlanDocument, width: number, setter: Setter): Flow {
  const { heading, name, head, facts, sections } = document;
  const { sheet } = setter;
  const root: Tag = { name: 'Document' };
  const opening = [
    textSlab(plain(heading), sheet.title, width, tag('H1', root), setter, { keepNext: true }),
    ...(name ? [textSlab(name, sheet.subtitle, width, tag('P', root), setter, { ornament: 'subtitle' as const })] : []),
    ...valueSlabs([...head, ...facts], width, root, setter),
    // A document of one page has no sections, and so nothing to list.
    ...(sections.length === 0
      ? []
      : [textSlab(plain('Contents'), sheet.contentsTitle, width, tag('H2', root), setter, { keepNext: true })]),
  ];
  const contents = sections.flatMap((section) =>
    entries(section, listsTopics(document), width, tag('TOC', root), setter),
  );
  const firstAnnex = sections.find(({ annex }) => annex);
  return {
    opening,
    contents,
    sections: sections.flatMap((section) => sectionSlabs(section, section === firstAnnex, width, root, setter)),
  };
}

/** The room for the number of a page. */
const NUMBER = 30;

/** A document in parts has too many parts for a list that stands below the page for its sponsor. */
export function listsTopics({ sections }: PlanDocument): boolean {
  return !sections.some(({ annex }) => annex);
}

function entries(section: Section, withTopics: boolean, width: number, list: Tag, setter: Setter): readonly TextSlab[] {
  const { contentsSection, contentsTopic } = setter.sheet;
  const room = width - NUMBER;
  const link = (): Tag => tag('Link', tag('Reference', tag('TOCI', list)));
  return [
    textSlab(plain(section.title), contentsSection, room, link(), setter, { entry: section }),
    ...section.blocks
      .filter((block) => block.kind === 'topic')
      .filter(() => withTopics)
      .map((topic) =>
        textSlab(plain(topic.label), contentsTopic, room, link(), setter, {
          entry: topic,
          indent: lengths.contentsIndent,
        }),
      ),
  ];
}

function sectionSlabs(
  section: Section,
  startsPage: boolean,
  width: number,
  root: Tag,
  setter: Setter,
): readonly Slab[] {
  const own = tag('Sect', root);
  const heading = textSlab(plain(section.title), setter.sheet.section, width, tag('H2', own), setter, {
    heading: section,
    keepNext: true,
    keepLines: true,
    ornament: 'section',
    ...(startsPage ? { newPage: true } : {}),
  });
  return [heading, ...blocksBelow(section.blocks, width, own, setter)];
}

function blocksBelow(blocks: readonly Block[], width: number, parent: Tag, setter: Setter): readonly Slab[] {
  return blocks.flatMap((block, index) => {
    const slabs = blockSlabs(block, width, parent, setter);
    return introduces(blocks, index) ? slabs.map((slab) => ({ ...slab, keepNext: true as const })) : slabs;
  });
}

/**
 * Whether a paragraph is the sentence between a heading and what it is about. Without the picture or the table below
 * it, both would stand at the foot of a page as if nothing followed.
 */
export function introduces(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1]?.kind;
  return index === 0 && blocks[0]?.kind === 'paragraph' && (next === 'figure' || next === 'table');
}

function blockSlabs(block: Block, width: number, parent: Tag, setter: Setter): readonly Slab[] {
  const { sheet } = setter;
  switch (block.kind) {
    case 'topic':
      return topicSlabs(block, width, parent, setter);
    case 'paragraph':
      return [textSlab(block.content, sheet.paragraph, width, tag('P', parent), setter)];
    case 'missing': {
      const room = width - lengths.barGap - lengths.bar;
      return [textSlab([block], sheet.note, room, tag('P', parent), setter, { ornament: 'note' })];
    }
    case 'list':
      return closed(itemSlabs(block.items, block.ordered, sheet.item, lengths.indent, width, parent, setter), setter);
    case 'table':
      return tableSlabs(block, width, parent, setter);
    case 'values':
      return valueSlabs(block.entries, width, parent, setter);
    case 'figure':
      return [figureSlab(block, width, parent, setter)];
  }
}

function topicSlabs(topic: Topic, width: number, parent: Tag, setter: Setter): readonly Slab[] {
  const { label, blocks } = topic;
  const heading = textSlab(plain(label), setter.sheet.topic, width, tag('H3', parent), setter, {
    heading: topic,
    keepNext: true,
    keepLines: true,
  });
  return [heading, ...blocksBelow(blocks, width, parent, setter)];
}

/** The last item of a list has the room of a paragraph below it. */
function closed(items: readonly TextSlab[], { sheet }: Setter): readonly TextSlab[] {
  return items.map((item, index) =>
    index === items.length - 1 ? { ...item, look: { ...item.look, after: sheet.paragraph.after } } : item,
  );
}

function figureSlab(figure: Figure, width: number, parent: Tag, setter: Setter): FigureSlab {
  const drawing = draw(figure, drawingWidth(width) - 2);
  const own = tag('Figure', parent, { alternative: figure.alternative });
  return {
    kind: 'figure',
    figure,
    drawing,
    scale: width / (drawing.width + 2),
    caption: textSlab(plain(figure.title), setter.sheet.caption, width, tag('Caption', parent), setter),
    tag: own,
  };
}

/** How wide a picture is drawn that is as wide as the text, in pixels, with the room for the lines at its border. */
export function drawingWidth(width: number): number {
  return Math.round((width / POINTS) * DENSITY);
}

/** Points in a pixel. */
const POINTS = 72 / 96;
/** How many times wider than the text a picture is drawn before it is made narrower: its smallest letters, of 12 pixels, keep 8 points. */
const DENSITY = 1.1;
