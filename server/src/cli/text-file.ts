import { isUtf8 } from 'node:buffer';
import { isUtf16 } from '../core/yaml.ts';

/** A file as text, with what it takes to write it back as it was. */
export interface TextFile {
  /** What was read, to find out whether the file still holds it. */
  readonly bytes: Uint8Array;
  /** Without the byte order mark. Bytes that are not UTF-8 stand in it as U+FFFD. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  /** Whether the text is what was written: bytes of UTF-16 can be fine as UTF-8 as well. */
  readonly isUtf8: boolean;
}

export function decode(bytes: Uint8Array): TextFile {
  // The decoder drops a byte order mark by itself.
  const text = new TextDecoder('utf-8').decode(bytes);
  const hasByteOrderMark = byteOrderMark.every((byte, index) => bytes[index] === byte);
  return { bytes, text, hasByteOrderMark, isUtf8: isUtf8(bytes) && !isUtf16(text) };
}

export function encode(text: string, hasByteOrderMark: boolean): Uint8Array {
  return new TextEncoder().encode(hasByteOrderMark ? `\ufeff${text}` : text);
}

const byteOrderMark: readonly number[] = [0xef, 0xbb, 0xbf];
