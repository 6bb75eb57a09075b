import { type CST, type Document, Parser } from 'yaml';
import { shown } from '../../../schemas/field.ts';
import type { Comment, MapNode, SequenceNode, SourceDocument, SourceNode, SyntaxProblem } from './source.ts';
import { countUpTo, lineEnd, type Span, startOfNextLine } from './text.ts';
import { thousands } from './yaml-messages.ts';
import { mistakesOf, ownMistakes, sectionStarts } from './yaml-mistakes.ts';
import { convert, newComposer } from './yaml-nodes.ts';
import { explainOddities, oddityInPlain } from './yaml-oddities.ts';
import { slipRepair } from './yaml-slips.ts';

/**
 * The gate to the `yaml` package, which only this file and those named yaml-* beside it know.
 *
 * Plans come from strangers, so everything here is bounded: the length of a text and of its lines, the depth of nesting,
 * and, where nodes are made, how much an alias may stand for.
 */
export const limits = {
  /** In UTF-16 code units. A plan of fifty thousand lines is below it. */
  length: 4_000_000,
  /** In UTF-16 code units. A whole plan that a program wrote in one line has a quarter of it. */
  line: 200_000,
  /** Levels of nesting. A plan needs nine. */
  depth: 64,
  /** Problems of syntax that are listed. Further ones follow from the first. */
  problems: 50,
} as const;

/** Reads a text as YAML. Never fails: what cannot be read is said in `problems`. */
export function parseYaml(text: string): SourceDocument {
  const problems: SyntaxProblem[] = [];
  const nothing = { text, scalars: [], comments: [], anchors: [], aliases: [], problems };
  if (text.length > limits.length) {
    problems.push({
      span: { start: 0, end: lineEnd(text, 0) },
      message: `This file has ${thousands(text.length)} characters, and a plan may have ${thousands(limits.length)}. It is not checked. Is it a plan?`,
    });
    return nothing;
  }
  const long = longLine(text);
  if (long !== undefined) {
    problems.push({
      span: { start: long.start, end: Math.min(long.end, long.start + SHOWN_OF_A_LINE) },
      message: `This line has ${thousands(long.end - long.start)} characters, and a line of a plan may have ${thousands(limits.line)}. The file is not checked. Is it a plan?`,
    });
    return nothing;
  }

  if (isUtf16(text)) {
    problems.push({
      span: { start: 0, end: lineEnd(text, 0) },
      message: `This file is saved as UTF-16, in which every letter takes two bytes, and a plan is UTF-8. It is not checked. Save it with the encoding UTF-8.`,
    });
    return nothing;
  }

  const tokens = [...new Parser().parse(text)];
  const { comments, tooDeep } = scanTokens(tokens);
  if (tooDeep !== undefined) {
    problems.push({
      span: { start: tooDeep, end: Math.min(tooDeep + 1, text.length) },
      message: `From here on the file is nested deeper than ${limits.depth} levels. A plan needs nine at most. The file is not checked.`,
    });
    return { ...nothing, comments };
  }

  const documents = [...newComposer().compose(tokens, true, text.length)] as Document.Parsed[];
  const first = documents[0];
  if (first === undefined) return { ...nothing, comments };

  const { root, scalars, anchors, aliases } = convert(first, text, problems);
  const second = documents[1];
  const lost = mistakesOf(first, tokens, scalars, text);
  if (lost.length > 0) {
    const end = second === undefined ? text.length : separatorBefore(text, second.range?.[0] ?? text.length);
    const starts = sectionStarts(text.slice(0, end));
    const sectionOf = ({ span }: SyntaxProblem): number => countUpTo(starts, span.start) - 1;
    const broken = new Set(lost.map(sectionOf));
    const others = problems.splice(0);
    for (const problem of ownMistakes(text.slice(0, end), starts, lost)) problems.push(problem);
    for (const problem of lost) problems.push({ ...problem, follows: true });
    // What else is wrong where the parser lost its way is not to be trusted.
    for (const problem of others)
      problems.push(broken.has(sectionOf(problem)) ? { ...problem, follows: true } : problem);
  }
  if (second !== undefined) {
    const start = separatorBefore(text, second.range?.[0] ?? text.length);
    problems.push({
      span: { start, end: lineEnd(text, start) },
      message: `A second document starts here. A plan is one document: everything below this line is left out. Remove the line, or move what follows into a file of its own.`,
    });
  }

  problems.sort((a, b) => Number(a.follows ?? false) - Number(b.follows ?? false) || a.span.start - b.span.start);
  problems.splice(limits.problems);
  const explained = explainOddities({ text, scalars, comments }, problems, limits.problems);
  problems.length = 0;
  for (const problem of explained) problems.push(problem);
  if (problems.length === 0 && root !== undefined && root.kind !== 'map') problems.push(noKeys(root, text));
  problems.sort((a, b) => a.span.start - b.span.start);
  return {
    text,
    scalars,
    comments,
    anchors,
    aliases,
    problems: problems.map((problem) => withRepair({ ...problem, span: inText(problem.span, text) }, text)),
    ...(root === undefined ? {} : { root }),
  };
}

/** One entry of a map or one item of a list that was read by itself, with places from its own beginning. */
export interface Leaf {
  /** A map or a list that holds it, and behind it the sign of its end where there is one. */
  readonly root: MapNode | SequenceNode;
  /** Its scalars, without those of the sign of its end. */
  readonly scalars: SourceDocument['scalars'];
  readonly comments: readonly Comment[];
}

