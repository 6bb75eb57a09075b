import type { Fix } from '../../core/problem.ts';
import { lineEnd, lineStart, type Span } from '../../core/text.ts';

/** Removes a comment: its line where nothing else stands on it, else the comment and the spaces in front of it. */
export function removeComment(text: string, comment: Span): Fix {
  const before = text.slice(lineStart(text, comment.start), comment.start);
  const end = lineEnd(text, comment.end);
  const lineBreak = text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0;
  const span = /\S/.test(before)
    ? { start: comment.start - (before.length - before.trimEnd().length), end: comment.end }
    : { start: comment.start - before.length, end: end + lineBreak };
  // A person wrote the reason, so it is never removed without asking.
  return { title: 'Remove the suppression', safe: false, edits: [{ span, newText: '' }] };
}
