import type { SourceDocument } from './source.ts';
import { lineBreakOf, lineEnd, lineStart, type Span, type TextEdit } from './text.ts';

/**
 * A comment that takes findings out of sight, with a reason:
 *
 *     # partner-plan-ignore tiers/too-many: the board decided on five, review in March
 *     # partner-plan-ignore tiers/too-many until 2027-03-31: the board decided on five
 *     # partner-plan-ignore-file style/em-dash-in-comment: comments come from another tool
 *
 * On a line of its own it is about the next line that is not a comment, behind a value about its own line.
 */
export interface Suppression {
  /** The whole comment. */
  readonly span: Span;
  /** The ids that it names, each with its place. */
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  /** Absent when nothing stands behind the colon, or no colon. */
  readonly reason?: string;
  /** The last day on which it holds, `YYYY-MM-DD`, and where it is written. */
  readonly until?: { readonly date: string; readonly span: Span };
  /** The stretch of text whose findings it is about: the whole file, or one line. */
  readonly scope: Span;
}

const directive = /^#\s*partner-plan-ignore(-file)?(?:\s+([^:]*?))?\s*(?::\s*(.*?)\s*)?$/s;
const expiry = /\s+until\s+(\S+)$/;

/** The suppressions of a file, in the order of the text. */
export function readSuppressions({ text, comments }: SourceDocument): readonly Suppression[] {
  const suppressions: Suppression[] = [];
  for (const { span } of comments) {
    const comment = text.slice(span.start, span.end);
    const [, wholeFile, subject = '', reason] = directive.exec(comment) ?? [];
    if (!comment.includes('partner-plan-ignore') || !directive.test(comment)) continue;
    const [written = '', date] = expiry.exec(subject) ?? [];
    const names = written === '' ? subject : subject.slice(0, -written.length);
    const subjectStart = span.start + comment.indexOf(subject, comment.indexOf('ignore'));
    const dateStart = date === undefined ? 0 : subjectStart + subject.lastIndexOf(date);
    suppressions.push({
      span,
      rules: namesIn(names, subjectStart),
      scope: wholeFile === undefined ? lineMeant(text, span) : { start: 0, end: text.length },
      ...(reason === undefined || reason === '' ? {} : { reason }),
      ...(date === undefined ? {} : { until: { date, span: { start: dateStart, end: dateStart + date.length } } }),
    });
  }
  return suppressions;
}

/** The edit that takes one finding out of sight. Its reason is a placeholder, because only a person knows it. */
export function suppressionEdit(text: string, rule: string, span: Span): TextEdit {
  const start = lineStart(text, span.start);
  const indent = /^[ \t]*/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? '';
  return {
    span: { start, end: start },
    newText: `${indent}# partner-plan-ignore ${rule}: \${1:why this is fine}${lineBreakOf(text)}`,
    snippet: true,
  };
}

function namesIn(names: string, start: number): Suppression['rules'] {
  return [...names.matchAll(/[^\s,]+/g)].map((match) => ({
    id: match[0],
    span: { start: start + match.index, end: start + match.index + match[0].length },
  }));
}

/** The line that a comment is about: its own when something stands in front of it, else the next line with content. */
function lineMeant(text: string, comment: Span): Span {
  const start = lineStart(text, comment.start);
  if (/\S/.test(text.slice(start, comment.start))) return { start, end: lineEnd(text, comment.end) };
  let next = comment.end;
  for (;;) {
    const end = lineEnd(text, next);
    const line = text.slice(lineStart(text, next), end);
    if (next > comment.end && /^\s*[^\s#]/.test(line)) return { start: lineStart(text, next), end };
    if (end >= text.length) return { start: text.length, end: text.length };
    next = text.startsWith('\r\n', end) ? end + 2 : end + 1;
    if (next === comment.end) next++;
  }
}
