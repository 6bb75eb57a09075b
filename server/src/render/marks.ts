import type { Span } from '../core/text.ts';
import type { Block, Cell, Entry, Inline, ListItem, PlanDocument, Row, Section } from './model.ts';

/** Words of our own that stand behind a value of the plan wherever the document shows it. */
export interface Mark {
  /** The place of the value in the plan. */
  readonly place: Span;
  /** In brackets, with the space in front: ` (assumed)`. */
  readonly text: string;
}

type Marks = readonly Mark[];

/** The same document with each mark behind the first words of a line that come from its place. */
export function withMarks(document: PlanDocument, marks: Marks): PlanDocument {
  if (marks.length === 0) return document;
  return {
    ...document,
    head: document.head.map((entry) => markedEntry(entry, marks)),
    facts: document.facts.map((entry) => markedEntry(entry, marks)),
    sections: document.sections.map((section) => withMarksIn(section, marks)),
  };
}

/** The same of one section. */
export function withMarksIn(section: Section, marks: Marks): Section {
  return { ...section, blocks: markedBlocks(section.blocks, marks) };
}

function markedBlocks(blocks: readonly Block[], marks: Marks): readonly Block[] {
  return blocks.map((block) => markedBlock(block, marks));
}

function markedBlock(block: Block, marks: Marks): Block {
  switch (block.kind) {
    case 'topic':
      return { ...block, blocks: markedBlocks(block.blocks, marks) };
    case 'paragraph':
      return { ...block, content: markedLine(block.content, marks) };
    case 'list':
      return { ...block, items: block.items.map((item) => markedItem(item, marks)) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => markedRow(row, marks)) };
    case 'values':
      return { ...block, entries: block.entries.map((entry) => markedEntry(entry, marks)) };
    case 'missing':
    case 'figure':
      return block;
  }
}

function markedEntry(entry: Entry, marks: Marks): Entry {
  return { ...entry, blocks: markedBlocks(entry.blocks, marks) };
}

function markedItem(item: ListItem, marks: Marks): ListItem {
  return { ...item, content: markedLine(item.content, marks) };
}

/** A row is marked once for each place, in the first cell that shows something of it. */
function markedRow(row: Row, marks: Marks): Row {
  const marked = new Set<Mark>();
  const markedCell = ({ items }: Cell): Cell => {
    const here = marks.filter(
      (mark) => !marked.has(mark) && items.some(({ content }) => content.some((inline) => isFrom(inline, mark.place))),
    );
    for (const mark of here) marked.add(mark);
    return { items: items.map((item) => markedItem(item, here)) };
  };
  return { ...row, line: markedLine(row.line, marks), cells: row.cells.map(markedCell) };
}

function markedLine(line: readonly Inline[], marks: Marks): readonly Inline[] {
  return marks.reduce(markFirst, line);
}

/** Puts the mark behind the first words of a line that come from a place. */
function markFirst(line: readonly Inline[], { place, text }: Mark): readonly Inline[] {
  const first = line.findIndex((inline) => isFrom(inline, place));
  if (first < 0) return line;
  let last = first;
  for (let index = first + 1; index < line.length; index++) {
    const inline = line[index];
    if (inline === undefined) break;
    if (isFrom(inline, place)) last = index;
    else if (!isConnecting(inline)) break;
  }
  const [marked, [next, ...rest]] = [line.slice(0, last + 1), line.slice(last + 1)];
  if (next?.kind !== 'words' || !next.text.startsWith(' (')) {
    return [...behindLast(marked, text), ...(next === undefined ? [] : [next]), ...rest];
  }
  // Brackets that follow on each other are one: "(assumed; 6 deals of 95,000 EUR)".
  return [...marked, words(text.slice(0, -1)), { ...next, text: next.text.replace(' (', '; ') }, ...rest];
}

function isFrom({ kind, span }: Inline, place: Span): boolean {
  return kind === 'words' && span !== undefined && isWithin(span, place);
}

export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Our own words inside of one statement, such as "or more". */
function isConnecting(inline: Inline): boolean {
  return inline.kind === 'words' && inline.span === undefined && !/[.:;|(]/.test(inline.text);
}

/** In front of the period of a sentence, which belongs to the whole of it. */
function behindLast(line: readonly Inline[], text: string): readonly Inline[] {
  const last = line.at(-1);
  if (last?.kind !== 'words' || last.link !== undefined || !/[^.]\.$/.test(last.text)) return [...line, words(text)];
  return [...line.slice(0, -1), { ...last, text: last.text.slice(0, -1) }, words(text), words('.')];
}

function words(text: string): Inline {
  return { kind: 'words', text };
}
