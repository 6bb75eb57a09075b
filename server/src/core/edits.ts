import { hasPlaceholder, type Printable, printBlock, printFlow, toSnippet } from './print.ts';
import {
  behindColon,
  entryOf,
  isEmpty,
  type MapEntry,
  type MapNode,
  type ScalarNode,
  type SequenceNode,
  type SourceNode,
} from './source.ts';
import { lineBreakOf, lineEnd, lineStart, type Span, type TextEdit } from './text.ts';
import { printScalar } from './yaml-scalar.ts';

/**
 * Edits that change a plan and leave everything else as the person wrote it: comments, order, indentation, quotes and
 * line breaks. All take the text that the nodes were read from.
 */

/**
 * Writes a key into a group. Where the key stands there without a value, it gets one.
 *
 * @param order the keys of the group in the order of the vocabulary, which decides where the new one goes.
 */
export function addKey(text: string, map: MapNode, key: string, value: Printable, order: readonly string[]): TextEdit {
  const existing = entryOf(map, key);
  if (existing !== undefined) return fillEntry(text, map, existing, value);
  const written = map.entries.filter(({ merged }) => !merged);
  const before = order.slice(0, order.indexOf(key));
  const neighbour = written.filter((entry) => before.includes(String(entry.key.value))).at(-1);
  if (map.style === 'flow') {
    const pair = printFlow({ [key]: value }).slice(2, -2);
    if (neighbour !== undefined) return insertion(text, valueEnd(neighbour), `, ${pair}`, value);
    const first = written[0];
    return first === undefined
      ? insertion(text, map.span.start + 1, ` ${pair} `, value)
      : insertion(text, first.key.span.start, `${pair}, `, value);
  }
  const indent = columnOf(text, written[0]?.key.span.start ?? map.span.start);
  const printed = printBlock({ [key]: value }, indent);
  const gap = indent === 0 && printed.includes('\n') ? '\n' : '';
  if (neighbour !== undefined) {
    return insertion(text, endOfLastLine(text, valueEnd(neighbour)), `\n${gap}${' '.repeat(indent)}${printed}`, value);
  }
  const first = written[0]?.key.span.start ?? map.span.start;
  return insertion(text, first, `${printed}\n${gap}${' '.repeat(indent)}`, value);
}

/** Writes one more item at the end of a list. An empty list becomes a list in block style. */
export function addItem(text: string, list: SequenceNode, value: Printable): TextEdit {
  const last = list.items.at(-1);
  if (last === undefined) {
    const indent = indentOfLine(text, list.span.start) + 2;
    const printed = printBlock([value], indent);
    const newText = `\n${' '.repeat(indent)}${printed}`;
    return replacement(text, { start: startOfGap(text, list.span.start), end: list.span.end }, newText, value);
  }
  if (list.style === 'flow') return insertion(text, last.span.end, `, ${printFlow(value)}`, value);
  const indent = columnOf(text, startOfItem(list, list.items.length - 1));
  const newText = `\n${' '.repeat(indent)}${printBlock([value], indent)}`;
  return insertion(text, endOfLastLine(text, last.span.end), newText, value);
}

/** Writes an item in front of the others of a list that has some. Comments above the first item stay above the new one. */
export function addFirstItem(text: string, list: SequenceNode, value: Printable): TextEdit {
  const [first] = list.items;
  if (first === undefined) return addItem(text, list, value);
  if (list.style === 'flow') return insertion(text, first.span.start, `${printFlow(value)}, `, value);
  const start = startOfItem(list, 0);
  const indent = columnOf(text, start);
  return insertion(text, start, `${printBlock([value], indent)}\n${' '.repeat(indent)}`, value);
}

/** Replaces a single value by another, in the quotes that it needs. */
export function setValue(text: string, node: ScalarNode, value: string | number | boolean): TextEdit {
  const { start } = node.span;
  const end = endOfValue(text, node);
  const printed = printScalar(value, node.inFlow);
  return { span: { start, end }, newText: start === end && text[start - 1] === ':' ? ` ${printed}` : printed };
}

/** Takes an item out of a list. Comments at the end of its lines go with it. */
export function removeItem(text: string, list: SequenceNode, item: SourceNode): TextEdit {
  if (list.items.length === 1) return { span: list.span, newText: '[]' };
  const index = list.items.indexOf(item);
  if (list.style === 'flow') return removeFromFlow(text, item.span, list.signs[index], list.signs[index + 1]);
  const start = lineStart(text, startOfItem(list, index));
  return { span: { start, end: startOfNextLine(text, endOfLastLine(text, item.span.end)) }, newText: '' };
}

