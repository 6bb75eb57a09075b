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
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type {
  Alias,
  Anchor,
  MapEntry,
  MapNode,
  ScalarNode,
  ScalarStyle,
  SequenceNode,
  SourceDocument,
  SourceNode,
  SyntaxProblem,
} from './source.ts';
import type { Span } from './text.ts';
import { syntaxMessage, thousands } from './yaml-messages.ts';

/** Nodes that a file may stand for once every alias is counted as what it names. */
const MOST_NODES = 1_000_000;

export function newComposer(): Composer {
  return new Composer({
    uniqueKeys: false,
    merge: true,
    prettyErrors: false,
    logLevel: 'silent',
    strict: true,
    keepSourceTokens: true,
  });
}

interface Converted {
  readonly root?: SourceNode;
  readonly scalars: SourceDocument['scalars'];
  readonly anchors: readonly Anchor[];
  readonly aliases: readonly Alias[];
}

/** Turns what the parser made of a text into our own nodes. What has no meaning in them is added to the problems. */
export function convert(document: Document.Parsed, text: string, problems: SyntaxProblem[]): Converted {
  const scalars: { node: ScalarNode; role: 'key' | 'value' }[] = [];
  const anchors = new Map<
    string,
    { readonly node: SourceNode; readonly anchor: { -readonly [Key in keyof Anchor]: Anchor[Key] } }
  >();
  const allAnchors: Anchor[] = [];
  const aliases: Alias[] = [];
  const open = new Set<string>();
  /** How many nodes a map or a list stands for. Shared nodes count every time they are used, and a scalar is one. */
  const sizes = new Map<SourceNode, number>();
  let total = 0;
  let flowDepth = 0;

  function nodeOf(node: ParsedNode | Node | null | undefined, role: 'key' | 'value', missingAt: number): SourceNode {
    if (node === null || node === undefined) return scalarOf(null, 'plain', missingAt, missingAt);
    if (isAlias(node)) return aliased(node.source, node.range?.[0] ?? missingAt, node.range?.[1] ?? missingAt);
    const anchor = 'anchor' in node ? node.anchor : undefined;
    if (anchor) open.add(anchor);
    const collection = isMap(node) || isSeq(node);
    const [first, behind] = node.range ?? [missingAt, missingAt];
    const [start, last] = [Math.min(first, text.length), Math.min(behind, text.length)];
    const end = collection ? endOfContent(text, start, last) : last;
    let converted: SourceNode;
    const inFlow = collection && node.flow === true;
    if (inFlow) flowDepth++;
    if (isMap(node)) {
      converted = mapOf(node, start, end);
    } else if (isSeq(node)) {
      const items = node.items.map((item) => nodeOf(item as Node, 'value', end));
      const signs = signsOf(node, items.length);
      const aliases = node.items.map(aliasSpan);
      converted = sized(
        {
          kind: 'sequence',
          style: node.flow ? 'flow' : 'block',
          span: { start, end },
          items,
          signs,
          ...(aliases.some((alias) => alias !== undefined) ? { aliases } : {}),
        },
        items,
      );
    } else if (isScalar(node)) {
      const value = node.value;
      const simple = typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value);
      const scalar = scalarOf(simple, styles[node.type ?? 'PLAIN'] ?? 'plain', start, end);
      const written = typeof simple === 'string' || simple === null ? undefined : text.slice(start, end);
      const tag = node.tag === undefined || start === end ? undefined : tagBefore(text, start);
      converted = {
        ...scalar,
        ...(written === undefined || written === String(simple) ? {} : { written }),
        ...(tag === undefined ? {} : { tag }),
      };
      if (start < end) scalars.push({ node: converted as ScalarNode, role });
    } else {
      converted = scalarOf(null, 'plain', start, end);
    }
    if (inFlow) flowDepth--;
    if (anchor) {
      open.delete(anchor);
      const entry = {
        name: anchor,
        mark: markBefore(text, anchor, converted.span.start),
        span: converted.span,
        uses: 0,
      };
      anchors.set(anchor, { node: converted, anchor: entry });
      allAnchors.push(entry);
    }
    return converted;
  }

  function scalarOf(value: ScalarNode['value'], style: ScalarStyle, start: number, end: number): ScalarNode {
    return { kind: 'scalar', value, style, inFlow: flowDepth > 0, span: { start, end } };
  }

  function sized<Made extends MapNode | SequenceNode>(node: Made, children: readonly SourceNode[]): Made {
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
    target.anchor.uses++;
    aliases.push({ span: { start, end }, anchor: target.anchor });
    const before = total;
    total += sizes.get(target.node) ?? 1;
    if (total > MOST_NODES) {
      if (before > MOST_NODES) return scalarOf(null, 'plain', start, start);
      problems.push({
        span: { start, end },
        message: `With this reference the file stands for more than ${thousands(MOST_NODES)} values. It is left out, and so are the references after it. Write the values that the plan needs.`,
      });
      return scalarOf(null, 'plain', start, start);
    }
    return target.node;
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
      const alias = aliasSpan(pair.value);
      entries.push({ key, value, ...signsOfPair(pair.srcToken), ...(alias === undefined ? {} : { alias }) });
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
    const node: MapNode = {
      kind: 'map',
      style: map.flow ? 'flow' : 'block',
      span: { start, end },
      entries,
      ...(merges.length > 0 ? { hasMergeKey: true } : {}),
    };
    return sized(
      node,
      entries.map(({ value }) => value),
    );
  }

  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null && contents.range[0] === contents.range[1])) {
    return { scalars, anchors: allAnchors, aliases };
  }
  const root = nodeOf(contents, 'value', 0);
  scalars.sort((a, b) => a.node.span.start - b.node.span.start);
  return text.length === 0
    ? { scalars, anchors: allAnchors, aliases }
    : { root, scalars, anchors: allAnchors, aliases };
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

