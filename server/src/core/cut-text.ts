import type { Comment, ScalarNode, SourceDocument } from './source.ts';
import { countOf, lineEnd, lineStart, type Span } from './text.ts';

/**
 * A text that a number sign cut off. Behind a space it starts a comment, so that of `name: Deal #1 closes` only `Deal` is
 * read. Nobody who writes a comment leaves out the space behind the sign as often as people write `#1`.
 */
export interface CutText {
  /** From the number sign to the end of the line, without the spaces there. */
  readonly rest: Span;
  /** The value that was read, in front of the sign. Absent where nothing stands between key and sign. */
  readonly value?: ScalarNode;
  /** The key in front of the sign, where there is no value. */
  readonly key?: ScalarNode;
}

/** All of them, in the order of the text. Where the text is broken, what is read in front may be a part of the value. */
export function cutTexts({
  text,
  scalars,
  comments,
}: Pick<SourceDocument, 'text' | 'scalars' | 'comments'>): CutText[] {
  const found: CutText[] = [];
  for (const comment of comments) {
    const rest = restAt(text, comment);
    if (rest === undefined) continue;
    const inFront = countOf(scalars.length, (at) => (scalars[at]?.node.span.end ?? 0) <= comment.span.start);
    const before = scalars[inFront - 1];
    if (before === undefined) continue;
    const between = text.slice(Math.max(before.node.span.end, lineStart(text, rest.start)), rest.start);
    if (before.node.span.end < lineStart(text, rest.start) || before.node.span.start === before.node.span.end) continue;
    if (before.role === 'value' && before.node.style === 'plain' && isBlank(between)) {
      found.push({ rest, value: before.node });
    } else if (before.role === 'key' && isBlank(between.replace(':', ''))) {
      found.push({ rest, key: before.node });
    }
  }
  return found;
}

/** What a text says together with what was cut off, on one line. */
export function wholeText(text: string, { rest, value }: CutText): string {
  const written = text.slice(value?.span.start ?? rest.start, rest.end);
  return written
    .replace(/\r?\n/g, ' ')
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');
}

/** Words that people put right behind the sign when they do mean a comment. */
const commentWord = /^#(?:todo|fixme|xxx|note|region|endregion|partner-plan)/i;

function restAt(text: string, { span }: Comment): Span | undefined {
  const start = span.start;
  const line = text.slice(start, lineEnd(text, start)).trimEnd();
  if (!/^#[\p{L}\p{N}]/u.test(line) || commentWord.test(line)) return undefined;
  return { start, end: start + line.length };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
