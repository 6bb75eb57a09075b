import { unseen, unseenCharacter, withArticle } from '../../../schemas/unseen.ts';
import { type CutText, cutTexts } from './cut-text.ts';
import { oddQuotesAt, quotesInsideAt } from './odd-quotes.ts';
import { oddSignIn } from './odd-signs.ts';
import type { SourceDocument, SyntaxProblem } from './source.ts';
import { lineEnd, lineStart, type Span, startOfNextLine, type TextEdit } from './text.ts';

/**
 * What looks right to a person and is something else to a reader of YAML: spaces that are none, a colon without a space
 * behind it, tabs, line breaks of another age. The reader says of it that something is missing somewhere; here it is
 * explained as what it is, with a repair that keeps every word.
 *
 * @param problems what the reader says of the text.
 * @param most how many problems are listed, beside keys that only share the mistake of one of them.
 * @returns the same problems, in the words of their cause where it is one of these, and those that the reader did not
 *   notice.
 */
export function explainOddities(
  { text, scalars, comments }: Pick<SourceDocument, 'text' | 'scalars' | 'comments'>,
  problems: readonly SyntaxProblem[],
  most: number,
): readonly SyntaxProblem[] {
  const { odd, along } = oddKeys(text, scalars);
  const unnoticed = [...odd, ...along];
  const cuts = problems.length === 0 ? [] : cutTexts({ text, scalars, comments });
  const isText = (offset: number): boolean =>
    scalars.some(
      ({ node: { span, style } }) =>
        span.start < offset && offset < span.end && (style !== 'plain' || isValueGoingOn(text, span, offset)),
    );
  const explained = problems.map((problem): SyntaxProblem => {
    if (problem.follows) return problem;
    const lines = linesAround(text, problem.span);
    const oddity =
      unnoticed.find(({ span }) => isWithin(span, lines)) ??
      oddityIn(text, lines, problem, isText) ??
      cutIn(text, lines, cuts) ??
      cutKeyIn(text, lines, comments);
    return oddity === undefined ? problem : { ...problem, ...oddity };
  });
  const starts = new Set(explained.map(({ span }) => span.start));
  const isNew = ({ span }: Oddity): boolean => !starts.has(span.start);
  const found = odd.filter(isNew).map((oddity): SyntaxProblem => ({ ...oddity, breaking: true }));
  return [...onceEach([...explained, ...found]).slice(0, most), ...along.filter(isNew)];
}

/** Two problems that are one thing are listed once, and what the repair of an earlier one mends as well follows from it. */
function onceEach(all: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  const seen = new Set<string>();
  const mended = new Set<string>();
  const nameOf = ({ span, newText }: TextEdit): string => `${span.start} ${span.end} ${newText}`;
  return [...all]
    .sort((one, other) => one.span.start - other.span.start)
    .flatMap((problem): SyntaxProblem[] => {
      if (problem.follows || problem.repair === undefined) return [problem];
      const name = `${problem.span.start} ${problem.message}`;
      if (seen.has(name)) return [];
      seen.add(name);
      const edits = problem.repair.edits.map(nameOf);
      if (edits.every((edit) => mended.has(edit))) return [{ ...problem, follows: true }];
      for (const edit of edits) mended.add(edit);
      return [problem];
    });
}

type Oddity = Pick<SyntaxProblem, 'span' | 'message' | 'repair'>;

/** More of them in one file have one cause, and listing them all would help nobody. */
const MOST_ODDITIES = 20;

/** Lines that are longer than this, in UTF-16 code units, were not written by a person. */
const LONGEST_LINES = 4_000;

/** What a key has to hold to be odd: another sign than a word has, at its start or in it. */
const mayBeOdd = /^[-\d]|:|[^ -~]/;

/**
 * Keys that hold what cannot be seen, or a colon with no space behind it. To find what mends the neighbors of one costs
 * as much as reading a thousand lines, so those that are mended along with an earlier one are not looked at for
 * themselves, and the search ends with enough of them.
 */
function oddKeys(
  text: string,
  scalars: SourceDocument['scalars'],
): { readonly odd: readonly Oddity[]; readonly along: readonly SyntaxProblem[] } {
  const odd: Oddity[] = [];
  const along: SyntaxProblem[] = [];
  const mended = new Set<number>();
  for (const { node, role } of scalars) {
    if (role !== 'key' || node.style !== 'plain') continue;
    const { span } = node;
    const written = text.slice(span.start, span.end);
    if (!mayBeOdd.test(written)) continue;
    if (holdsOneOf(mended, span)) {
      along.push({ span, message: MENDED_ALONG, follows: true });
      continue;
    }
    const oddity = unseenAt(text, span) ?? oddSignIn(text, span);
    if (oddity === undefined) continue;
    odd.push(oddity);
    if (odd.length === MOST_ODDITIES) break;
    for (const edit of oddity.repair?.edits ?? []) mended.add(edit.span.start);
  }
  return { odd, along };
}

