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
import { lineBreakOf, lineEnd, lineStart, type Span, startOfNextLine, type TextEdit } from './text.ts';
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
  const neighbor = written.filter((entry) => before.includes(String(entry.key.value))).at(-1);
  if (map.style === 'flow') {
    const pair = printFlow({ [key]: value }, isJson(text)).slice(2, -2);
    if (neighbor !== undefined) return insertion(text, valueEnd(neighbor), `, ${pair}`, value);
    const first = written[0];
    return first === undefined
      ? insertion(text, map.span.start + 1, ` ${pair} `, value)
      : insertion(text, startOfEntry(first), `${pair}, `, value);
  }
  const start = written[0] === undefined ? map.span.start : startOfEntry(written[0]);
  const indent = columnOf(text, start);
  const printed = printBlock({ [key]: value }, indent);
  const gap = indent === 0 && printed.includes('\n') ? '\n' : '';
  if (neighbor !== undefined) {
    return insertion(text, endOfLastLine(text, valueEnd(neighbor)), `\n${gap}${' '.repeat(indent)}${printed}`, value);
  }
  return insertion(text, start, `${printed}\n${gap}${' '.repeat(indent)}`, value);
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
  const end = endOfItem(list, list.items.length - 1);
  if (list.style === 'flow') return insertion(text, end, `, ${printFlow(value, isJson(text))}`, value);
  const indent = columnOf(text, startOfItem(list, list.items.length - 1));
  const newText = `\n${' '.repeat(indent)}${printBlock([value], indent)}`;
  return insertion(text, endOfLastLine(text, end), newText, value);
}

/** Writes an item in front of the others of a list that has some. Comments above the first item stay above the new one. */
export function addFirstItem(text: string, list: SequenceNode, value: Printable): TextEdit {
  const [first] = list.items;
  if (first === undefined) return addItem(text, list, value);
  if (list.style === 'flow') {
    return insertion(text, list.aliases?.[0]?.start ?? first.span.start, `${printFlow(value, isJson(text))}, `, value);
  }
  const start = startOfItem(list, 0);
  const indent = columnOf(text, start);
  return insertion(text, start, `${printBlock([value], indent)}\n${' '.repeat(indent)}`, value);
}

/** Replaces a single value by another, in the quotes that it needs. */
export function setValue(text: string, node: ScalarNode, value: string | number | boolean): TextEdit {
  const end = endOfValue(text, node);
  const printed = typeof value === 'string' ? printText(text, value, node.inFlow) : printScalar(value, node.inFlow);
  // A tag would decide again what is read from the new value.
  if (node.tag !== undefined && typeof value !== 'string') {
    const anchor = /(?<!\S)&\S+\s+$/.exec(text.slice(node.tag, node.span.start))?.[0] ?? '';
    return { span: { start: node.tag, end }, newText: anchor + printed };
  }
  const { start } = node.span;
  return { span: { start, end }, newText: start === end && text[start - 1] === ':' ? ` ${printed}` : printed };
}

/** Takes an item out of a list. Comments at the end of its lines go with it. */
export function removeItem(text: string, list: SequenceNode, item: SourceNode): TextEdit {
  if (list.items.length === 1) return { span: list.span, newText: '[]' };
  const index = list.items.indexOf(item);
  const itemEnd = endOfItem(list, index);
  if (list.style === 'flow') {
    const span = { start: list.aliases?.[index]?.start ?? item.span.start, end: itemEnd };
    return removeFromFlow(text, span, list.signs[index], list.signs[index + 1]);
  }
  const start = lineStart(text, startOfItem(list, index));
  return { span: { start, end: startOfNextLine(text, endOfLastLine(text, itemEnd)) }, newText: '' };
}

