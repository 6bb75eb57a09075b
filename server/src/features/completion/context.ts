import type { PathStep } from '../../core/source.ts';
import { lineEnd, lineStart, type Span } from '../../core/text.ts';
import { ancestorsOf, emptyKeyAbove, itemsAround, keysAround, type Parent } from './block.ts';
import { type FlowSpot, readFlow } from './flow.ts';
import { keyBeforeWord, type Line, readLine, valueText, withoutComment } from './line.ts';
import type { Typed } from './suggestion.ts';

/**
 * What can be written at a place, judged by the layout of the text alone. It reads the lines around the cursor and no
 * tree, because the line at the cursor is half-typed, and a parser can only guess what it will become.
 */
export interface CompletionContext extends Typed {
  /** `entry`: a key of the group, or an item of the list, at `path`. `value`: the value at `path`. */
  readonly kind: 'entry' | 'value';
  readonly path: readonly PathStep[];
  /** Where a value stands: behind `key:`, behind a hyphen, or inside { } or [ ]. An entry is on a line of its own. */
  readonly form: 'own-line' | 'after-key' | 'after-hyphen' | 'flow';
  /** The column in which the entry starts, or the key whose value it is. Lines below it are indented further. */
  readonly column: number;
  /** The keys that the group has already, with their values as they are written. */
  readonly keys: ReadonlyMap<string, string>;
  /** The values that the list has already, as they are written. */
  readonly items: readonly string[];
  /** The column of the hyphen that an item stands behind. */
  readonly hyphen?: number;
  /** The key right above an entry, in the same column, that has nothing behind it and nothing below it yet. */
  readonly keyAbove?: string | undefined;
  /** Whether the key at the cursor has its colon already, so that only its name is replaced. */
  readonly hasColon: boolean;
}

/** Finds what can be written at an offset; undefined inside comments and running text. */
export function contextAt(text: string, offset: number): CompletionContext | undefined {
  const start = lineStart(text, offset);
  const read = readLine(text, start, offset);
  const line = withKeyBeforeWord(read);
  if (line.separator || isInComment(line.rest, text[line.restStart - 1])) return undefined;

  const chain = ancestorsOf(text, start, line);
  const flow = flowAt(text, offset, chain, line.restStart);
  if (flow === 'text') return undefined;
  if (flow !== undefined) return flowContext(flow, text, offset);
  if (chain.some(({ value }) => value !== '')) return undefined;

  const path = chain.map(({ step }) => step);
  const parent = line.levels.at(-1);
  if (parent === undefined) return ownLine(text, start, offset, path, line.restStart, line.restColumn);

  const shared = { path, word: wordOf(text, line.restStart, offset), typed: text.slice(line.restStart, offset) };
  const needsSpace = line !== read || (offset > start && line.rest === '' && !/\s/.test(text[offset - 1] ?? ''));
  if (isBlockScalar(shared.typed)) return undefined;
  if (parent.kind === 'key') {
    if (shared.typed === '' && hasLinesBelow(text, offset, parent.column)) return undefined;
    const keys = keysAround(text, start, parent.column);
    return {
      ...shared,
      kind: 'value',
      form: 'after-key',
      column: parent.column,
      keys,
      items: [],
      hasColon: false,
      needsSpace,
    };
  }
  return {
    ...shared,
    kind: 'value',
    form: 'after-hyphen',
    column: needsSpace ? parent.column + 2 : line.restColumn,
    hyphen: parent.column,
    keys: keysAround(text, start, line.restColumn),
    items: itemsAround(text, start, parent.column),
    hasColon: /^[\w/-]*[ \t]*:(?:\s|$)/.test(text.slice(offset, lineEnd(text, offset))),
    needsSpace,
  };
}

function withKeyBeforeWord(line: Line): Line {
  const found = line.levels.at(-1)?.kind === 'key' ? undefined : keyBeforeWord(line.rest);
  if (found === undefined) return line;
  const { head, key } = found;
  const end = line.restStart + head.length;
  return {
    ...line,
    levels: [...line.levels, { kind: 'key', column: line.restColumn, key, end }],
    restStart: end,
    restColumn: line.restColumn + head.length,
    rest: line.rest.slice(head.length),
  };
}

