import { type CST, type Document, isMap, Parser } from 'yaml';
import type { ScalarNode, SourceDocument, SyntaxProblem } from './source.ts';
import { lineEnd, lineStart, type Span } from './text.ts';
import { syntaxMessage } from './yaml-messages.ts';
import { convert, newComposer } from './yaml-nodes.ts';

/** Sections that are read by themselves when a file is broken. A plan has nine. */
const MOST_SECTIONS = 1_000;

/** What the parser says that is looked at. Each is compared with the whole file, and what is listed is far less. */
const MOST_MISTAKES = 100;

/** What the parser says about a document, at the places that a person has to mend. */
export function mistakesOf(
  document: Document.Parsed,
  tokens: readonly CST.Token[],
  scalars: SourceDocument['scalars'],
  text: string,
): SyntaxProblem[] {
  const mistakes = [...document.errors, ...document.warnings]
    .filter(({ code }) => code !== 'MULTIPLE_DOCS')
    .slice(0, MOST_MISTAKES);
  return mistakes.map(({ code, message, pos: [start, end] }) => {
    const told = { message: syntaxMessage(code, message), breaking: true } as const;
    if (message.includes('Missing closing')) {
      const span = scalarBefore(scalars, start)?.span ?? { start, end };
      return { ...told, span: within(text, span.start, span.end) };
    }
    const bracket = /and end with a [\]}]/.test(message) ? openBracketBefore(tokens, start) : undefined;
    if (bracket !== undefined) return { ...told, span: { start: bracket, end: bracket + 1 } };
    const value = scalars.find(({ node, role }) => role === 'key' && node.span.start === start)?.node;
    const isTwice = mistakes.filter(({ pos }) => pos[0] === start).length > 1;
    if (isTwice && value !== undefined && value.span.end > lineEnd(text, start)) {
      // A value goes on in a line that is indented further, so that this line was meant to be one of its neighbors.
      const line = lineStart(text, value.span.end);
      const first = line + text.slice(line).search(/[^ \t]/);
      return { message: syntaxMessage('BAD_INDENT', ''), breaking: true, span: { start: first, end: value.span.end } };
    }
    return { ...told, span: within(text, start, end) };
  });
}

/**
 * The mistakes that do not follow from an earlier one. Each section is read by itself: what is wrong with it then is a
 * mistake of its own, and only the first is to be trusted. What is wrong in the whole file only follows.
 */
export function ownMistakes(
  text: string,
  starts: readonly number[],
  lost: readonly SyntaxProblem[],
): readonly SyntaxProblem[] {
  const first = lost.reduce((one, other) => (other.span.start < one.span.start ? other : one));
  if (starts.length > MOST_SECTIONS) return [first];
  const own = starts.flatMap((start, index): SyntaxProblem[] => {
    const end = starts[index + 1] ?? text.length;
    const section = text.slice(start, end);
    const tokens = [...new Parser().parse(section)];
    const document = [...newComposer().compose(tokens, true, section.length)][0] as Document.Parsed | undefined;
    if (document === undefined) return [];
    const { scalars } = convert(document, section, []);
    const mistake = mistakesOf(document, tokens, scalars, section).sort((a, b) => a.span.start - b.span.start)[0];
    if (mistake !== undefined) {
      return [{ ...mistake, span: { start: start + mistake.span.start, end: start + mistake.span.end } }];
    }
    // Words without a colon can be read by themselves, and are no section.
    if (isMap(document.contents)) return [];
    return lost.filter(({ span }) => start <= span.start && span.start < end).slice(0, 1);
  });
  const [earliest] = own;
  return earliest === undefined ? [first] : own;
}

/** Where the lines stand that are not indented and start something new. A file in braces is one section. */
export function sectionStarts(text: string): readonly number[] {
  const content = /^(?![ \t]*(?:#|%|---|$))[ \t]*(\S)/m.exec(text.replace(/^\uFEFF/, ''))?.[1] ?? '';
  if (/[[{-]/.test(content)) return [0];
  const starts = [...text.matchAll(/^(?!---|\.\.\.|- |-$)[^\s#\]}%,]/gm)].map(({ index }) => index);
  return [0, ...starts.slice(1)];
}

/** Where the last bracket in front of an offset opens that nothing closes. */
function openBracketBefore(tokens: readonly CST.Token[], offset: number): number | undefined {
  let found: number | undefined;
  const pending: (CST.Token | null | undefined)[] = [...tokens];
  for (let token = pending.pop(); token !== undefined; token = pending.pop()) {
    if (token === null) continue;
    if (token.type === 'document') pending.push(token.value);
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) pending.push(...[key, value].filter((child) => child !== undefined));
    if (token.type !== 'flow-collection' || token.offset >= offset) continue;
    const isClosed = token.end.some(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end');
    if (!isClosed && (found === undefined || token.offset > found)) found = token.offset;
  }
  return found;
}

/** The scalar that ends at or behind an offset: the text whose closing quote is missing there. */
function scalarBefore(scalars: SourceDocument['scalars'], offset: number): ScalarNode | undefined {
  return scalars.findLast(({ node }) => node.span.start < offset && node.style.endsWith('quoted'))?.node;
}

/** A span on one line that holds at least one character, where there is one: the last of the line at its end. */
function within(text: string, start: number, end: number): Span {
  const first = Math.max(0, Math.min(start, text.length));
  const stop = lineEnd(text, first);
  if (first < stop) return { start: first, end: Math.max(first + 1, Math.min(end, stop)) };
  const before = text[first - 1];
  return before === undefined || before === '\n' || before === '\r'
    ? { start: first, end: first }
    : { start: first - 1, end: first };
}
