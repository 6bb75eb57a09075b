/** A stretch of a text. Both ends are offsets in UTF-16 code units, the end is behind the last unit. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** In what the characters of a line are counted: bytes of UTF-8, code units of UTF-16, or whole characters. */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32';

/**
 * A place as the Language Server Protocol counts it: both zero-based, characters in what both sides have agreed on, which
 * is code units of UTF-16 unless they have.
 */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Replaces a stretch of text. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
  /** Whether `newText` is a snippet, with placeholders in which a person has to decide. */
  readonly snippet?: true;
}

/** Knows where the lines of a text start, to turn offsets into positions and back. */
export interface LineIndex {
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
}

/** @param encoding in what the characters of positions are counted. Offsets are in code units of UTF-16 in any case. */
export function indexLines(text: string, encoding: PositionEncoding = 'utf-16'): LineIndex {
  const starts = lineStarts(text);

  function positionAt(offset: number): Position {
    const within = Math.max(0, Math.min(offset, text.length));
    const line = countUpTo(starts, within) - 1;
    const start = starts[line] ?? 0;
    return { line, character: encoding === 'utf-16' ? within - start : countIn(text, start, within, encoding) };
  }

  function offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const start = starts[line];
    if (start === undefined) return text.length;
    const end = starts[line + 1] ?? text.length;
    if (encoding === 'utf-16') return Math.min(start + Math.max(0, character), end);
    return offsetIn(text, start, end, character, encoding);
  }

  return {
    positionAt,
    offsetAt,
    rangeOf: (span) => ({ start: positionAt(span.start), end: positionAt(span.end) }),
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    // To search for the next one is several times as fast as to look at each character.
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === LINE_FEED || (unit === CARRIAGE_RETURN && text.charCodeAt(offset + 1) !== LINE_FEED)) {
      starts.push(offset + 1);
    }
  }
  return starts;
}

/** How much the character at an offset counts: in the encoding, and in code units of UTF-16. */
function sizesAt(text: string, offset: number, encoding: PositionEncoding): readonly [counted: number, units: number] {
  const code = text.codePointAt(offset) ?? 0;
  const units = code > 0xffff ? 2 : 1;
  if (encoding === 'utf-32') return [1, units];
  return [code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4, units];
}

function countIn(text: string, start: number, end: number, encoding: PositionEncoding): number {
  let count = 0;
  for (let at = start; at < end; ) {
    const [counted, units] = sizesAt(text, at, encoding);
    count += counted;
    at += units;
  }
  return count;
}

/** Where a count of characters ends. One that ends inside of a character means its beginning. */
function offsetIn(text: string, start: number, end: number, count: number, encoding: PositionEncoding): number {
  let left = count;
  let at = start;
  while (at < end) {
    const [counted, units] = sizesAt(text, at, encoding);
    if (counted > left) break;
    left -= counted;
    at += units;
  }
  return Math.min(at, end);
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Where the line that holds `offset` ends, in front of its line break. */
export function lineEnd(text: string, offset: number): number {
  // A line of a hundred thousand characters is asked for its end from each of its places.
  const lineBreak = /[\r\n]/g;
  lineBreak.lastIndex = offset;
  return lineBreak.exec(text)?.index ?? Math.max(offset, text.length);
}

/** Behind the line break at `end`, or the end of the text. */
export function startOfNextLine(text: string, end: number): number {
  if (text[end] === '\r' && text[end + 1] === '\n') return end + 2;
  return end < text.length ? end + 1 : end;
}

/** Where the line that holds `offset` starts. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

/** The line break that a text uses: that of its first line. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

/** Whether two edits touch the same text, so that only one of them can be applied. */
export function overlap(first: Span, second: Span): boolean {
  return first.start < second.end && second.start < first.end;
}

/**
 * Applies edits that do not overlap, in any order. Insertions at the same place are applied in the order in which they
 * are listed.
 *
 * @throws RangeError when two edits overlap.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.index - b.index);
  let result = '';
  let done = 0;
  for (const { edit } of ordered) {
    if (edit.span.start < done) throw new RangeError('Two edits overlap.');
    result += text.slice(done, edit.span.start) + edit.newText;
    done = edit.span.end;
  }
  return result + text.slice(done);
}

/** How many of the offsets, which go up, are not behind another one. Takes few steps, however many there are. */
export function countUpTo(offsets: readonly number[], offset: number): number {
  return countOf(offsets.length, (index) => (offsets[index] ?? 0) <= offset);
}

/** How many of so many things come first, when all that do stand in front of all that do not. */
export function countOf(length: number, comesFirst: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comesFirst(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
