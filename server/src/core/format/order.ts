import type * as z from 'zod';
import { columnOf, endOfLastLine } from '../edits.ts';
import { isRecord } from '../record.ts';
import { type MapEntry, type MapNode, plainValue, type SourceDocument, type SourceNode } from '../source.ts';
import { readSuppressions } from '../suppressions.ts';
import { countOf, lineBreakOf, lineEnd, lineStart, type Span, startOfNextLine } from '../text.ts';
import { type Shape, schemaAt, shapeOf } from '../vocabulary.ts';
import { parseYaml } from '../yaml.ts';
import { startOfEntry } from './layout.ts';

/** A stretch of the text whose parts stand in another order than they should. */
interface Region {
  readonly span: Span;
  /** In the order that they should have. */
  readonly parts: readonly Part[];
  readonly between: string;
}

interface Part {
  /** Without the empty lines above it, and without the line break at its end. */
  readonly span: Span;
  /** The empty lines above it. */
  readonly gap: string;
  /** What stands in front of its first line. */
  readonly indent: string;
  readonly regions: readonly Region[];
}

/** Comments at the top of a file that are about all of it. */
const ABOUT_FILE = /^#\s*(?:yaml-language-server|partner-plan-ignore-file|vim:|-\*-)/;

/**
 * A text with the keys of every group in the order of the vocabulary. A key takes with it the comments above it, those
 * behind it and everything below it. A key that is none of the vocabulary stays behind the one in front of it, and a
 * group whose keys are names, such as ids of tiers, keeps its order.
 *
 * @param schema the vocabulary of the file.
 * @returns the very text where nothing has to move, and where something would be read from it that was not written.
 */
export function orderedText(source: SourceDocument, schema: z.ZodType): string {
  const { text, root } = source;
  if (root?.kind !== 'map' || source.problems.length > 0 || /\r(?!\n)/.test(text)) return text;
  const regions = regionsIn(root, schema, source);
  if (regions.length === 0) return text;
  const ordered = rendered(text, { start: 0, end: text.length }, regions);
  return saysTheSameInAnyOrder(source, parseYaml(ordered)) ? ordered : text;
}

function rendered(text: string, { start, end }: Span, regions: readonly Region[]): string {
  let result = '';
  let done = start;
  for (const { span, parts, between } of regions) {
    result += text.slice(done, span.start) + parts.map((part, at) => renderedPart(text, part, at)).join(between);
    done = span.end;
  }
  return result + text.slice(done, end);
}

function renderedPart(text: string, { span, gap, indent, regions }: Part, at: number): string {
  return (at === 0 ? '' : gap + indent) + rendered(text, span, regions);
}

function regionsIn(node: SourceNode, schema: z.ZodType | undefined, source: SourceDocument): readonly Region[] {
  if (schema === undefined || node.kind === 'scalar') return [];
  if (node.kind === 'sequence') {
    const item = schemaAt([0], schema);
    return node.items.flatMap((one, at) => (node.aliases?.[at] ? [] : regionsIn(one, item, source)));
  }
  const written = node.entries.filter(({ merged }) => !merged);
  const inside = written.map(({ key, value, alias }) =>
    alias ? [] : regionsIn(value, schemaAt([String(key.value)], schema), source),
  );
  const order = node.hasMergeKey ? undefined : orderOf(written, schema);
  if (order === undefined || !keepsAnchorsFirst(order, written, source)) return inside.flat();
  const parts = node.style === 'flow' ? flowParts(node, written, inside, source) : blockParts(written, inside, source);
  if (parts === undefined) return inside.flat();
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const sorted = order.flatMap((at) => parts[at] ?? []);
  // The one that stood first had nothing above it, and gets what stood above the one that stands there now.
  const gap = sorted[0]?.gap ?? '';
  return [
    {
      span: { start: first.span.start, end: last.span.end },
      parts: sorted.map((part) => (part === first ? { ...part, gap } : part)),
      between: node.style === 'flow' ? ', ' : lineBreakOf(source.text),
    },
  ];
}

