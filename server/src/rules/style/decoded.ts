import type { ScalarNode } from '../../core/source.ts';
import type { Span } from '../../core/text.ts';

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
    const sequence = /^\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|[^uU])/.exec(raw.slice(offset, offset + 10));
    const code = Number.parseInt(sequence?.[1] ?? sequence?.[2] ?? '', 16);
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
