import type { Quantity } from '../../../schemas/quantities.ts';
import type { Located, LocatedList, Plan } from '../core/plan.ts';
import { formatNumber, formatQuantity } from '../core/quantity.ts';
import { entryOf, type MapNode } from '../core/source.ts';
import type { Span } from '../core/text.ts';
import { capitalized, uncapitalized } from '../core/words.ts';
import { type DemandPath, lackOf } from '../framework/demands/index.ts';
import { splitLinks } from './links.ts';
import type {
  AnnexId,
  Block,
  Cell,
  Entry,
  Figure,
  Inline,
  List,
  ListItem,
  Missing,
  Paragraph,
  Row,
  Table,
  Topic,
  Values,
  Words,
} from './model.ts';
import { plainText } from './plain-text.ts';

/** What can stand in a line: our own words, a value of the plan, or parts of other lines. */
type Sayable = string | Located<string | number | Quantity> | Inline | readonly Inline[];

/**
 * Writes a line of a document: say`within ${duration}`. Values of a plan keep their places, and every text passes
 * through `plainText` here, on its only way into a document.
 */
export function say(strings: TemplateStringsArray, ...parts: readonly Sayable[]): readonly Inline[] {
  const line: Inline[] = [];
  for (const [index, string] of strings.entries()) {
    if (string !== '') line.push({ kind: 'words', text: string });
    const part = parts[index];
    if (part === undefined) continue;
    for (const inline of inlines(part)) line.push(inline);
  }
  return line;
}

/** Our own words for a value of the plan, at its place. */
export function wordsFor(located: Located<unknown>, text: string): Words {
  return { kind: 'words', text: plainText(text), span: located.node.span };
}

/** A technical name, to be copied letter by letter. */
export function codeOf(located: Located<string>): Words {
  return { ...wordsFor(located, located.value), code: true };
}

/** Puts lines behind each other, with `separator` between them and `last`, when it is given, before the last one. */
export function join(lines: readonly (readonly Inline[])[], separator: string, last = separator): readonly Inline[] {
  return lines.flatMap((line, index) => {
    if (index === 0) return line;
    return [{ kind: 'words', text: index === lines.length - 1 ? last : separator }, ...line];
  });
}

/** Joins as people do: "a", "a and b", "a, b and c". */
export function enumerate(lines: readonly (readonly Inline[])[], word = 'and'): readonly Inline[] {
  return join(lines, ', ', ` ${word} `);
}

/** Joins names that people chose: with commas, and with semicolons where one of them holds a comma itself. */
export function listed(lines: readonly (readonly Inline[])[]): readonly Inline[] {
  return join(lines, lines.some((line) => textOf(line).includes(',')) ? '; ' : ', ');
}