/** Takes a key and its value out of a group. */
export function removeKey(text: string, map: MapNode, entry: MapEntry): TextEdit {
  const written = map.entries.filter(({ merged }) => !merged);
  if (written.length === 1) return { span: { start: entry.key.span.start, end: valueEnd(entry) }, newText: '{}' };
  const span = { start: entry.key.span.start, end: valueEnd(entry) };
  const next = written[written.indexOf(entry) + 1];
  if (map.style === 'flow') return removeFromFlow(text, span, entry.comma, next?.comma);
  const end = startOfNextLine(text, endOfLastLine(text, span.end));
  // The first key of a list item stands behind the hyphen, and the next key takes its place.
  const behindDash = columnOf(text, span.start) !== indentOfLine(text, span.start);
  if (behindDash && next !== undefined) return { span: { start: span.start, end: next.key.span.start }, newText: '' };
  return { span: { start: lineStart(text, span.start), end }, newText: '' };
}

/** Gives a name that stands in the wrong form another one: a key or an id. */
export function renameKey(key: ScalarNode, name: string): TextEdit {
  return { span: key.span, newText: printScalar(name, key.inFlow) };
}

/** The key of a group as a place for a problem, or the start of the group when the key is not there. */
export function keySpan(map: MapNode | undefined, key: string): Span {
  if (map === undefined) return { start: 0, end: 0 };
  return entryOf(map, key)?.key.span ?? map.entries[0]?.key.span ?? { start: map.span.start, end: map.span.start };
}

/** The first line of a node as a place for a problem, so that a whole block is not underlined. */
export function firstLine(text: string, node: SourceNode): Span {
  const end = Math.min(node.span.end, lineEnd(text, node.span.start));
  return { start: node.span.start, end: Math.max(end, node.span.start) };
}

function fillEntry(text: string, map: MapNode, entry: MapEntry, value: Printable): TextEdit {
  const start = behindColon(entry);
  const colon = entry.colon === undefined ? ':' : '';
  const end = Math.max(start, endOfValue(text, entry.value));
  // The comment of a value that was never written stays behind its key, with the space in front of it.
  const hasComment = text[end] === '#';
  const nested = typeof value === 'object' && !('placeholder' in value);
  if (map.style === 'flow' || !nested) {
    return replacement(text, { start, end: hasComment ? start : end }, `${colon} ${printFlow(value)}`, value);
  }
  const indent = columnOf(text, entry.key.span.start) + 2;
  const newText = `${colon}\n${' '.repeat(indent)}${printBlock(value, indent)}`;
  return hasComment
    ? insertion(text, lineEnd(text, end), newText, value)
    : replacement(text, { start, end }, newText, value);
}

/** Where a value ends. A block text ends behind its line break, which belongs to the line and not to the value. */
function endOfValue(text: string, { span: { start, end } }: SourceNode): number {
  let last = end;
  while (last > start && (text[last - 1] === '\n' || text[last - 1] === '\r')) last--;
  return last;
}

/** @param before the comma in front of what goes. @param behind the one behind it. */
function removeFromFlow(text: string, span: Span, before: number | undefined, behind: number | undefined): TextEdit {
  if (before !== undefined) return { span: { start: before, end: span.end }, newText: '' };
  let end = behind === undefined ? span.end : behind + 1;
  while (text[end] === ' ') end++;
  // A comment has to stand behind a space.
  if (text[end] === '#') end--;
  return { span: { start: span.start, end }, newText: '' };
}

function insertion(text: string, offset: number, newText: string, value: Printable): TextEdit {
  return replacement(text, { start: offset, end: offset }, newText, value);
}

function replacement(text: string, span: Span, newText: string, value: Printable): TextEdit {
  const withBreaks = newText.replaceAll('\n', lineBreakOf(text));
  return hasPlaceholder(value)
    ? { span, newText: toSnippet(withBreaks), snippet: true }
    : { span, newText: withBreaks };
}

function valueEnd(entry: MapEntry): number {
  if (isEmpty(entry.value) && entry.value.span.start === entry.value.span.end) return behindColon(entry);
  return Math.max(entry.value.span.end, entry.key.span.end);
}

/** The end of the line on which a value ends. Block texts end behind their line break, so that is taken back. */
function endOfLastLine(text: string, end: number): number {
  let last = end;
  while (last > 0 && (text[last - 1] === '\n' || text[last - 1] === '\r')) last--;
  return lineEnd(text, last);
}

/** Behind the line break at `end`, or the end of the text. */
export function startOfNextLine(text: string, end: number): number {
  if (text[end] === '\r' && text[end + 1] === '\n') return end + 2;
  return end < text.length ? end + 1 : end;
}

/** Where an item of a block list starts: at its hyphen, from which comments may separate what it says. */
export function startOfItem(list: SequenceNode, index: number): number {
  return list.signs[index] ?? list.items[index]?.span.start ?? list.span.start;
}

/** In UTF-16 code units from the start of the line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

function indentOfLine(text: string, offset: number): number {
  const start = lineStart(text, offset);
  let end = start;
  while (text[end] === ' ') end++;
  return end - start;
}

function startOfGap(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] === ' ') start--;
  return start;
}