/**
 * Reads one entry or item by itself. Undefined where anything is wrong with it, and where it holds what has a say about
 * places far from it or is decided far from it: an anchor, an alias, a merge key, the mark of a document.
 *
 * @param end what is put behind it, so that it comes to its end as it does in front of a neighbor. Absent for the last.
 * @param depth how deep it is nested.
 */
export function parseLeaf(text: string, end: string | undefined, depth: number): Leaf | undefined {
  if (/^(?:---|\.\.\.|%)|\uFEFF|\r(?!\n)|<</m.test(text) || longLine(text) !== undefined) return undefined;
  const whole = end === undefined ? text : text + end;
  const tokens = [...new Parser().parse(whole)];
  const { comments, tooDeep } = scanTokens(tokens, depth - 1);
  if (tooDeep !== undefined) return undefined;
  const [document, second] = [...newComposer().compose(tokens, true, whole.length)] as Document.Parsed[];
  if (document === undefined || second !== undefined) return undefined;
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  const problems: SyntaxProblem[] = [];
  const { root, scalars, anchors } = convert(document, whole, problems);
  if (root === undefined || root.kind === 'scalar' || problems.length > 0 || anchors.length > 0) return undefined;
  if (explainOddities({ text: whole, scalars, comments }, [], 1).length > 0) return undefined;
  return { root, comments, scalars: scalars.filter(({ node }) => node.span.start < text.length) };
}

/**
 * A text that YAML can read and that has no keys: prose, a list, a word. Plans, briefs and configuration files are made
 * of keys, so that nothing of it is read.
 */
function noKeys(root: Exclude<SourceNode, MapNode>, text: string): SyntaxProblem {
  const odd = root.kind === 'scalar' && root.style === 'plain' ? oddityInPlain(text, root.span) : undefined;
  if (odd !== undefined) return { ...odd, breaking: true };
  const stands =
    root.kind === 'sequence'
      ? 'a list'
      : typeof root.value === 'string'
        ? shown(root.value)
        : `only ${root.written ?? root.value}`;
  const { start, end } = root.span;
  return {
    span: { start, end: root.kind === 'scalar' ? end : Math.min(start + 1, end) },
    message: `This file has to be made of keys, and here stands ${stands}. Write each key on a line of its own, as "key: value".`,
    breaking: true,
  };
}

/** How a text begins whose every letter has a byte beside it that means nothing, with the sign for that in front or without. */
const UTF_16 = /^\uFFFD{0,2}(?:(?:\0[^\0]){4}|(?:[^\0]\0){4})/;

/** Whether a text was saved as UTF-16 and read as UTF-8. Its bytes are fine as UTF-8, and its words are not. */
export function isUtf16(text: string): boolean {
  return UTF_16.test(text);
}

/** How much is marked of a line that is too long, because nobody can see all of it. */
const SHOWN_OF_A_LINE = 80;

/** The first line that is longer than a person or an editor can deal with. */
function longLine(text: string): Span | undefined {
  if (text.length <= limits.line) return undefined;
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    if (end - start > limits.line) return { start, end };
    start = startOfNextLine(text, end);
  }
  return undefined;
}

function withRepair(problem: SyntaxProblem, text: string): SyntaxProblem {
  if (problem.repair !== undefined || problem.follows === true) return problem;
  const repair = slipRepair(text, problem);
  return repair === undefined ? problem : { ...problem, repair };
}

/** What the parser says about the end of a text may lie behind it, or end before it starts. */
function inText({ start, end }: Span, text: string): Span {
  const first = Math.max(0, Math.min(start, text.length));
  return { start: first, end: Math.max(first, Math.min(end, text.length)) };
}

/** Walks the tokens without recursion: collects the comments, and finds where nesting goes too deep. */
function scanTokens(tokens: readonly CST.Token[], depthOfRoot = 0): { comments: Comment[]; tooDeep?: number } {
  const comments: Comment[] = [];
  const pending: { token: CST.Token; depth: number }[] = [];
  let tooDeep: number | undefined;

  function add(children: readonly (CST.Token | null | undefined)[], depth: number): void {
    for (const token of children) if (token) pending.push({ token, depth });
  }

  add(tokens, depthOfRoot);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { token, depth } = next;
    if (depth > limits.depth) {
      tooDeep = Math.min(tooDeep ?? token.offset, token.offset);
      continue;
    }
    switch (token.type) {
      case 'comment':
        comments.push({ span: { start: token.offset, end: token.offset + token.source.length } });
        break;
      case 'document':
        add([...token.start, token.value, ...(token.end ?? [])], depth);
        break;
      case 'doc-end':
      case 'alias':
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        add(token.end ?? [], depth);
        break;
      case 'block-scalar':
        add(token.props, depth);
        break;
      case 'block-map':
      case 'block-seq':
      case 'flow-collection':
        for (const item of token.items) {
          add(item.start, depth);
          add([item.key, ...(item.sep ?? []), item.value], depth + 1);
        }
        if (token.type === 'flow-collection') add(token.end, depth);
        break;
      default:
        break;
    }
  }
  comments.sort((a, b) => a.span.start - b.span.start);
  return tooDeep === undefined ? { comments } : { comments, tooDeep };
}

function separatorBefore(text: string, offset: number): number {
  const found = text.lastIndexOf('---', offset);
  return found < 0 ? offset : found;
}