/** The places of the entries in the order of the vocabulary; undefined where they stand so already. */
function orderOf(written: readonly MapEntry[], schema: z.ZodType): readonly number[] | undefined {
  const shape: Shape = shapeOf(schema);
  const group = shape.kind === 'either' ? shapeOf(shape.group) : shape;
  if (group.kind !== 'map') return undefined;
  const known = [...group.keys.keys()];
  let rank = -1;
  const ranks = written.map(({ key }) => {
    const own = known.indexOf(String(key.value));
    if (own >= 0) rank = own;
    return rank;
  });
  const order = written.map((_, at) => at).sort((one, other) => (ranks[one] ?? 0) - (ranks[other] ?? 0) || one - other);
  return order.every((from, to) => from === to) ? undefined : order;
}

/** Whether every anchor still stands above what refers to it. */
function keepsAnchorsFirst(order: readonly number[], written: readonly MapEntry[], source: SourceDocument): boolean {
  if (source.aliases.length === 0) return true;
  const placeOf = (offset: number): number =>
    order.findIndex((at) => {
      const entry = written[at];
      return entry !== undefined && startOfEntry(entry) <= offset && offset < endOfEntry(entry);
    });
  return source.aliases.every(({ span, anchor }) => {
    const [from, to] = [placeOf(anchor.mark.start), placeOf(span.start)];
    return from < 0 || to < 0 || from <= to;
  });
}

function endOfEntry({ key, value, alias, colon }: MapEntry): number {
  return Math.max(alias?.end ?? value.span.end, key.span.end, (colon ?? -1) + 1);
}

/** Entries inside of braces. None where a comment stands between them, of which nobody knows what it is about. */
function flowParts(
  { span }: MapNode,
  written: readonly MapEntry[],
  inside: readonly (readonly Region[])[],
  { text, comments }: SourceDocument,
): readonly Part[] | undefined {
  if (comments.some((comment) => span.start <= comment.span.start && comment.span.start < span.end)) return undefined;
  const parts = written.map((entry, at): Part => {
    const own = { start: startOfEntry(entry), end: endOfEntry(entry) };
    return { span: own, gap: '', indent: '', regions: inside[at] ?? [] };
  });
  // What stands between them has to be the same everywhere, so that it can stay where it is.
  const gaps = parts.slice(1).map((part, at) => text.slice(parts[at]?.span.end, part.span.start));
  return gaps.every((gap) => gap === ', ') ? parts : undefined;
}

/** Entries on lines of their own, each with the comments around it. None where two begin on one line. */
function blockParts(
  written: readonly MapEntry[],
  inside: readonly (readonly Region[])[],
  { text, root }: SourceDocument,
): readonly Part[] | undefined {
  const parts: Part[] = [];
  const column = written[0] === undefined ? 0 : columnOf(text, startOfEntry(written[0]));
  const isRoot = root?.kind === 'map' && root.entries[0] === written[0];
  for (const [at, entry] of written.entries()) {
    const key = startOfEntry(entry);
    const line = lineStart(text, key);
    const isBehindHyphen = columnOf(text, firstLetter(text, line)) !== column;
    const above = parts.at(-1)?.span.end;
    if (columnOf(text, key) !== column || text[key] === '?' || (isBehindHyphen && at > 0)) return undefined;
    const lead = isBehindHyphen
      ? key
      : above === undefined
        ? firstLead(text, line, isRoot)
        : leadBelow(text, above, line);
    const start = firstLetter(text, lead);
    const isOnLine = lead === lineStart(text, lead);
    const own = withItemComments(text, endOfLastLine(text, endOfEntry(entry)), entry.value, column);
    parts.push({
      span: { start, end: withDeeperComments(text, own, column) },
      gap: above === undefined ? '' : text.slice(startOfNextLine(text, lineEnd(text, above)), lead),
      indent: isOnLine ? text.slice(lead, start).replace('\uFEFF', '') : ' '.repeat(column),
      regions: inside[at] ?? [],
    });
  }
  return parts;
}

