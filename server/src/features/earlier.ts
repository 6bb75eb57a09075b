import type { Range } from 'vscode-languageserver-types';
import type { CheckedDocument } from './document.ts';
import { isReadable } from './preview/unreadable.ts';

/**
 * A document as it was before somebody began to type what cannot be read yet, such as a quote that is still open. What
 * stands around the place at which they type is the same, and only its offsets have moved.
 */
export interface Earlier {
  readonly document: CheckedDocument;
  /** Where an offset of the text of now was; undefined inside of what was changed. */
  toEarlier(offset: number): number | undefined;
  /** Where a stretch of the earlier text is now. What was changed counts to neither side. */
  toNow(range: Range): Range;
  /** Whether a stretch of the earlier text starts in what was changed, so that nobody knows whether it is still there. */
  isGone(range: Range): boolean;
}

/** The document as it was read last; undefined when it can be read as it is, or when it never could. */
export function earlierOf(document: CheckedDocument): Earlier | undefined {
  return document.kept('earlier', () => {
    const { lastReadable, plan, text } = document;
    if (lastReadable?.node === undefined || isReadable(plan)) return undefined;
    return createEarlier(document, lastReadable.source.text, text);
  });
}

function createEarlier(document: CheckedDocument, before: string, now: string): Earlier {
  const least = Math.min(before.length, now.length);
  let head = 0;
  while (head < least && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < least - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const grown = now.length - before.length;
  const lines = document.linesOf(before);
  const answers = new Map<string, unknown>();
  const earlier: CheckedDocument = Object.create(document, {
    text: { value: before },
    lines: { value: lines },
    plan: { value: document.lastReadable },
    kept: {
      value: (key: string, compute: () => unknown) => {
        if (!answers.has(key)) answers.set(key, compute());
        return answers.get(key);
      },
    },
  });
  const moved = (offset: number): number =>
    offset <= head ? offset : offset >= before.length - tail ? offset + grown : head;
  return {
    document: earlier,
    toEarlier(offset) {
      if (offset < head) return offset;
      return offset > now.length - tail ? offset - grown : undefined;
    },
    toNow: ({ start, end }) =>
      document.lines.rangeOf({ start: moved(lines.offsetAt(start)), end: moved(lines.offsetAt(end)) }),
    isGone({ start }) {
      const offset = lines.offsetAt(start);
      return head <= offset && offset < before.length - tail;
    },
  };
}
