import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParsedNode,
  Parser,
  stringify,
  type YAMLMap,
} from 'yaml';
import type {
  Comment,
  MapEntry,
  MapNode,
  ScalarNode,
  ScalarStyle,
  SourceDocument,
  SourceNode,
  SyntaxProblem,
} from './source.ts';
import { lineEnd, lineStart, type Span } from './text.ts';
import { syntaxMessage } from './yaml-messages.ts';

/**
 * The only file that knows the `yaml` package. It turns text into our own nodes, and our values into text.
 *
 * Plans come from strangers, so everything here is bounded: the length of a text, the depth of nesting, and how much
 * an alias may stand for.
 */
const limits = {
  /** In UTF-16 code units. A plan of fifty thousand lines is below it. */
  length: 4_000_000,
  /** Levels of nesting. A plan needs nine. */
  depth: 64,
  /** Nodes that a file stands for once every alias is counted as what it names. */
  nodes: 1_000_000,
  /** Problems of syntax that are listed. Further ones follow from the first. */
  problems: 50,
  /** Sections that are read by themselves when a file is broken. A plan has nine. */
  sections: 1_000,
} as const;

/** Reads a text as YAML. Never fails: what cannot be read is said in `problems`. */
export function parseYaml(text: string): SourceDocument {
  const problems: SyntaxProblem[] = [];
  const nothing = { text, scalars: [], comments: [], problems };
  if (text.length > limits.length) {
    problems.push({
      span: { start: 0, end: lineEnd(text, 0) },
      message: `This file has ${thousands(text.length)} characters, and a plan may have ${thousands(limits.length)}. It is not checked. Is it a plan?`,
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

  const { root, scalars } = convert(first, text, problems);
  const second = documents[1];
  const lost = mistakesOf(first, tokens, scalars, text);
  if (lost.length > 0) {
    const end = second === undefined ? text.length : separatorBefore(text, second.range?.[0] ?? text.length);
    const starts = sectionStarts(text.slice(0, end));
    const sectionOf = ({ span }: SyntaxProblem): number => starts.findLastIndex((start) => start <= span.start);
    const broken = new Set(lost.map(sectionOf));
    const others = problems.splice(0);
    problems.push(...ownMistakes(text.slice(0, end), starts, lost));
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
  problems.sort((a, b) => a.span.start - b.span.start);
  return { text, scalars, comments, problems, ...(root === undefined ? {} : { root }) };
}

function newComposer(): Composer {
  return new Composer({ uniqueKeys: false, merge: true, prettyErrors: false, logLevel: 'silent', strict: true });
}

/** What the parser says about a document, at the places that a person has to mend. */
function mistakesOf(
  document: Document.Parsed,
  tokens: readonly CST.Token[],
  scalars: SourceDocument['scalars'],
  text: string,
): SyntaxProblem[] {
  const mistakes = [...document.errors, ...document.warnings].filter(({ code }) => code !== 'MULTIPLE_DOCS');
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
      // A value goes on in a line that is indented further, so that this line was meant to be one of its neighbours.
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
function ownMistakes(
  text: string,
  starts: readonly number[],
  lost: readonly SyntaxProblem[],
): readonly SyntaxProblem[] {
  const first = lost.reduce((one, other) => (other.span.start < one.span.start ? other : one));
  if (starts.length > limits.sections) return [first];
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
function sectionStarts(text: string): readonly number[] {
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

/**
 * Writes a single value as YAML, with quotes only where they are needed.
 *
 * @param inFlow whether it will stand inside { } or [ ], where commas and brackets need quotes too.
 */
export function printScalar(value: string | number | boolean | null, inFlow: boolean): string {
  if (typeof value !== 'string') return String(value);
  if (isPlain(value)) return value;
  if (!/\S/.test(value) || UNPRINTABLE.test(value)) return doubleQuoted(value);
  const printed = stringify(inFlow ? [value] : value, {
    lineWidth: 0,
    minContentWidth: 0,
    collectionStyle: inFlow ? 'flow' : 'any',
    version: '1.2',
  }).trim();
  return inFlow ? printed.replace(/^\[\s*/, '').replace(/\s*\]$/, '') : printed;
}

/** Line breaks, and characters that cannot be seen or that a reader of YAML may drop. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\uFEFF]/u;

function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Words that need no second look: no character that means something in YAML, and no number or constant. */
function isPlain(value: string): boolean {
  return (
    /^[A-Za-z][A-Za-z0-9 _()/.-]*[A-Za-z0-9_)/.]$/.test(value) && !/^(?:true|false|null|yes|no|on|off)$/i.test(value)
  );
}

/** Walks the tokens without recursion: collects the comments, and finds where nesting goes too deep. */
function scanTokens(tokens: readonly CST.Token[]): { comments: Comment[]; tooDeep?: number } {
  const comments: Comment[] = [];
  const pending: { token: CST.Token; depth: number }[] = [];
  let tooDeep: number | undefined;

  function add(children: readonly (CST.Token | null | undefined)[], depth: number): void {
    for (const token of children) if (token) pending.push({ token, depth });
  }

  add(tokens, 0);
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

interface Converted {
  readonly root?: SourceNode;
  readonly scalars: SourceDocument['scalars'];
}

function convert(document: Document.Parsed, text: string, problems: SyntaxProblem[]): Converted {
  const scalars: { node: ScalarNode; role: 'key' | 'value' }[] = [];
  const anchors = new Map<string, SourceNode>();
  const open = new Set<string>();
  /** How many nodes a node stands for. Shared nodes count every time they are used. */
  const sizes = new WeakMap<SourceNode, number>();
  let total = 0;
  let flowDepth = 0;

  function nodeOf(node: ParsedNode | Node | null | undefined, role: 'key' | 'value', missingAt: number): SourceNode {
    if (node === null || node === undefined) return scalarOf(null, 'plain', missingAt, missingAt);
    if (isAlias(node)) return aliased(node.source, node.range?.[0] ?? missingAt, node.range?.[1] ?? missingAt);
    const anchor = 'anchor' in node ? node.anchor : undefined;
    if (anchor) open.add(anchor);
    const collection = isMap(node) || isSeq(node);
    const [start, last] = node.range ?? [missingAt, missingAt];
    const end = collection ? endOfContent(text, start, last) : last;
    let converted: SourceNode;
    const inFlow = collection && node.flow === true;
    if (inFlow) flowDepth++;
    if (isMap(node)) {
      converted = mapOf(node, start, end);
    } else if (isSeq(node)) {
      const items = node.items.map((item) => nodeOf(item as Node, 'value', end));
      converted = sized({ kind: 'sequence', style: node.flow ? 'flow' : 'block', span: { start, end }, items }, items);
    } else if (isScalar(node)) {
      const value = node.value;
      const simple = typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value);
      converted = scalarOf(simple, styles[node.type ?? 'PLAIN'] ?? 'plain', start, end);
      if (start < end) scalars.push({ node: converted as ScalarNode, role });
    } else {
      converted = scalarOf(null, 'plain', start, end);
    }
    if (inFlow) flowDepth--;
    if (anchor) {
      open.delete(anchor);
      anchors.set(anchor, converted);
    }
    return converted;
  }

  function scalarOf(value: ScalarNode['value'], style: ScalarStyle, start: number, end: number): ScalarNode {
    return sized({ kind: 'scalar', value, style, inFlow: flowDepth > 0, span: { start, end } }, []);
  }

  function sized<Made extends SourceNode>(node: Made, children: readonly SourceNode[]): Made {
    let size = 1;
    for (const child of children) size += sizes.get(child) ?? 1;
    sizes.set(node, size);
    return node;
  }

  function aliased(name: string, start: number, end: number): SourceNode {
    if (open.has(name)) {
      problems.push({
        span: { start, end },
        message: `*${name} stands inside the very value that it refers to. Write the value itself.`,
      });
      return scalarOf(null, 'plain', start, start);
    }
    const target = anchors.get(name);
    if (target === undefined) {
      problems.push({ span: { start, end }, message: syntaxMessage('BAD_ALIAS', 'Unresolved alias') });
      return scalarOf(null, 'plain', start, start);
    }
    const before = total;
    total += sizes.get(target) ?? 1;
    if (total > limits.nodes) {
      if (before > limits.nodes) return scalarOf(null, 'plain', start, start);
      problems.push({
        span: { start, end },
        message: `With this reference the file stands for more than ${thousands(limits.nodes)} values. It is left out, and so are the references after it. Write the values that the plan needs.`,
      });
      return scalarOf(null, 'plain', start, start);
    }
    return target;
  }

  function mapOf(map: YAMLMap, start: number, end: number): MapNode {
    const entries: MapEntry[] = [];
    const merges: SourceNode[] = [];
    const seen = new Set<string>();
    for (const pair of map.items as Pair<Node | null, Node | null>[]) {
      if (isScalar(pair.key) && isMergeKey(pair.key.value)) {
        merges.push(nodeOf(pair.value, 'value', end));
        continue;
      }
      const key = nodeOf(pair.key, 'key', start);
      const value = nodeOf(pair.value, 'value', key.span.end);
      if (key.kind !== 'scalar' || key.value === null) {
        if (key.kind !== 'scalar') problems.push({ span: key.span, message: syntaxMessage('NON_STRING_KEY', '') });
        continue;
      }
      const name = String(key.value);
      if (seen.has(name)) {
        problems.push({
          span: key.span,
          message: `"${name}" stands here a second time. Only the first one counts: put both together, or remove one.`,
        });
        continue;
      }
      seen.add(name);
      entries.push({ key, value });
    }
    for (const merged of merges.flatMap((node) => (node.kind === 'sequence' ? node.items : [node]))) {
      if (merged.kind !== 'map') {
        problems.push({ span: merged.span, message: 'Only a group of keys can be merged with <<.' });
        continue;
      }
      for (const entry of merged.entries) {
        const name = String(entry.key.value);
        if (seen.has(name)) continue;
        seen.add(name);
        entries.push({ ...entry, merged: true });
      }
    }
    const node: MapNode = { kind: 'map', style: map.flow ? 'flow' : 'block', span: { start, end }, entries };
    return sized(
      node,
      entries.map(({ value }) => value),
    );
  }

  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null && contents.range[0] === contents.range[1])) {
    return { scalars };
  }
  const root = nodeOf(contents, 'value', 0);
  scalars.sort((a, b) => a.node.span.start - b.node.span.start);
  return text.length === 0 ? { scalars } : { root, scalars };
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

function isMergeKey(value: unknown): boolean {
  return value === '<<' || (typeof value === 'symbol' && value.description === '<<');
}

/** Where a collection ends without the line breaks and spaces that the parser counts to it. */
function endOfContent(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  return last;
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

function separatorBefore(text: string, offset: number): number {
  const found = text.lastIndexOf('---', offset);
  return found < 0 ? offset : found;
}

function thousands(value: number): string {
  return value.toLocaleString('en-US');
}
