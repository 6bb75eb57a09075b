import { addItem, addKey, columnOf, isJson, setValue, startOfItem } from '../core/edits.ts';
import type { Indentation } from '../core/indentation.ts';
import { type Printable, printFlow } from '../core/print.ts';
import {
  behindColon,
  isEmpty,
  type MapEntry,
  type MapNode,
  plainValue,
  type SequenceNode,
  type SourceNode,
} from '../core/source.ts';
import { lineBreakOf, lineEnd, lineStart, startOfNextLine, type TextEdit } from '../core/text.ts';
import { type Chunk, indented } from './chunk.ts';
import { contentEnd, entryEnd } from './extent.ts';

/**
 * Edits that put a part of the generated plan into the person's text, in the layout of the place where it goes. All
 * insert, but for a null, an empty list or an empty group, which are filled.
 */

/** The person's text, and how it is laid out. */
export interface Target {
  readonly text: string;
  readonly indentation: Indentation;
}

/** A key of the generated plan. */
export interface GeneratedEntry {
  readonly chunk: Chunk;
  readonly key: string;
  readonly value: SourceNode;
}

/** Writes a key that is missing. @param order the keys of the group as they should follow each other. */
export function placeKey(target: Target, map: MapNode, entry: GeneratedEntry, order: readonly string[]): TextEdit {
  const { text } = target;
  const printable = plainValue(entry.value) as Printable;
  if (map.style === 'flow') {
    return order.includes('partnerPlan')
      ? placeSectionInBraces(text, map, entry.key, printable, order)
      : addKey(text, map, entry.key, printable, order);
  }
  const written = map.entries.filter(({ merged }) => !merged);
  const before = order.slice(0, order.indexOf(entry.key));
  const neighbor = written.filter(({ key }) => before.includes(String(key.value))).at(-1);
  const first = written[0];
  if (first === undefined) return addKey(text, map, entry.key, printable, order);
  const column = columnOf(text, first.key.span.start);
  const lines = linesOf(target, entry.chunk, column);
  if (neighbor !== undefined) {
    const gap = isSpaced(text, entry.chunk, column, written.map(startOfEntry)) ? [''] : [];
    return insertion(text, endOfEntry(text, map, neighbor, column), ['', ...gap, ...lines]);
  }
  return placeFirst(target, entry.chunk, first.key.span.start, column);
}

/** A plan in braces has its sections in braces too, but nobody can read one that stands on a single line. */
export function placeSectionInBraces(
  text: string,
  map: MapNode,
  key: string,
  value: Printable,
  order: readonly string[],
): TextEdit {
  const before = order.slice(0, order.indexOf(key));
  const neighbor = map.entries.findLast(({ merged, key: own }) => !merged && before.includes(String(own.value)));
  if (neighbor === undefined || isEmpty(neighbor.value)) return addKey(text, map, key, value, order);
  return insertion(text, entryEnd(neighbor), [',', ...`  ${printPair(key, value, 2, isJson(text))}`.split('\n')]);
}

/** The longest line of what is written in braces, in UTF-16 code units. */
const FLOW_WIDTH = 108;

/** `key: value` in braces, on lines of their own where one line is too short. */
function printPair(key: string, value: Printable, indent: number, json: boolean): string {
  const name = printFlow({ [key]: 0 }, json).slice('{ '.length, -': 0 }'.length);
  return `${name}: ${printInLines(value, indent, name.length + 2, json)}`;
}

