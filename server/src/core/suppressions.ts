import type { SourceDocument } from './source.ts';
import { lineBreakOf, lineEnd, lineStart, type Span, type TextEdit } from './text.ts';

/**
 * A comment that takes findings out of sight, with a reason:
 *
 *     # partner-plan-ignore tiers/too-many: the board decided on five, review in March
 *     # partner-plan-ignore tiers/too-many until 2027-03-31: the board decided on five
 *     # partner-plan-ignore-file style/em-dash-in-comment: comments come from another tool
 *
 * On a line of its own it is about the next line that is not a comment and about the comments in between, behind a value
 * about its own line. A text that starts on that line belongs to it as a whole, because no comment can stand inside.
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
  /** The stretch of text whose findings it is about: the whole file, or one line with the text that starts on it. */
  readonly scope: Span;
}

const directive = /^#\s*partner-plan-ignore(-file)?(?:\s+([^:]*?))?\s*(?::\s*(.*?)\s*)?$/s;
const expiry = /\s+until\s+(\S+)$/;

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // The thirtieth of February would be read as the second of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The suppressions of a file, in the order of the text. */
export function readSuppressions({ text, comments, scalars }: SourceDocument): readonly Suppression[] {
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
      scope: wholeFile === undefined ? withTexts(lineMeant(text, span), text, scalars) : { start: 0, end: text.length },
      ...(reason === undefined || reason === '' ? {} : { reason }),
      ...(date === undefined ? {} : { until: { date, span: { start: dateStart, end: dateStart + date.length } } }),
    });
  }
  return suppressions;
}

/** The edit that takes one finding out of sight. Its reason is a placeholder, because only a person knows it. */
export function suppressionEdit(source: Pick<SourceDocument, 'text' | 'scalars'>, rule: string, span: Span): TextEdit {
  const { text } = source;
  const start = lineToComment(source, span.start);
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

/** A line together with the texts that start on it and go on below. */
function withTexts(scope: Span, text: string, scalars: SourceDocument['scalars']): Span {
  const line = lineStart(text, scope.end);
  const ends = scalars.flatMap(({ node: { span } }) =>
    line <= span.start && span.start < scope.end ? [span.end] : [],
  );
  return { start: scope.start, end: ends.reduce((last, end) => Math.max(last, end), scope.end) };
}

/** Where the line starts above which a comment about a place can stand: not inside a text of several lines. */
export function lineToComment({ text, scalars }: Pick<SourceDocument, 'text' | 'scalars'>, offset: number): number {
  const start = lineStart(text, offset);
  const around = scalars.find(({ node: { span } }) => span.start < start && start < span.end);
  return around === undefined ? start : lineStart(text, around.node.span.start);
}

/** The line that a comment is about: its own when something stands in front of it, else the next line with content. */
function lineMeant(text: string, comment: Span): Span {
  const start = lineStart(text, comment.start);
  if (/\S/.test(text.slice(start, comment.start))) return { start, end: lineEnd(text, comment.end) };
  const own = lineEnd(text, comment.end);
  const first = text.startsWith('\r\n', own) ? own + 2 : own + 1;
  let next = comment.end;
  for (;;) {
    const end = lineEnd(text, next);
    const line = text.slice(lineStart(text, next), end);
    if (next > comment.end && /^\s*[^\s#]/.test(line)) return { start: first, end };
    if (end >= text.length) return { start: Math.min(first, text.length), end: text.length };
    next = text.startsWith('\r\n', end) ? end + 2 : end + 1;
    if (next === comment.end) next++;
  }
}