const MENDED_ALONG = 'The mistake is the one above it, and is mended along with it.';

/** Whether one of some places stands in a stretch, or at its end. */
export function holdsOneOf(places: ReadonlySet<number>, { start, end }: Span): boolean {
  if (places.size === 0) return false;
  for (let at = start; at <= end; at++) if (places.has(at)) return true;
  return false;
}

/** Whether a value without quotes that started behind its key goes on at a place on a line below, further in than the key. */
function isValueGoingOn(text: string, span: Span, offset: number): boolean {
  const first = lineStart(text, span.start);
  const line = lineStart(text, offset);
  if (line <= span.start || !/^ *(?:- +)*[^\s:]+: +$/.test(text.slice(first, span.start))) return false;
  const indentOf = (at: number): number => text.slice(at, lineEnd(text, at)).search(/\S|$/);
  return indentOf(line) > indentOf(first);
}

/**
 * @param isText whether a place stands inside a text in quotes or of several lines, in which every sign is a letter.
 */
function oddityIn(
  text: string,
  lines: Span,
  problem: SyntaxProblem,
  isText: (offset: number) => boolean,
): Oddity | undefined {
  if (lines.end - lines.start > LONGEST_LINES) return undefined;
  // One more letter, because the last line ends in front of its line break, which may have two.
  const loneReturn = text.slice(lines.start, lines.end + 2).search(/\r(?!\n)/);
  if (loneReturn >= 0) return oldLineBreaks(text, lines.start + loneReturn);
  for (let line = lines.start; line < lines.end; line = startOfNextLine(text, lineEnd(text, line))) {
    // A sign or a quote is fine in a text, so that only the one on the line of the mistake can be its cause.
    const isOwn = line >= lineStart(text, problem.span.start);
    const odd = isText(line)
      ? undefined
      : (unseenAt(text, structureOf(text, line)) ??
        tabAt(text, line) ??
        (isOwn
          ? (signAt(text, line) ?? oddQuotesAt(text, line) ?? quotesInsideAt(text, line) ?? itemBehindKey(text, line))
          : undefined));
    if (odd !== undefined) return odd;
    if (lineEnd(text, line) === text.length) break;
  }
  const first = text.charAt(problem.span.start);
  if (first === '%' && problem.span.start === lineStart(text, problem.span.start)) {
    return withRepair(problem, 'Make it a comment', [insertion(problem.span.start, '# ')]);
  }
  if ((first === '"' || first === "'") && /closing (?:double|single) quote/.test(problem.message)) {
    const line = text.slice(problem.span.start, lineEnd(text, problem.span.start));
    const end = problem.span.start + line.trimEnd().length;
    return withRepair(problem, `Add the closing ${first}`, [insertion(end, first)]);
  }
  return undefined;
}

/** A text that a number sign cut off in a place where it had to go on: inside braces, or over several lines. */
function cutIn(text: string, lines: Span, cuts: readonly CutText[]): Oddity | undefined {
  const cut = cuts.find((found) => isWithin(found.rest, lines) && hadToGoOn(text, found));
  if (cut?.value === undefined) return undefined;
  const { rest, value } = cut;
  const lost = text.slice(rest.start, rest.end);
  // Inside braces the text ends where the next one starts.
  const end = value.inFlow
    ? rest.start + lost.slice(0, lost.search(/[,\]}]|$/)).trimEnd().length
    : endOfIndented(text, value.span.start, rest.end);
  const span = { start: value.span.start, end };
  return {
    span: { start: rest.start, end: value.inFlow ? end : rest.end },
    message: `The text ends in front of "${text.slice(rest.start, value.inFlow ? end : rest.end)}", because a # behind a space starts a comment. Put the whole text in quotes.`,
    repair: {
      title: 'Put the whole text in quotes',
      edits: [{ span, newText: `'${text.slice(span.start, span.end).replaceAll("'", "''")}'` }],
    },
  };
}