function ownLine(
  text: string,
  start: number,
  offset: number,
  path: readonly PathStep[],
  restStart: number,
  column: number,
): CompletionContext | undefined {
  const typed = text.slice(restStart, offset);
  if (!/^["']?[\w/-]*$/.test(typed)) return undefined;
  const after = restOfKey(typed[0], text.slice(offset, lineEnd(text, offset)));
  return {
    kind: 'entry',
    path,
    form: 'own-line',
    word: { start: restStart, end: offset + after.length },
    typed,
    column,
    keys: keysAround(text, start, column),
    items: itemsAround(text, start, column),
    keyAbove: emptyKeyAbove(text, start, column),
    hasColon: /^[ \t]*:(?:\s|$)/.test(text.slice(offset + after.length, lineEnd(text, offset))),
    needsSpace: false,
  };
}

/** The outermost braces or brackets that are open at the cursor. */
function flowAt(
  text: string,
  offset: number,
  chain: readonly Parent[],
  restStart: number,
): FlowSpot | 'text' | undefined {
  const starts = chain.map(({ valueStart: from }, index) => ({ from, base: chain.slice(0, index + 1) }));
  if (!starts.some(({ from }) => from === restStart)) starts.push({ from: restStart, base: [...chain] });
  if (chain.length === 0) starts.unshift({ from: firstContent(text), base: [] });
  for (const { from, base } of starts) {
    if (from === undefined || from >= offset || (text[from] !== '{' && text[from] !== '[')) continue;
    const spot = readFlow(text, from, offset);
    if (spot === undefined) continue;
    if (spot === 'text') return spot;
    return { ...spot, path: [...base.map(({ step }) => step), ...spot.path] };
  }
  return undefined;
}

function flowContext(spot: FlowSpot, text: string, offset: number): CompletionContext | undefined {
  const { kind, path, tokenStart, keys, items, needsSpace } = spot;
  const start = tokenStart ?? offset;
  // A word that started on another line lacks a comma, and cannot be replaced by an editor.
  if (start < lineStart(text, offset)) return undefined;
  const rest = text.slice(offset, lineEnd(text, offset));
  const isQuoted = /["']/.test(text[start] ?? '') && start < offset;
  const after =
    kind === 'entry'
      ? restOfKey(isQuoted ? text[start] : undefined, rest)
      : (/^[^,{}[\]#]*/.exec(rest)?.[0].trimEnd() ?? '');
  return {
    kind,
    path,
    form: 'flow',
    word: { start, end: offset + after.length },
    typed: text.slice(start, offset),
    column: 0,
    keys,
    items,
    hasColon: kind === 'entry' && (isQuoted ? /^[ \t]*:/ : /^[ \t]*:(?:\s|$)/).test(rest.slice(after.length)),
    needsSpace,
  };
}

/**
 * What belongs to a half-typed key behind the cursor: its letters, and the quote that an editor has closed by itself. Left
 * behind, it would open a text that nothing ends.
 */
function restOfKey(first: string | undefined, rest: string): string {
  const letters = /^[\w/-]*/.exec(rest)?.[0] ?? '';
  const isQuoted = first === '"' || first === "'";
  return isQuoted && rest[letters.length] === first ? letters + first : letters;
}

/** The whole value at the cursor, so that an answer replaces it instead of being put into it. */
function wordOf(text: string, start: number, offset: number): Span {
  const rest = text.slice(offset, lineEnd(text, offset));
  const after = withoutComment(rest);
  // A key behind the cursor is not a part of the word: it is the item that is already there.
  const key = /^[\w/-]*(?=[ \t]*:(?:\s|$))/.exec(rest);
  return { start, end: offset + (key === null ? after.length : key[0].length) };
}

function isInComment(rest: string, before: string | undefined): boolean {
  if (rest.startsWith('#')) return before === undefined || /\s|\uFEFF/.test(before);
  return valueText(rest) !== rest && /\s#/.test(rest);
}

function isBlockScalar(value: string): boolean {
  return /^[|>]/.test(value);
}

/** Whether the value of a key has already been written on the lines below it. */
function hasLinesBelow(text: string, offset: number, column: number): boolean {
  for (let start = nextLine(text, offset); start !== undefined; start = nextLine(text, start)) {
    const line = readLine(text, start, lineEnd(text, start));
    if (line.blank) continue;
    const first = line.levels[0];
    const firstColumn = first?.column ?? line.restColumn;
    return !line.separator && (firstColumn > column || (firstColumn === column && first?.kind === 'item'));
  }
  return false;
}

function nextLine(text: string, offset: number): number | undefined {
  const end = lineEnd(text, offset);
  if (end >= text.length) return undefined;
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

function firstContent(text: string): number {
  return /[^\s\uFEFF]/.exec(text)?.index ?? text.length;
}
