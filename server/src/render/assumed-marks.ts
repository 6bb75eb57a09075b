import { nodeOfPlace, openAssumptionsOf, placeIn } from '../core/assumptions.ts';
import type { Plan } from '../core/plan.ts';
import type { Span } from '../core/text.ts';
import { isPresent } from './blocks.ts';
import type { Block, Cell, Entry, Inline, ListItem, PlanDocument, Row, Section } from './model.ts';
import { programCost } from './program-cost.ts';

/**
 * The same document, in which each value that is assumed says so on its own line: "Win rate: 33% (assumed)". Who reads
 * a number far behind the list of assumptions sees there that nobody has said it.
 *
 * A whole section that is assumed is not marked, because a mark on each of its lines would say nothing of any of them.
 * Neither is the name in the heading, below which the list stands, nor a picture, which stands beside its words.
 */
export function withAssumedMarks(document: PlanDocument, plan: Plan): PlanDocument {
  const places = assumedPlaces(plan);
  if (places.length === 0) return document;
  return {
    ...document,
    head: document.head.map((entry) => markedEntry(entry, places)),
    facts: document.facts.map((entry) => markedEntry(entry, places)),
    sections: document.sections.map(
      (section): Section => ({ ...section, blocks: markedBlocks(section.blocks, places) }),
    ),
  };
}

/** Where the values that nobody has confirmed stand in the plan, and those that are nothing but the same once more. */
function assumedPlaces(plan: Plan): readonly Span[] {
  const places = openAssumptionsOf(plan).flatMap(({ about }) => {
    const steps = about === undefined ? undefined : placeIn(about.value);
    if (steps === undefined || steps.length === 1) return [];
    const node = nodeOfPlace(plan, steps);
    return node === undefined ? [] : [node.span];
  });
  const all = [...places, ...followingPlaces(plan, places)];
  // What is assumed as a whole is marked as a whole, and not once more for a part of it.
  return all.filter(
    (place, index) =>
      !all.some((other, at) => at !== index && isWithin(place, other) && (at < index || !isWithin(other, place))),
  );
}

/**
 * The amounts that follow from an assumed one: the pipeline for an assumed revenue, and the cost of the program where
 * it is compared with another way to the same pipeline.
 */
function followingPlaces({ measurement }: Plan, assumed: Places): readonly Span[] {
  const { sourcedRevenue, roi, pipelineCoverage } = measurement?.primary ?? {};
  const { partnerSourced, perPipeline } = measurement?.costComparison ?? {};
  const isAssumed = (part: { readonly node: { readonly span: Span } } | undefined): boolean =>
    part !== undefined && assumed.some((place) => isWithin(part.node.span, place));
  const revenue = sourcedRevenue?.target;
  const { target: times, pipelineTarget: pipeline } = pipelineCoverage ?? {};
  const cost = programCost(roi?.costs);
  const follows = [
    ...(isAssumed(revenue) && pipeline?.value.amount === (revenue?.value.amount ?? 0) * (times?.value.value ?? 0)
      ? [pipeline, ...(perPipeline?.value.amount === pipeline?.value.amount ? [perPipeline] : [])]
      : []),
    ...(isAssumed(roi?.costs) && partnerSourced?.value.amount === cost?.amount ? [partnerSourced] : []),
  ];
  return follows.filter(isPresent).map(({ node }) => node.span);
}

type Places = readonly Span[];

function markedBlocks(blocks: readonly Block[], places: Places): readonly Block[] {
  return blocks.map((block) => markedBlock(block, places));
}

function markedBlock(block: Block, places: Places): Block {
  switch (block.kind) {
    case 'topic':
      return { ...block, blocks: markedBlocks(block.blocks, places) };
    case 'paragraph':
      return { ...block, content: markedLine(block.content, places) };
    case 'list':
      return { ...block, items: block.items.map((item) => markedItem(item, places)) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => markedRow(row, places)) };
    case 'values':
      return { ...block, entries: block.entries.map((entry) => markedEntry(entry, places)) };
    case 'missing':
    case 'figure':
      return block;
  }
}

function markedEntry(entry: Entry, places: Places): Entry {
  return { ...entry, blocks: markedBlocks(entry.blocks, places) };
}

function markedItem(item: ListItem, places: Places): ListItem {
  return { ...item, content: markedLine(item.content, places) };
}

/** A row is marked once for each place, in the first cell that shows something of it. */
function markedRow(row: Row, places: Places): Row {
  const marked = new Set<Span>();
  const markedCell = ({ items }: Cell): Cell => {
    const here = places.filter(
      (place) => !marked.has(place) && items.some(({ content }) => content.some((inline) => isFrom(inline, place))),
    );
    for (const place of here) marked.add(place);
    return { items: items.map((item) => markedItem(item, here)) };
  };
  return { ...row, line: markedLine(row.line, places), cells: row.cells.map(markedCell) };
}

function markedLine(line: readonly Inline[], places: Places): readonly Inline[] {
  return places.reduce(markFirst, line);
}

/** Puts the mark behind the first words of a line that come from a place. */
function markFirst(line: readonly Inline[], place: Span): readonly Inline[] {
  const first = line.findIndex((inline) => isFrom(inline, place));
  if (first < 0) return line;
  let last = first;
  for (let index = first + 1; index < line.length; index++) {
    const inline = line[index];
    if (inline === undefined) break;
    if (isFrom(inline, place)) last = index;
    else if (!isConnecting(inline)) break;
  }
  const [marked, rest] = [line.slice(0, last + 1), line.slice(last + 1)];
  return [...behindLast(marked), ...rest];
}

function isFrom({ kind, span }: Inline, place: Span): boolean {
  return kind === 'words' && span !== undefined && isWithin(span, place);
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Our own words inside of one statement, such as "or more". */
function isConnecting(inline: Inline): boolean {
  return inline.kind === 'words' && inline.span === undefined && !/[.:;|(]/.test(inline.text);
}

/** In front of the period of a sentence, which belongs to the whole of it. */
function behindLast(line: readonly Inline[]): readonly Inline[] {
  const last = line.at(-1);
  if (last?.kind !== 'words' || last.link !== undefined || !/[^.]\.$/.test(last.text))
    return [...line, words(' (assumed)')];
  return [...line.slice(0, -1), { ...last, text: last.text.slice(0, -1) }, words(' (assumed)'), words('.')];
}

function words(text: string): Inline {
  return { kind: 'words', text };
}