/** A key that a number sign cut off, so that its colon is a part of a comment: `name #1: A`. */
function cutKeyIn(text: string, lines: Span, comments: SourceDocument['comments']): Oddity | undefined {
  for (const { span } of comments) {
    if (span.start < lines.start || span.end > lines.end) continue;
    const start = lineStart(text, span.start);
    const lead = /^ *(?:- +)*/.exec(text.slice(start, span.start))?.[0].length ?? 0;
    const word = text.slice(start + lead, span.start);
    const rest = /^#[\p{L}\p{N}][^:\n]*(?=:(?: |$))/u.exec(text.slice(span.start, span.end))?.[0];
    if (rest === undefined || !/^[A-Za-z][^:"'#{}[\],]*$/.test(word)) continue;
    const key = { start: start + lead, end: span.start + rest.length };
    return {
      span: { start: span.start, end: key.end },
      message: `The key ends in front of "${rest}", because a # behind a space starts a comment, and its colon is a part of it. Put the whole key in quotes.`,
      repair: {
        title: 'Put the whole key in quotes',
        edits: [{ span: key, newText: `"${text.slice(key.start, key.end)}"` }],
      },
    };
  }
  return undefined;
}

/** Whether what a number sign cut off is missed: a comma or a brace in it, or the text that goes on below. */
function hadToGoOn(text: string, { rest, value }: CutText): boolean {
  if (value?.inFlow !== true) return true;
  const behind = text.slice(rest.end, rest.end + LONGEST_LINES).trimStart();
  return /[,\]}]/.test(text.slice(rest.start, rest.end)) || !/^[,\]}]/.test(behind);
}

/** Where a text ends that goes on over the lines that are indented further than the line on which it starts. */
function endOfIndented(text: string, start: number, onFirst: number): number {
  const indentOf = (line: number): number => text.slice(line, lineEnd(text, line)).search(/\S|$/);
  const indent = indentOf(lineStart(text, start));
  let end = onFirst;
  for (let line = startOfNextLine(text, end); line > end; line = startOfNextLine(text, end)) {
    const behind = lineEnd(text, line);
    if (behind === line || indentOf(line) <= indent) break;
    end = behind;
  }
  return end;
}

/**
 * What makes a plain text out of what was meant as keys or items: a sign that YAML takes for a letter, or a character
 * that cannot be seen.
 *
 * @param belongs whether a key of a name, or an item where there is none, belongs in the place of the text.
 */
export function oddityInPlain(
  text: string,
  { start, end }: Span,
  belongs?: (key: string | undefined) => boolean,
): Oddity | undefined {
  for (let line = start; line < end; line = startOfNextLine(text, lineEnd(text, line))) {
    const odd =
      unseenAt(text, structureOf(text, line)) ?? oddSignIn(text, { start: line, end: lineEnd(text, line) }, belongs);
    if (odd !== undefined) return odd;
    if (lineEnd(text, line) === text.length) break;
  }
  return undefined;
}

/** What cannot be seen in a stretch of one line, and in the lines below, in front of their texts. */
function unseenAt(text: string, span: Span): Oddity | undefined {
  const found = unseenIn(text, span);
  if (found === undefined) return undefined;
  // Whoever has pasted one line has pasted its neighbors as well.
  const edits = [...found.repair.edits];
  for (let next = nextLine(text, span.start), count = 0; next !== undefined && count < MOST_NEIGHBORS; count++) {
    const other = unseenIn(text, structureOf(text, next));
    if (other === undefined) break;
    edits.push(...other.repair.edits);
    next = nextLine(text, next);
  }
  const { title } = found.repair;
  return { ...found, repair: { title: edits.length === 1 ? title : 'Put right what cannot be seen here', edits } };
}

function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0);
}

/** Lines below that are mended along with one, at most. */
const MOST_NEIGHBORS = 500;

function nextLine(text: string, line: number): number | undefined {
  const end = lineEnd(text, line);
  return end < text.length ? startOfNextLine(text, end) : undefined;
}

/** From a place in a line to behind the colon of the key there, and what follows the colon. Only what stands in front of a text. */
function structureOf(text: string, start: number): Span {
  const line = text.slice(start, Math.min(lineEnd(text, start), start + LONGEST_LINES));
  const indent = /^[^\S\n]*/.exec(line)?.[0].length ?? 0;
  const key = /^(?:- +)?[A-Za-z][\w-]*:/.exec(line.slice(indent))?.[0].length ?? 0;
  return { start, end: start + indent + (key > 0 ? key + 1 : 0) };
}

function signAt(text: string, line: number): Oddity | undefined {
  return oddSignIn(text, { start: line, end: lineEnd(text, line) });
}