/** Where the hyphens of a block list and the commas of a list in brackets stand, in front of each item. */
function signsOf(list: YAMLSeq, count: number): readonly (number | undefined)[] {
  const token = list.srcToken;
  if (token?.type !== 'block-seq' && token?.type !== 'flow-collection') return Array(count).fill(undefined);
  const isBlock = token.type === 'block-seq';
  // The composer makes no item of a line that has neither a sign nor a value, such as comments behind the last item.
  const written = (token.items as CST.CollectionItem[]).filter(
    ({ start, key, sep, value }) =>
      key !== undefined ||
      sep !== undefined ||
      value !== undefined ||
      start.some(({ type }) => type === 'anchor' || type === 'tag' || (isBlock && type === 'seq-item-ind')),
  );
  if (written.length !== count) return Array(count).fill(undefined);
  return written.map(({ start }) => offsetOf(start, isBlock ? 'seq-item-ind' : 'comma'));
}

function signsOfPair(token: CST.CollectionItem | undefined): Pick<MapEntry, 'colon' | 'comma' | 'lead'> {
  const colon = offsetOf(token?.sep, 'map-value-ind');
  const comma = offsetOf(token?.start, 'comma');
  const lead = token?.start.find(({ type }) => leads.has(type))?.offset;
  return {
    ...(colon === undefined ? {} : { colon }),
    ...(comma === undefined ? {} : { comma }),
    ...(lead === undefined ? {} : { lead }),
  };
}

/** What can stand in front of a key and belongs to it. */
const leads: ReadonlySet<string> = new Set(['explicit-key-ind', 'anchor', 'tag']);

/** Where an alias stands. */
function aliasSpan(node: unknown): Span | undefined {
  if (!isAlias(node) || node.range === undefined || node.range === null) return undefined;
  return { start: node.range[0], end: node.range[1] };
}

/** Where the anchor of a value stands in front of it. A comment or a tag may stand in between. */
function markBefore(text: string, name: string, start: number): Span {
  const mark = `&${name}`;
  let at = text.lastIndexOf(mark, start);
  while (at > 0 && /[^\s,[\]{}]/.test(text.charAt(at + mark.length))) at = text.lastIndexOf(mark, at - 1);
  return at < 0 ? { start, end: start } : { start: at, end: at + mark.length };
}

/** Where the tag in front of a value starts, with or without an anchor beside it. */
function tagBefore(text: string, start: number): number | undefined {
  const before = text.slice(Math.max(0, start - LONGEST_PROPERTIES), start);
  const found = /(?:^|[\s,:[{-])(!\S{0,200}[ \t\r\n]+(?:&\S+[ \t\r\n]+)?)$/.exec(before)?.[1];
  return found === undefined ? undefined : start - found.length;
}

/** A tag and an anchor in front of a value that take more text than this are not looked for. */
const LONGEST_PROPERTIES = 200;

function offsetOf(tokens: readonly CST.SourceToken[] | undefined, type: CST.SourceToken['type']): number | undefined {
  return tokens?.find((token) => token.type === type)?.offset;
}

/** Where a collection ends without the line breaks and spaces that the parser counts to it. */
function endOfContent(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  return last;
}
