import type { PathStep } from '../../core/source.ts';
import { lineEnd, lineStart } from '../../core/text.ts';
import { keyBeforeWord, withoutQuotes } from './line.ts';

/** A place inside braces or brackets. */
export interface FlowSpot {
  readonly kind: 'entry' | 'value';
  /** The steps from the outermost braces or brackets. */
  readonly path: readonly PathStep[];
  /** Where the half-typed word starts; undefined when nothing is typed yet. */
  readonly tokenStart: number | undefined;
  readonly keys: ReadonlyMap<string, string>;
  readonly items: readonly string[];
  readonly needsSpace: boolean;
  /** The first character behind an offset that is no space, as long as the text does not leave the braces. */
  next(offset: number): string | undefined;
}

interface Frame {
  readonly kind: 'map' | 'list';
  /** The key whose value is being read; undefined while a key is being read. */
  key: string | undefined;
  tokenStart: number | undefined;
  tokenEnd: number;
  /** Whether a group or a list is there already, behind which only a comma can follow. */
  filled: boolean;
  readonly keys: Map<string, string>;
  readonly items: string[];
}

/** How far behind the cursor further keys of the same group are looked for, in UTF-16 code units. */
const LONGEST_LOOK_AHEAD = 100_000;

/**
 * Reads braces and brackets from where they open to the cursor. Gives undefined when they are closed by then, and
 * `text` when the cursor stands in a comment.
 */
export function readFlow(text: string, from: number, offset: number): FlowSpot | 'text' | undefined {
  const frames: Frame[] = [];
  const reached = scan(text, from, offset, frames);
  if (reached === 'comment') return 'text';
  const frame = frames.at(-1);
  if (reached === 'closed' || frame === undefined) return undefined;
  if (frame.filled) return 'text';

  const path = frames.flatMap((open, index) => (index < frames.length - 1 ? [stepOf(open)] : []));
  const { tokenStart } = frame;
  const isEntry = frame.kind === 'map' && frame.key === undefined;
  const step = isEntry ? [] : [stepOf(frame)];
  const needsSpace = tokenStart === undefined && text[offset - 1] === ':';

  // What follows the cursor belongs to the same group as long as the text does not leave it.
  const end = endOfLookAhead(text, from, offset);
  const next = (at: number): string | undefined => /\S/.exec(text.slice(at, end))?.[0];
  const after: Frame = { ...emptyFrame(frame.kind), key: frame.key, tokenStart, tokenEnd: offset };
  scan(text, offset, end, [after]);
  const begun = isEntry && frame.kind === 'map' ? keyBeforeWord(text.slice(tokenStart ?? offset, offset)) : undefined;
  if (begun !== undefined) {
    const { head, key } = begun;
    const valueStart = (tokenStart ?? offset) + head.length;
    return {
      kind: 'value',
      path: [...path, key],
      tokenStart: valueStart,
      keys: frame.keys,
      items: [],
      needsSpace: true,
      next,
    };
  }
  return {
    kind: isEntry ? 'entry' : 'value',
    path: [...path, ...step],
    tokenStart,
    keys: new Map([...frame.keys, ...(isEntry ? [...after.keys].slice(tokenStart === undefined ? 0 : 1) : after.keys)]),
    items: [...frame.items, ...after.items.slice(tokenStart === undefined ? 0 : 1)],
    needsSpace,
    next,
  };
}

/** Reads from one offset to another, and stops when the outermost frame is closed. */
function scan(text: string, from: number, to: number, frames: Frame[]): 'closed' | 'comment' | 'open' {
  for (let at = from; at < to; at++) {
    const character = text[at] ?? '';
    const frame = frames.at(-1);
    if (character === '{' || character === '[') {
      if (frame === undefined || frame.tokenStart === undefined)
        frames.push(emptyFrame(character === '{' ? 'map' : 'list'));
    } else if (frame === undefined) {
      return 'closed';
    } else if (character === '}' || character === ']') {
      endToken(text, frame);
      frames.pop();
      const outer = frames.at(-1);
      if (outer === undefined) return 'closed';
      outer.filled = true;
    } else if (character === ',') {
      endToken(text, frame);
      frame.key = undefined;
      frame.filled = false;
    } else if (character === ':' && frame.kind === 'map' && frame.key === undefined && endsKey(text[at + 1])) {
      frame.key = withoutQuotes(text.slice(frame.tokenStart ?? at, frame.tokenEnd));
      frame.keys.set(frame.key, '');
      frame.tokenStart = undefined;
    } else if (character === '#' && /\s/.test(text[at - 1] ?? '')) {
      at = lineEnd(text, at);
      if (at >= to) return 'comment';
    } else if (!/\s/.test(character)) {
      const isQuote = (character === '"' || character === "'") && frame.tokenStart === undefined;
      frame.tokenStart ??= at;
      if (isQuote) at = endOfQuotes(text, at, to);
      frame.tokenEnd = at + 1;
    }
  }
  return 'open';
}

/** A finished value goes to its key, or to the items of its list. */
function endToken(text: string, frame: Frame): void {
  const token = frame.tokenStart === undefined ? '' : text.slice(frame.tokenStart, frame.tokenEnd);
  frame.tokenStart = undefined;
  if (frame.kind === 'list') frame.items.push(token);
  else if (frame.key !== undefined) frame.keys.set(frame.key, token);
  else if (token !== '') frame.keys.set(withoutQuotes(token), '');
}

function stepOf(frame: Frame): PathStep {
  return frame.kind === 'map' ? (frame.key ?? '') : frame.items.length;
}

function emptyFrame(kind: Frame['kind']): Frame {
  return { kind, key: undefined, tokenStart: undefined, tokenEnd: 0, filled: false, keys: new Map(), items: [] };
}

function endsKey(next: string | undefined): boolean {
  return next === undefined || /[\s,{}[\]]/.test(next);
}

function endOfQuotes(text: string, start: number, to: number): number {
  const quote = text[start];
  let at = start + 1;
  while (at < to && text[at] !== quote) at += quote === '"' && text[at] === '\\' ? 2 : 1;
  return Math.min(at, to - 1);
}

/** The first line behind the cursor that is not indented further than the line on which the braces open. */
function endOfLookAhead(text: string, from: number, offset: number): number {
  const indent = indentAt(text, lineStart(text, from));
  let end = lineEnd(text, offset);
  while (end < text.length && end - offset < LONGEST_LOOK_AHEAD) {
    const next = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (next > text.length || indentAt(text, next) <= indent) break;
    end = lineEnd(text, next);
  }
  return end;
}

function indentAt(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') at++;
  return at - start;
}