/** The line with a period at its end, unless it has a mark there already. */
export function sentence(line: readonly Inline[]): readonly Inline[] {
  const last = line.at(-1);
  if (last === undefined || last.kind === 'missing' || /[.!?:;]["'\u201D\u2019)]?$/.test(last.text)) return line;
  return [...line, { kind: 'words', text: '.' }];
}

/** The line without the period at its end, to be continued. */
export function clause(line: readonly Inline[]): readonly Inline[] {
  const last = line.at(-1);
  if (last?.kind !== 'words' || !/[^.]\.$/.test(last.text)) return line;
  return [...line.slice(0, -1), { ...last, text: last.text.slice(0, -1) }];
}

/** The line with a capital letter at its start. */
export function capitalizedLine(line: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = line;
  if (first?.kind !== 'words' || first.code || first.link !== undefined) return line;
  return [{ ...first, text: capitalized(first.text) }, ...rest];
}

/** The text of a line, as a window or a file name needs it. */
export function textOf(line: readonly Inline[]): string {
  return line.map((inline) => (inline.kind === 'words' ? inline.text.replaceAll('\n', ' ') : '')).join('');
}

function inlines(part: Sayable): readonly Inline[] {
  if (typeof part === 'string') return splitLinks(plainText(part));
  if (isLine(part)) return part;
  if ('kind' in part) return [part];
  return splitLinks(printed(part.value), part.node.span);
}

function isLine(part: Sayable): part is readonly Inline[] {
  return Array.isArray(part);
}

function printed(value: string | number | Quantity): string {
  if (typeof value === 'number') return formatNumber(value);
  return plainText(typeof value === 'string' ? value : formatQuantity(value));
}

/** A hole, at its place. */
export function hole(what: string, span: Span | undefined): Missing {
  return { kind: 'missing', what, ...(span === undefined ? {} : { span }) };
}

/** Parts of a line follow each other inside of it. A capital stays where it may be that of a name. */
export function insideSentence(line: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = line;
  if (
    first?.kind !== 'words' ||
    !/^(?:An?|For|The|Our|Their|All|Any|Each|Every|No|One|Two|Three|Four|Five|Up) /.test(first.text)
  )
    return line;
  return [{ ...first, text: uncapitalized(first.text) }, ...rest];
}

/** What a plan has at a place, or nothing. Lists of parts leave out what is absent. */
type Optional<Value> = Value | undefined;

export function topic(label: string, blocks: readonly Optional<Block>[], span?: Span): Topic {
  return { kind: 'topic', label, blocks: blocks.filter(isPresent), ...at(span) };
}

export function paragraph(content: readonly Inline[], span?: Span): Paragraph {
  return { kind: 'paragraph', content, ...at(span) };
}

/** A part that stands in an annex where a document is in parts: it is for those who set up what the plan decides. */
export function inAnnex<Part extends Topic | Figure>(annex: AnnexId, part: Optional<Part>): Optional<Part> {
  return part && { ...part, annex };
}

/** A label with one line behind it. */
export function entry(label: string, content: readonly Inline[], span?: Span): Entry {
  return { label, blocks: [paragraph(content)], ...at(span) };
}

/** A label with a block under it. */
export function blockEntry(label: string, block: Block, span?: Span): Entry {
  return { label, blocks: [block], ...at(span) };
}

export function values(entries: readonly Optional<Entry>[]): Values | undefined {
  const present = entries.filter(isPresent);
  return present.length === 0 ? undefined : { kind: 'values', entries: present };
}

/** A list of the texts of a plan. Undefined when there are none. */
export function list(located: LocatedList<string> | undefined, options: { ordered: boolean }): List | undefined {
  if (located === undefined || located.items.length === 0) return undefined;
  const items = located.items.map((item) => ({ content: say`${item}`, span: item.node.span }));
  return { kind: 'list', ordered: options.ordered, items, span: located.node.span };
}

/** A line with the place of the part that it tells of, which is more than the places of its words. */
export function item(content: readonly Inline[], span: Span): ListItem {
  return { content, span };
}

export function cell(...items: readonly (ListItem | readonly Inline[])[]): Cell {
  const each = items.map((one) => ('content' in one ? one : { content: one }));
  return { items: each.filter(({ content }) => content.length > 0) };
}

export function row(cells: readonly Cell[], line: readonly Inline[], span?: Span): Row {
  return { cells, line, ...at(span) };
}

/** A table without the columns in which nothing stands. */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly Row[],
  options: { rowsAs: Table['rowsAs']; span?: Span },
): Table {
  const used = columns.map(
    (_, index) => index === 0 || rows.some(({ cells }) => (cells[index]?.items.length ?? 0) > 0),
  );
  return {
    kind: 'table',
    caption,
    columns: columns.filter((_, index) => used[index]),
    rows: rows.map((each) => ({ ...each, cells: each.cells.filter((_, index) => used[index]) })),
    rowsAs: options.rowsAs,
    ...at(options.span),
  };
}

/**
 * Makes the holes of a document. A hole leads to the key of the part, or to where it belongs. Where the plan has no such
 * section there is no place to lead to.
 *
 * @param item the group that lacks the part, where there may be several: the path has a star.
 */
export type Gap = (path: DemandPath, item?: MapNode) => Missing;

export function gapsOf(plan: Plan): Gap {
  return (path, item) => {
    const steps = path.split('.');
    return hole(lackOf(path), item === undefined ? placeOf(plan, steps) : spanOfKey(item, steps.at(-1)));
  };
}

/** Where a part of a plan stands, or the place in the group around it where it belongs. */
export function placeOf(plan: Plan, [section = '', ...steps]: readonly string[]): Span | undefined {
  let span = spanOfSection(plan, section);
  let value = plan.node && entryOf(plan.node, section)?.value;
  for (const step of steps) {
    if (span === undefined || value?.kind !== 'map') break;
    span = spanOfKey(value, step);
    value = entryOf(value, step)?.value;
  }
  return span;
}

/** Key and value of a section. Undefined where the plan has no such key. */
export function spanOfSection(plan: Plan, section: string): Span | undefined {
  const span = spanOfKey(plan.node, section);
  return span !== undefined && span.end > span.start ? span : undefined;
}

/**
 * Where a key stands with its value. Where it does not stand, an empty span in front of the group in which it belongs,
 * so that a hole leads there without taking the place of what is there.
 */
export function spanOfKey(node: MapNode | undefined, key: string | undefined): Span | undefined {
  if (node === undefined || key === undefined) return undefined;
  const found = entryOf(node, key);
  if (found === undefined || found.merged) return { start: node.span.start, end: node.span.start };
  return { start: found.key.span.start, end: Math.max(found.key.span.end, found.value.span.end) };
}

export function isPresent<Value>(value: Optional<Value>): value is Value {
  return value !== undefined;
}

function at(span: Span | undefined): { span?: Span } {
  return span === undefined ? {} : { span };
}

/** The text that several parts share word for word, so that it is said once. Undefined for one, and where they differ. */
export function sharedText(texts: readonly Optional<Located<string>>[]): Located<string> | undefined {
  const [first] = texts;
  return first && texts.length > 1 && texts.every((text) => text?.value === first.value) ? first : undefined;
}