/** Where the comments start that stand between a key and the one above it, without the empty lines above them. */
function leadBelow(text: string, above: number, line: number): number {
  let start = startOfNextLine(text, lineEnd(text, above));
  while (start < line && text.slice(start, lineEnd(text, start)).trim() === '')
    start = startOfNextLine(text, lineEnd(text, start));
  return start;
}

/**
 * Where the comments start that belong to the first key of a group: all that stand above it, also behind the hyphen of
 * its item. At the top of a file those are about the file that an empty line parts from the key.
 */
function firstLead(text: string, line: number, isRoot: boolean): number {
  let start = line;
  for (let at = line; at > 0; ) {
    at = text.lastIndexOf('\n', at - 2) + 1;
    const content = text.slice(at, lineEnd(text, at)).replace('\uFEFF', '').trim();
    const behindHyphen = /^(?:- *)+(?=#)/.exec(content)?.[0].length;
    if (behindHyphen !== undefined && !isRoot) return firstLetter(text, at) + behindHyphen;
    if (content === '' && !isRoot) continue;
    if (!content.startsWith('#') || (isRoot && ABOUT_FILE.test(content))) break;
    start = at;
  }
  return start;
}

/**
 * The end of a part with the comments right below it that belong to its list, where the items of the list stand in the
 * column of its key: an item that was taken out, and comments that an empty line parts from the next key.
 */
function withItemComments(text: string, end: number, value: SourceNode, column: number): number {
  const sign = value.kind === 'sequence' && value.style === 'block' ? value.signs[0] : undefined;
  if (sign === undefined || columnOf(text, sign) !== column) return end;
  let item = end;
  let last = end;
  let line = startOfNextLine(text, lineEnd(text, end));
  for (; line < text.length; line = startOfNextLine(text, lineEnd(text, line))) {
    const content = text.slice(firstLetter(text, line), lineEnd(text, line));
    if (!content.startsWith('#')) break;
    last = lineEnd(text, line);
    if (/^#+ *-(?: |$)/.test(content)) item = last;
  }
  const isParted = line >= text.length || text.slice(line, lineEnd(text, line)).trim() === '';
  return isParted ? last : item;
}

/** The end of a part with the comments below it that stand further in than its key. */
function withDeeperComments(text: string, end: number, column: number): number {
  let last = end;
  for (
    let line = startOfNextLine(text, lineEnd(text, end));
    line < text.length;
    line = startOfNextLine(text, lineEnd(text, line))
  ) {
    const start = firstLetter(text, line);
    const lineStop = lineEnd(text, line);
    if (start >= lineStop) continue;
    if (text[start] !== '#' || columnOf(text, start) <= column) break;
    last = lineStop;
  }
  return last;
}

function firstLetter(text: string, line: number): number {
  let start = line;
  while (text[start] === ' ' || text[start] === '\uFEFF') start++;
  return start;
}

/** Whether two texts say the same, whatever the order of keys is. */
function saysTheSameInAnyOrder(before: SourceDocument, after: SourceDocument): boolean {
  return after.problems.length === 0 && said(before) === said(after);
}

function said(source: SourceDocument): string {
  const { text, root, comments, anchors, scalars } = source;
  // A comment that takes findings out of sight is about what stands below it, and must not get to be about something else.
  const hidden = readSuppressions(source).map(({ span, scope }) => {
    const from = countOf(scalars.length, (at) => (scalars[at]?.node.span.start ?? 0) < scope.start);
    const to = countOf(scalars.length, (at) => (scalars[at]?.node.span.start ?? 0) < scope.end);
    const values = scope.end - scope.start === text.length ? [] : scalars.slice(from, to).map(({ node }) => node.value);
    return JSON.stringify([text.slice(span.start, span.end), values]);
  });
  return JSON.stringify([
    hidden.sort(),
    root === undefined ? null : sorted(plainValue(root)),
    scalars
      .map(({ node: { value, style, written, tag } }) => JSON.stringify([value, style, written, tag !== undefined]))
      .sort(),
    comments.map(({ span }) => text.slice(span.start, span.end).trimEnd()).sort(),
    anchors.map(({ name, uses }) => `${name} ${uses}`).sort(),
  ]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inside]) => [key, sorted(inside)]);
}
