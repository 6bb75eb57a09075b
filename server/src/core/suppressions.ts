import type { SourceDocument } from './source.ts';
import { countOf, lineBreakOf, lineEnd, lineStart, type Span, startOfNextLine, type TextEdit } from './text.ts';

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

/** What all such comments begin with. Their parts are found by their signs, so that odd ones cost no time. */
const directive = /^#\s*partner-plan-ignore(-file)?(?=[\s:]|$)/;
const expiry = /(?<=\s)until\s+(\S+)$/;

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // The thirtieth of February would be read as the second of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The suppressions of a file, in the order of the text. */
export function readSuppressions(source: SourceDocument): readonly Suppression[] {
  const { text, comments } = source;
  const suppressions: Suppression[] = [];
  const scopes = createScopes(source);
  for (const { span } of comments) {
    const comment = text.slice(span.start, span.end);
    const [head, wholeFile] = directive.exec(comment) ?? [];
    if (head === undefined) continue;
    const colon = comment.indexOf(':', head.length);
    const subject = comment.slice(head.length, colon < 0 ? undefined : colon).trimEnd();
    const reason = colon < 0 ? '' : comment.slice(colon + 1).trim();
    const [written = '', date] = expiry.exec(subject) ?? [];
    const subjectStart = span.start + head.length;
    const dateStart = date === undefined ? 0 : subjectStart + subject.lastIndexOf(date);
    suppressions.push({
      span,
      rules: namesIn(subject.slice(0, subject.length - written.length), subjectStart),
      scope: wholeFile === undefined ? scopes(span) : { start: 0, end: text.length },
      ...(reason === '' ? {} : { reason }),
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

/**
 * What comments are about: their own line when something stands in front of them, else the next line with content, each
 * with the texts that start on it and go on below. Many comments can be about one line, so what was found is kept.
 */
function createScopes({ text, scalars }: SourceDocument): (comment: Span) => Span {
  /** Where the next line with content ends, by the start of a line. */
  const contentEnds = new Map<number, number>();
  /** Where the texts end that start on a line, by the end of the line. */
  const textEnds = new Map<number, number>();

  function endOfContent(from: number): number {
    const passed: number[] = [];
    let line = from;
    let found: number | undefined;
    while (found === undefined) {
      const end = lineEnd(text, line);
      found = contentEnds.get(line) ?? (hasContent(text, line, end) || end >= text.length ? end : undefined);
      passed.push(line);
      line = startOfNextLine(text, end);
    }
    for (const each of passed) contentEnds.set(each, found);
    return found;
  }

  function withTexts(scope: Span): Span {
    const known = textEnds.get(scope.end);
    if (known !== undefined) return { start: scope.start, end: known };
    let end = scope.end;
    for (let at = firstFrom(lineStart(text, scope.end)); at < scalars.length; at++) {
      const span = scalars[at]?.node.span;
      if (span === undefined || span.start >= scope.end) break;
      end = Math.max(end, span.end);
    }
    textEnds.set(scope.end, end);
    return { start: scope.start, end };
  }

  /** The first of the scalars, which stand in the order of the text, that starts at an offset or behind it. */
  function firstFrom(offset: number): number {
    return countOf(scalars.length, (index) => (scalars[index]?.node.span.start ?? 0) < offset);
  }

  return (comment) => {
    const start = lineStart(text, comment.start);
    if (hasContent(text, start, comment.start)) return withTexts({ start, end: lineEnd(text, comment.end) });
    const own = lineEnd(text, comment.end);
    const next = startOfNextLine(text, own);
    if (own >= text.length) return withTexts({ start: text.length, end: text.length });
    return withTexts({ start: next, end: endOfContent(next) });
  };
}

/** Whether anything but blanks and a comment stands in a stretch of a line. */
function hasContent(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && /\s/.test(text.charAt(at))) at++;
  return at < end && text[at] !== '#';
}

/** Where the line starts above which a comment about a place can stand: not inside a text of several lines. */
export function lineToComment({ text, scalars }: Pick<SourceDocument, 'text' | 'scalars'>, offset: number): number {
  const start = lineStart(text, offset);
  const around = scalars.find(({ node: { span } }) => span.start < start && start < span.end);
  return around === undefined ? start : lineStart(text, around.node.span.start);
}
