import type { ScalarNode } from './source.ts';
import type { Span } from './text.ts';

/** A stretch of source as a person reads it: escapes are decoded, and every character knows where it was written. */
export interface DecodedText {
  readonly text: string;
  /** The place in the source of a stretch of `text`. */
  spanOf(start: number, end: number): Span;
}

/** The source of a comment or of a scalar without escapes: what is written is what is read. */
export function decodePlain(source: string, span: Span): DecodedText {
  return {
    text: source.slice(span.start, span.end),
    spanOf: (start, end) => ({ start: span.start + start, end: span.start + end }),
  };
}

/** The source of a scalar. In double quotes a character can be written as an escape such as `\u2014`. */
export function decodeScalar(source: string, node: ScalarNode): DecodedText {
  if (node.style !== 'double-quoted') return decodePlain(source, node.span);
  const raw = source.slice(node.span.start, node.span.end);
  const starts: number[] = [];
  let text = '';
  for (let offset = 0; offset < raw.length; ) {
    const sequence = /^\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|[^xuU])/.exec(
      raw.slice(offset, offset + 10),
    );
    const digits = sequence?.[1] ?? sequence?.[2] ?? sequence?.[3] ?? letters[sequence?.[0].charAt(1) ?? ''] ?? '';
    const code = Number.parseInt(digits, 16);
    const written = sequence?.[0] ?? raw.charAt(offset);
    const read = Number.isNaN(code) || code > 0x10ffff ? written : String.fromCodePoint(code);
    for (let unit = 0; unit < read.length; unit++) starts.push(offset + (read === written ? unit : 0));
    text += read;
    offset += written.length;
  }
  starts.push(raw.length);
  return {
    text,
    spanOf: (start, end) => ({
      start: node.span.start + (starts[start] ?? raw.length),
      end: node.span.start + (starts[end] ?? raw.length),
    }),
  };
}

/**
 * The value of a scalar as a person reads it: without quotes and indents, with lines folded and escapes decoded. Where
 * a stretch cannot be found in the source, its place is the whole scalar.
 */
export function decodeValue(source: string, node: ScalarNode): DecodedText {
  const text = String(node.value ?? '');
  return {
    text,
    spanOf: (start, end) => {
      // Computed when something was found, because most texts are only read.
      const places = placesOf(text, decodeScalar(source, node), node.style);
      const first = places?.[start];
      const last = places?.[Math.max(start, end - 1)];
      return first === undefined || last === undefined ? node.span : { start: first.start, end: last.end };
    },
  };
}

/**
 * The place in the source of every character of a value. White space is compared as a whole, because folding and
 * indents change it. Undefined where source and value do not run side by side.
 */
function placesOf(value: string, raw: DecodedText, style: ScalarNode['style']): readonly Span[] | undefined {
  const places: Span[] = [];
  let offset = startOfContent(raw.text, style);
  for (const character of value.split('')) {
    while (isGap(raw.text, offset, style)) offset += gapLength(raw.text, offset);
    if (/\s/.test(character)) {
      const before = places.at(-1)?.end ?? raw.spanOf(offset, offset).start;
      places.push({ start: before, end: before });
      continue;
    }
    const escaped =
      (style === 'double-quoted' && raw.text[offset] === '\\') || (style === 'single-quoted' && character === "'");
    const length = escaped ? 2 : 1;
    if (raw.text[offset + length - 1] !== character) return undefined;
    places.push(raw.spanOf(offset, offset + length));
    offset += length;
  }
  return places;
}

function startOfContent(raw: string, style: ScalarNode['style']): number {
  if (style === 'plain') return 0;
  if (style === 'single-quoted' || style === 'double-quoted') return 1;
  const header = raw.indexOf('\n');
  return header < 0 ? raw.length : header;
}

/** White space, written out or, in double quotes, as an escape. */
function isGap(raw: string, offset: number, style: ScalarNode['style']): boolean {
  if (style === 'double-quoted' && raw[offset] === '\\') return /[\sntr]/.test(raw[offset + 1] ?? '');
  return /\s/.test(raw[offset] ?? '');
}

function gapLength(raw: string, offset: number): number {
  return raw[offset] === '\\' ? 2 : 1;
}

/** Escapes of a single letter that stand for a character nobody can see, in the digits of its code. */
const letters: Readonly<Record<string, string>> = {
  '0': '0',
  a: '7',
  b: '8',
  e: '1b',
  f: 'c',
  v: 'b',
  N: '85',
  L: '2028',
  P: '2029',
};