function printInLines(value: Printable, indent: number, used: number, json: boolean): string {
  const line = printFlow(value, json);
  if (typeof value !== 'object' || value === null || indent + used + line.length <= FLOW_WIDTH) return line;
  const pad = ' '.repeat(indent + 2);
  const parts = Array.isArray(value)
    ? value.map((item: Printable) => printInLines(item, indent + 2, 0, json))
    : Object.entries(value).map(([key, part]) => printPair(key, part as Printable, indent + 2, json));
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts.map((part) => pad + part).join(',\n')}\n${' '.repeat(indent)}${close}`;
}

/** Gives a key that stands there without a value the one that was generated. */
export function fillKey(target: Target, map: MapNode, entry: MapEntry, generated: GeneratedEntry): TextEdit {
  const { text } = target;
  const { value } = entry;
  const printable = plainValue(generated.value) as Printable;
  const isNested = generated.value.kind !== 'scalar' && generated.value.style === 'block';
  if (value.kind === 'scalar' && value.span.end > value.span.start && !isNested) {
    return map.style === 'block' && generated.value.kind === 'scalar'
      ? setValue(text, value, generated.value.value ?? '')
      : { span: value.span, newText: printFlow(printable, isJson(text)) };
  }
  if (map.style === 'flow') {
    return value.span.end > value.span.start
      ? { span: value.span, newText: printFlow(printable, isJson(text)) }
      : addKey(text, map, generated.key, printable, [generated.key]);
  }
  const column = columnOf(text, entry.key.span.start);
  const [head = '', ...body] = indented({ ...generated.chunk, comments: [] }, target.indentation);
  const rest = head.slice(head.indexOf(':') + 1);
  const lines = [rest, ...body.map((line) => (line === '' ? '' : ' '.repeat(column) + line))];
  if (value.span.end > value.span.start) {
    // An explicit null or an empty collection gives way, and what stands behind it on its line stays there.
    const start = behindColon(entry);
    const comment = text.slice(value.span.end, lineEnd(text, value.span.end));
    if (comment.trim() === '') return { span: { start, end: value.span.end }, newText: joined(text, lines) };
    return {
      span: { start, end: lineEnd(text, value.span.end) },
      newText: joined(text, [`${rest}${comment}`, ...lines.slice(1)]),
    };
  }
  const colon = behindColon(entry);
  const hasComment = text.slice(colon, lineEnd(text, colon)).trim() !== '';
  // A line has room for one comment, and that of the person stays.
  if (hasComment && body.length === 0) return insertion(text, colon, [` ${printFlow(printable)}`]);
  const offset = rest === '' ? lineEnd(text, colon) : colon;
  return insertion(text, offset, lines);
}

/**
 * Writes an item that is missing.
 *
 * @param after the item of the person behind which it goes; the start of the list when it is null.
 */
export function placeItem(
  target: Target,
  list: SequenceNode,
  chunk: Chunk,
  item: SourceNode,
  after: SourceNode | null,
): TextEdit {
  const { text } = target;
  const printable = plainValue(item) as Printable;
  const [first] = list.items;
  if (first === undefined) return addItem(text, list, printable);
  if (list.style === 'flow') {
    return after === null
      ? insertion(text, first.span.start, [`${printFlow(printable, isJson(text))}, `])
      : insertion(text, after.span.end, [`, ${printFlow(printable, isJson(text))}`]);
  }
  const starts = list.items.map((_, index) => startOfItem(list, index));
  const start = startOfItem(list, 0);
  const column = columnOf(text, start);
  if (after === null) return placeFirst(target, chunk, start, column);
  const gap = isSpaced(text, chunk, column, starts) ? [''] : [];
  return insertion(text, endOfPart(text, contentEnd(after), column), ['', ...gap, ...linesOf(target, chunk, column)]);
}

/** Writes lines at the end of a file that holds nothing but comments. */
export function placeAtEnd({ text }: Target, chunk: Chunk): TextEdit {
  const isStart = text.trim() === '';
  const gap = isStart ? [] : text.endsWith('\n') ? [''] : ['', ''];
  return insertion(text, text.length, [...gap, ...chunk.comments, ...chunk.lines, '']);
}

function placeFirst(target: Target, chunk: Chunk, start: number, column: number): TextEdit {
  const { text } = target;
  const isBehindDash = text.slice(lineStart(text, start), start).trim() !== '';
  const lines = linesOf(target, isBehindDash ? { ...chunk, comments: [] } : chunk, column);
  if (isBehindDash) {
    const [head = '', ...rest] = lines;
    return insertion(text, start, [head.trimStart(), ...rest, ' '.repeat(column)]);
  }
  const gap = chunk.isSpaced && column === 0 ? [''] : [];
  return insertion(text, startOfComments(text, start), [...lines, ...gap, '']);
}

/** Comments directly above belong to what they stand above, unless they are the head of the file. */
function startOfComments(text: string, start: number): number {
  const own = lineStart(text, start);
  let first = own;
  while (first > 0) {
    const above = lineStart(text, first - 1);
    if (!/^[ \t]*#/.test(text.slice(above, first))) break;
    first = above;
  }
  return first === 0 ? own : first;
}

function linesOf({ indentation }: Target, chunk: Chunk, column: number): readonly string[] {
  return indented(chunk, indentation).map((line) => (line === '' ? '' : ' '.repeat(column) + line));
}

/** Whether a blank line goes in front: sections always have one, other parts where the person has them as well. */
function isSpaced(text: string, chunk: Chunk, column: number, starts: readonly number[]): boolean {
  if (!chunk.isSpaced) return false;
  if (column === 0 || starts.length < 2) return true;
  return starts.slice(1).some((start) => {
    const top = lineStart(text, startOfComments(text, start));
    return top > 0 && text.slice(lineStart(text, top - 1), top).trim() === '';
  });
}

function startOfEntry({ key }: MapEntry): number {
  return key.span.start;
}

/**
 * Where the last line of an entry ends, with the comments that follow it: those that are indented deeper, and behind the
 * last entry of a group those in its own column as well, because nothing comes behind them that they could be about.
 */
function endOfEntry(text: string, map: MapNode, entry: MapEntry, column: number): number {
  const isLast = !map.entries.some(({ merged, key }) => !merged && key.span.start > entry.key.span.start);
  return endOfPart(text, entryEnd(entry), isLast && column > 0 ? column - 1 : column);
}

function endOfPart(text: string, end: number, column: number): number {
  let last = end;
  while (last > 0 && (text[last - 1] === '\n' || text[last - 1] === '\r')) last--;
  last = lineEnd(text, last);
  // Comments that are indented deeper than the part still belong to it.
  let probe = last;
  while (probe < text.length) {
    const start = startOfNextLine(text, probe);
    const stop = lineEnd(text, start);
    const line = text.slice(start, stop);
    const trimmed = line.trimStart();
    if (trimmed !== '' && !(trimmed.startsWith('#') && line.length - trimmed.length > column)) break;
    if (trimmed !== '') last = stop;
    if (stop >= text.length) break;
    probe = stop;
  }
  return last;
}

function insertion(text: string, offset: number, lines: readonly string[]): TextEdit {
  return { span: { start: offset, end: offset }, newText: joined(text, lines) };
}

function joined(text: string, lines: readonly string[]): string {
  return lines.join(lineBreakOf(text));
}