/** Takes a key and its value out of a group. */
export function removeKey(text: string, map: MapNode, entry: MapEntry): TextEdit {
  const isWritten = ({ merged }: MapEntry): boolean => !merged;
  const span = { start: startOfEntry(entry), end: valueEnd(entry) };
  const isOnly = !map.hasMergeKey && !map.entries.some((other) => other !== entry && isWritten(other));
  if (isOnly && map.style === 'flow') return { span: withSpaceInBraces(text, map, span), newText: '' };
  if (isOnly) return { span, newText: '{}' };
  const at = map.entries.indexOf(entry);
  const next = map.entries.find((other, index) => index > at && isWritten(other));
  if (map.style === 'flow') return removeFromFlow(text, span, entry.comma, next?.comma);
  const end = startOfNextLine(text, endOfLastLine(text, span.end));
  // The first key of a list item stands behind the hyphen, and the next key takes its place.
  const behindDash = columnOf(text, span.start) !== indentOfLine(text, span.start);
  if (behindDash && next !== undefined) return { span: { start: span.start, end: startOfEntry(next) }, newText: '' };
  return { span: { start: behindMark(text, lineStart(text, span.start)), end }, newText: '' };
}

/** Gives a name another form: a key, an id or an option. Its double quotes stay, so that JSON stays JSON. */
export function renameScalar(node: ScalarNode, name: string): TextEdit {
  const quoted = node.style === 'double-quoted';
  return { span: node.span, newText: quoted ? JSON.stringify(name) : printScalar(name, node.inFlow) };
}

/** A text as it is written in a plan: with quotes where it needs them, and in JSON with quotes in any case. */
export function printText(text: string, value: string, inFlow: boolean): string {
  return isJson(text) ? JSON.stringify(value) : printScalar(value, inFlow);
}

/** Whether a plan is written as JSON, which is YAML too, and stays readable for those who read JSON only. */
export function isJson(text: string): boolean {
  return /^\uFEFF?\s*\{\s*"/.test(text);
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
  const end = Math.max(start, entry.alias?.end ?? endOfValue(text, entry.value));
  // The comment of a value that was never written stays behind its key, with the space in front of it.
  const hasComment = text[end] === '#';
  const nested = typeof value === 'object' && !('placeholder' in value);
  if (map.style === 'flow' || !nested) {
    return replacement(
      text,
      { start, end: hasComment ? start : end },
      `${colon} ${printFlow(value, isJson(text))}`,
      value,
    );
  }
  const indent = columnOf(text, startOfEntry(entry)) + 2;
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

/** Where an entry starts, with what stands in front of its key and belongs to it. */
function startOfEntry({ key, lead }: MapEntry): number {
  return lead ?? key.span.start;
}

function endOfItem(list: SequenceNode, index: number): number {
  return list.aliases?.[index]?.end ?? list.items[index]?.span.end ?? list.span.end;
}

/** A stretch inside braces, with what only parted it from them: spaces, and the comma behind the last entry. */
function withSpaceInBraces(text: string, { span: braces }: MapNode, { start, end }: Span): Span {
  const before = text.slice(braces.start + 1, start);
  const behind = text.slice(end, braces.end - 1);
  return {
    start: /\S/.test(before) ? start : braces.start + 1,
    end: /[^\s,]/.test(behind) ? end + (/^\s*,/.exec(behind)?.[0].length ?? 0) : braces.end - 1,
  };
}

function valueEnd(entry: MapEntry): number {
  if (entry.alias !== undefined) return entry.alias.end;
  if (isEmpty(entry.value) && entry.value.span.start === entry.value.span.end) return behindColon(entry);
  return Math.max(entry.value.span.end, entry.key.span.end);
}

/** The end of the line on which a value ends. Block texts end behind their line break, so that is taken back. */
export function endOfLastLine(text: string, end: number): number {
  let last = end;
  while (last > 0 && (text[last - 1] === '\n' || text[last - 1] === '\r')) last--;
  return lineEnd(text, last);
}

/** Where an item of a block list starts: at its hyphen, from which comments may separate what it says. */
export function startOfItem(list: SequenceNode, index: number): number {
  return list.signs[index] ?? list.items[index]?.span.start ?? list.span.start;
}

/** In UTF-16 code units from the start of the line. A byte order mark in front of the text is not in the first one. */
export function columnOf(text: string, offset: number): number {
  return Math.max(0, offset - behindMark(text, lineStart(text, offset)));
}

/** Behind the byte order mark, at the start of a text that has one. */
function behindMark(text: string, offset: number): number {
  return offset === 0 && text.startsWith('\uFEFF') ? 1 : offset;
}

function indentOfLine(text: string, offset: number): number {
  const start = behindMark(text, lineStart(text, offset));
  let end = start;
  while (text[end] === ' ') end++;
  return end - start;
}

function startOfGap(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] === ' ') start--;
  return start;
}
