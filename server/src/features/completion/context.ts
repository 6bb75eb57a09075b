import type { PathStep } from '../../core/source.ts';
import { lineBreakOf, lineEnd, lineStart, type Span } from '../../core/text.ts';
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
  /** What an entry is written in front of, when it stands right behind the cursor on the same line. */
  readonly inFrontOf?: 'item' | 'key' | undefined;
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

  const valueStart = behindProperties(text, line.restStart, offset);
  const typed = text.slice(valueStart, offset);
  const word = wordOf(text, valueStart, offset);
  const shared = { path, word, typed, ...spaceBeforeComment(text, word) };
  const needsSpace = line !== read || (offset > start && line.rest === '' && !/\s/.test(text[offset - 1] ?? ''));
  const behind = text.slice(offset, lineEnd(text, offset));
  // Nobody can tell where a text ends whose quote is open, and whether what follows is a comment.
  if (behind.startsWith('#') && isOpenQuote(typed)) return undefined;
  // What has a structure of its own cannot be replaced by a value, and what is marked cannot lose its mark.
  if (/^[|>&*![{]/.test(shared.typed) || (shared.typed.trim() === '' && /^\s*[[{&*!|>]/.test(behind))) return undefined;
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
  const hasKeyBehind = /^[\w/-]*[ \t]*:(?:\s|$)/.test(behind);
  if (shared.typed === '' && /^\s*(?:-\s|[\w/-]+[ \t]*:(?:\s|$))/.test(behind) && (needsSpace || !hasKeyBehind))
    return undefined;
  const column = needsSpace ? parent.column + 2 : line.restColumn;
  // In front of the first key of an item there is room for another one, on a line of its own.
  const isInFront = shared.typed === '' && hasKeyBehind && !needsSpace;
  return {
    ...shared,
    ...(isInFront ? inFrontOfKey(text, start, offset, column) : {}),
    kind: 'value',
    form: 'after-hyphen',
    column,
    hyphen: parent.column,
    keys: isInFront ? withKeyAt(text, start, column) : keysAround(text, start, line.restColumn),
    items: itemsAround(text, start, parent.column),
    hasColon: hasKeyBehind && !isInFront,
    needsSpace,
  };
}

/** Behind an anchor or a tag, which stays where it is. */
function behindProperties(text: string, start: number, offset: number): number {
  const properties = /^(?:[&!]\S*[ \t]+)+/.exec(text.slice(start, offset));
  return start + (properties?.[0].length ?? 0);
}

/** An entry that is written in front of what is there replaces nothing, and gets a line of its own. */
function inFrontOfKey(text: string, start: number, offset: number, column: number) {
  const suffix = lineBreakOf(text.slice(start)) === '\r\n' ? '\r\n' : '\n';
  return { word: { start: offset, end: offset }, suffix: suffix + ' '.repeat(column), inFrontOf: 'key' as const };
}

/** The keys around a line, with that of the line itself. */
function withKeyAt(text: string, start: number, column: number): ReadonlyMap<string, string> {
  const level = readLine(text, start, lineEnd(text, start)).levels.at(-1);
  const keys = new Map(keysAround(text, start, column));
  if (level?.kind === 'key') keys.set(level.key, '');
  return keys;
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
  const behind = text.slice(offset, lineEnd(text, offset));
  const after = restOfKey(typed[0], behind);
  const tail = behind.slice(after.length);
  const shared = {
    kind: 'entry',
    path,
    form: 'own-line',
    typed,
    column,
    items: itemsAround(text, start, column),
    keyAbove: emptyKeyAbove(text, start, column),
    needsSpace: false,
  } as const;
  if (typed === '' && isInside(text, offset, column)) return undefined;
  if (typed === '' && /^(?:\S|\s+[^\s#])/.test(behind)) {
    // In the indent of a line, in front of braces and in front of running text nothing can be put.
    const isItem = /^-(?:\s|$)/.test(behind);
    const isKey = readLine(text, start, lineEnd(text, start)).levels.length > 0;
    if (/^[\s[{]/.test(behind) || !(isItem || isKey || behind.startsWith('#'))) return undefined;
    const front = inFrontOfKey(text, start, offset, column);
    const keys = isItem ? keysAround(text, start, column) : withKeyAt(text, start, column);
    return { ...shared, ...front, keys, hasColon: false, inFrontOf: isItem ? 'item' : isKey ? 'key' : undefined };
  }
  // A colon without a space behind it is what a person meant as one.
  const glued = /^:(?=[^\s/:])/.exec(tail)?.[0] ?? '';
  const hasColon = glued !== '' || /^[ \t]*:(?:\s|$)/.test(tail);
  // A sign right behind a word is a part of it, and no comment.
  if (!hasColon && (tail.startsWith('#') || withoutComment(tail).trim() !== '')) return undefined;
  return {
    ...shared,
    word: { start: restStart, end: offset + after.length + glued.length },
    ...(glued === '' ? {} : { suffix: ': ' }),
    keys: keysAround(text, start, column),
    hasColon,
  };
}

/** The outermost braces or brackets that are open at the cursor. */
function flowAt(
  text: string,
  offset: number,
  chain: readonly Parent[],
  restStart: number,
): FlowSpot | 'text' | undefined {
  const starts = chain.map(({ valueStart, value }, index) => ({
    // Braces may open on a line of their own, below the key that they belong to.
    from: valueStart !== undefined && value === '' ? nextContent(text, valueStart, offset) : valueStart,
    base: chain.slice(0, index + 1),
  }));
  if (!starts.some(({ from }) => from === restStart)) starts.push({ from: restStart, base: [...chain] });
  if (chain.length === 0) starts.unshift({ from: firstContent(text), base: [] });
  for (const { from, base } of starts) {
    if (from === undefined || from >= offset || (text[from] !== '{' && text[from] !== '[')) continue;
    const spot = readFlow(text, from, offset);
    if (spot === undefined) {
      // What stands behind braces that close on this line is no line of its own.
      const first = lineStart(text, offset);
      if (from < first && readFlow(text, from, first) !== undefined) return 'text';
      continue;
    }
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
  const typed = text.slice(start, offset);
  const isQuoted = /["']/.test(text[start] ?? '') && start < offset;
  const isValueOfKey = kind === 'value' && typeof path.at(-1) === 'string';
  // A new entry or item stands in front of what is there, and the value of a key takes its place.
  const isNew = typed === '' && !isValueOfKey;
  const after = isNew
    ? ''
    : kind === 'entry'
      ? restOfKey(isQuoted ? text[start] : undefined, rest)
      : (/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,{}[\]#]*)/.exec(rest)?.[0].trimEnd() ?? '');
  const tail = rest.slice(after.length);
  const hasColon = kind === 'entry' && !isNew && (isQuoted ? /^[ \t]*:/ : /^[ \t]*:(?:\s|$)/).test(tail);
  const next = spot.next(offset + after.length);
  // In front of a comment there has to be a space, and without one in the text it is none.
  if (tail.startsWith('#') && !/\s/.test(text[offset + after.length - 1] ?? '')) return undefined;
  const isFollowed = next !== undefined && !/[,}\]:]/.test(next);
  // Two words without a comma between them are one, and what has braces cannot be a part of a value.
  if (!isNew && !hasColon && (/^[ \t]*[^\s,}\]#]/.test(tail) || (kind === 'entry' && /^[ \t]*:/.test(tail)))) {
    return undefined;
  }
  return {
    kind,
    path,
    form: 'flow',
    word: { start, end: offset + after.length },
    typed,
    column: 0,
    keys,
    items,
    hasColon,
    needsSpace,
    ...(isFollowed && !hasColon ? { suffix: /^\s/.test(tail) || tail === '' ? ',' : ', ' } : {}),
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
  // A sign for a comment is one behind a space only, and in the middle of a word it is a part of it.
  const isInWord = start < offset && !/\s/.test(text[offset - 1] ?? '');
  const after = isInWord ? withoutComment(`x${rest}`).slice(1) : withoutComment(rest);
  // A key behind the cursor is not a part of the word: it is the item that is already there.
  const key = /^[\w/-]*(?=[ \t]*:(?:\s|$))/.exec(rest);
  return { start, end: offset + (key === null ? after.length : key[0].length) };
}

/** What keeps a comment one that stands right behind the word: an answer takes the space in front of it along. */
function spaceBeforeComment(text: string, { end }: Span): { readonly suffix?: string } {
  return text[end] === '#' ? { suffix: ' ' } : {};
}

function isOpenQuote(typed: string): boolean {
  return /^["']/.test(typed) && !/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.test(typed);
}

function isInComment(rest: string, before: string | undefined): boolean {
  if (rest.startsWith('#')) return before === undefined || /\s|\uFEFF/.test(before);
  return valueText(rest) !== rest && /\s#/.test(rest);
}

/** Whether the lines below go on with what stands above, further to the right, so that an entry would cut it in two. */
function isInside(text: string, offset: number, column: number): boolean {
  for (let start = nextLine(text, offset); start !== undefined; start = nextLine(text, start)) {
    const line = readLine(text, start, lineEnd(text, start));
    if (line.blank) continue;
    return !line.separator && (line.levels[0]?.column ?? line.restColumn) > column;
  }
  return false;
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

/** Where content starts behind a key, on its line or below it, without comments. */
function nextContent(text: string, from: number, offset: number): number {
  const blank = /(?:\s+|#[^\r\n]*)*/y;
  blank.lastIndex = from;
  blank.exec(text.slice(0, offset));
  return Math.min(blank.lastIndex, offset);
}

function firstContent(text: string): number {
  return /[^\s\uFEFF]/.exec(text)?.index ?? text.length;
}