/** The first item of a list on the line of its key, where it cannot start. The lines below are those of the item. */
function itemBehindKey(text: string, line: number): Oddity | undefined {
  const [head, key, gap = ''] =
    /^( *(?:- +)*[A-Za-z][\w-]*:)([ \t]+)(?=- +\S)/.exec(text.slice(line, lineEnd(text, line))) ?? [];
  if (head === undefined || key === undefined) return undefined;
  const at = line + key.length;
  const lead = /^ *(?:- +)*/.exec(key)?.[0].length ?? 0;
  const lineBreak = text.startsWith('\r\n', lineEnd(text, line)) ? '\r\n' : '\n';
  return {
    span: { start: at + gap.length, end: at + gap.length + 1 },
    message:
      'An item of a list cannot start on the line of its key. Put it on the line below, further in than the key.',
    repair: {
      title: 'Put the item on a line of its own',
      edits: [{ span: { start: at, end: at + gap.length }, newText: lineBreak + ' '.repeat(lead + 2) }],
    },
  };
}

function tabAt(text: string, line: number): Oddity | undefined {
  const indent = /^ *\t/.exec(text.slice(line, lineEnd(text, line)))?.[0];
  return indent === undefined ? undefined : tabs(text, line + indent.length - 1);
}

function unseenIn(text: string, { start, end }: Span): (Oddity & Required<Pick<Oddity, 'repair'>>) | undefined {
  const index = text.slice(start, end).search(unseen);
  if (index < 0) return undefined;
  const at = start + index;
  // Those that stand side by side were put there together.
  let behind = at;
  while (behind < end && unseen.test(characterAt(text, behind))) behind += characterAt(text, behind).length;
  const { name, meant } = unseenCharacter(characterAt(text, at));
  const isLead = meant === ' ' && leadsFirstKey(text, at, behind);
  const written = [...text.slice(at, behind)].map((character) => unseenCharacter(character).meant).join('');
  const newText = isLead ? '' : written;
  const [why, what, title] = isLead
    ? ['It looks like a space, and YAML reads it as a letter', 'Remove it', `Remove the ${name}`]
    : meant === ' '
      ? ['It looks like a space, and YAML reads it as a letter', 'Put a space in its place', 'Put a space in its place']
      : meant === '\n'
        ? ['It looks like a line break, and YAML reads it as a letter', 'Begin a new line there', 'Begin a new line']
        : ['It cannot be seen, and YAML reads it as a letter', 'Remove it', `Remove the ${name}`];
  return {
    span: { start: at, end: behind },
    message: `There is ${withArticle(name)} here. ${why}. ${what}.`,
    repair: { title, edits: [{ span: { start: at, end: behind }, newText }] },
  };
}

/** Whether a stretch stands in front of the first key of a file whose other keys are not indented. */
function leadsFirstKey(text: string, at: number, behind: number): boolean {
  return (
    /^\uFEFF?(?:[ \t]*(?:#.*)?\r?\n)*$/.test(text.slice(0, at)) && /^[^\s#-]/m.test(text.slice(lineEnd(text, behind)))
  );
}

function tabs(text: string, at: number): Oddity {
  const edits = [...text.matchAll(/^ *\t[ \t]*(?=[^\s#])/gm)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    newText: match[0].replaceAll('\t', '  '),
  }));
  return {
    span: { start: at, end: at + 1 },
    message: 'This line is indented with a tab. YAML allows only spaces there, usually two for each level.',
    repair: { title: 'Put two spaces in place of each tab', edits },
  };
}

function oldLineBreaks(text: string, at: number): Oddity {
  const edits = [...text.matchAll(/\r(?!\n)/g)].map(({ index }) => ({
    span: { start: index, end: index + 1 },
    newText: '\n',
  }));
  return {
    span: { start: at, end: at + 1 },
    message:
      'A line ends here with a carriage return alone, as lines did on old computers, and YAML does not see the end. Save the file with the line ends LF or CRLF.',
    repair: { title: 'Write line ends that are read everywhere', edits },
  };
}

function withRepair({ span, message }: SyntaxProblem, title: string, edits: readonly TextEdit[]): Oddity {
  return { span, message, repair: { title, edits } };
}

function insertion(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}

/** The lines of a place and the line above, on which a mistake that is noticed here is often made. */
function linesAround(text: string, { start, end }: Span): Span {
  const first = lineStart(text, start);
  return { start: first === 0 ? 0 : lineStart(text, first - 1), end: lineEnd(text, end) };
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
