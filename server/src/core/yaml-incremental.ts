import { ownCopy } from './kept-by-text.ts';
import type { Comment, MapEntry, MapNode, PathStep, SequenceNode, SourceDocument, SourceNode } from './source.ts';
import { countOf, lineStart, type Span } from './text.ts';
import { isUtf16, type Leaf, limits, parseLeaf, parseYaml } from './yaml.ts';

/**
 * Reads a text that came out of another one by a change. What stands in front of the change are the very same nodes as
 * before, what stands behind it are the same ones at their new places, and only the smallest entry or item around the
 * change is read. The result is what reading the whole text gives, always: where that is not sure, the whole is read.
 * docs/INCREMENTAL.md says why it holds.
 */
export function parseAfter(before: SourceDocument | undefined, text: string): SourceDocument {
  return (before === undefined ? undefined : parseChange(before, text)) ?? parseYaml(text);
}

/** The same, and undefined where the whole text has to be read. For those who count. */
export function parseChange(before: SourceDocument, text: string): SourceDocument | undefined {
  if (before.text === text) return before;
  const { root } = before;
  if (root?.kind !== 'map' || root.style !== 'block') return undefined;
  if (before.problems.length > 0 || before.anchors.length > 0 || text.length > limits.length) return undefined;
  if (isUtf16(text) || !isSimple(before)) return undefined;
  const change = changeBetween(before.text, text);
  const stretch = stretchAround(before, root, change);
  if (stretch === undefined) return undefined;
  const delta = text.length - before.text.length;
  const written = ownCopy(text.slice(stretch.start, stretch.end + delta));
  const leaf = parseLeaf(written, stretch.isLast ? undefined : endSign(stretch), stretch.steps.length);
  if (leaf === undefined || !standsAlone(leaf, stretch)) return undefined;
  const made = spliced(before, root, text, stretch, leaf, delta);
  if (made !== undefined) {
    simple.set(made, true);
    const lines = { start: stretch.start, end: stretch.end + delta };
    changes.set(made, { before: new WeakRef(before), path: pathOf(root, stretch, leaf), lines });
  }
  return made;
}

/** How a document came out of another one. */
export interface SourceChange {
  readonly before: WeakRef<SourceDocument>;
  /** The part outside of which all says the same as before, from the root. Empty where the name of a section changed. */
  readonly path: readonly PathStep[];
  /** The lines that were read, outside of which all is written as before. */
  readonly lines: Span;
}

const changes = new WeakMap<SourceDocument, SourceChange>();

/** The change that made a document of the one before it. Undefined for one that was read as a whole. */
export function lastChange(source: SourceDocument): SourceChange | undefined {
  return changes.get(source);
}

function pathOf(root: MapNode, { steps, owner, index }: Stretch, leaf: Leaf): readonly PathStep[] {
  const path: PathStep[] = [];
  let node: SourceNode = root;
  for (const step of steps) {
    path.push(node.kind === 'map' ? String(node.entries[step]?.key.value) : step);
    if (node.kind !== 'scalar') node = childAt(node, step);
  }
  const isRenamed =
    owner.kind === 'map' &&
    leaf.root.kind === 'map' &&
    String(owner.entries[index]?.key.value) !== String(leaf.root.entries[0]?.key.value);
  return isRenamed ? path.slice(0, -1) : path;
}

/** A stretch of the old text that holds a change and is one entry of a map or one item of a list, with all its lines. */
interface Stretch extends Span {
  /** The index at each level from the root to the entry or item. */
  readonly steps: readonly number[];
  readonly owner: MapNode | SequenceNode;
  readonly index: number;
  /** How many spaces stand in front of its key or hyphen. */
  readonly indent: number;
  /** Whether it is the last one of the file. */
  readonly isLast: boolean;
}

/** Where two texts differ: a stretch of the old one. What stands behind it stands in both. */
function changeBetween(before: string, after: string): Span {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  // Stretches are compared at once, because letter by letter takes longer than to read what has changed.
  while (start + STRIDE <= shorter && before.slice(start, start + STRIDE) === after.slice(start, start + STRIDE)) {
    start += STRIDE;
  }
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let behind = 0;
  const most = shorter - start;
  const endsAlike = (count: number): boolean =>
    before.slice(before.length - count, before.length - behind) ===
    after.slice(after.length - count, after.length - behind);
  while (behind + STRIDE <= most && endsAlike(behind + STRIDE)) behind += STRIDE;
  while (
    behind < most &&
    before.charCodeAt(before.length - behind - 1) === after.charCodeAt(after.length - behind - 1)
  ) {
    behind++;
  }
  return { start, end: before.length - behind };
}

/** In UTF-16 code units. */
const STRIDE = 2_048;

/** Documents in which nothing has a say about what stands far away from it: no directive, no mark of a document. */
const simple = new WeakMap<SourceDocument, boolean>();

function isSimple(source: SourceDocument): boolean {
  const known = simple.get(source) ?? !/^(?:---|\.\.\.|%)|\uFEFF|\r(?!\n)/m.test(source.text);
  simple.set(source, known);
  return known;
}

/** The smallest entry or item in block style whose lines hold a change, and behind which another one of its level stands. */
function stretchAround({ text }: SourceDocument, root: MapNode, change: Span): Stretch | undefined {
  let found: Stretch | undefined;
  const steps: number[] = [];
  let owner: SourceNode = root;
  while (owner.kind !== 'scalar' && owner.style === 'block' && !(owner.kind === 'map' && owner.hasMergeKey)) {
    const { length } = childrenOf(owner);
    const within: MapNode | SequenceNode = owner;
    const index: number = countOf(length, (at) => (signOf(within, at) ?? 0) <= change.end) - 1;
    const start = lineOf(text, owner, index);
    const next = index + 1 < length ? lineOf(text, owner, index + 1) : undefined;
    // Of a change right behind a line break it cannot be told to which of both lines it belongs.
    if (start === undefined || change.start < start.start) break;
    steps.push(index);
    const isLast = owner === root && index === length - 1;
    const end = isLast ? text.length : next?.start;
    if (end !== undefined && (change.end < end || isLast)) {
      found = { start: start.start, end, steps: [...steps], owner, index, indent: start.indent, isLast };
    }
    owner = childAt(owner, index);
  }
  return found;
}

function childrenOf(owner: MapNode | SequenceNode): readonly unknown[] {
  return owner.kind === 'map' ? owner.entries : owner.items;
}

function childAt(owner: MapNode | SequenceNode, index: number): SourceNode {
  const child = owner.kind === 'map' ? owner.entries[index]?.value : owner.items[index];
  if (child === undefined) throw new RangeError('There is no such entry.');
  return child;
}

/** Where an entry or an item begins: its key, or its hyphen. */
function signOf(owner: MapNode | SequenceNode, index: number): number | undefined {
  return owner.kind === 'map' ? owner.entries[index]?.key.span.start : owner.signs[index];
}

/** The line of an entry or an item, where nothing but spaces stands in front of it. */
function lineOf(
  text: string,
  owner: MapNode | SequenceNode,
  index: number,
): { readonly start: number; readonly indent: number } | undefined {
  const sign = signOf(owner, index);
  if (sign === undefined) return undefined;
  const start = lineStart(text, sign);
  return /^ *$/.test(text.slice(start, sign)) ? { start, indent: sign - start } : undefined;
}

/** A line of the same level, by which it is seen that what stands in front of it has come to its end. */
function endSign({ owner, indent }: Stretch): string {
  return `${' '.repeat(indent)}${owner.kind === 'map' ? 'end-of-leaf: 0' : '- 0'}\n`;
}

/** Whether what was read is one entry or item of the same level, with a key that none of its neighbors has. */
function standsAlone({ root }: Leaf, { owner, index, indent, isLast }: Stretch): boolean {
  if (root.kind !== owner.kind || root.style !== 'block' || childrenOf(root).length !== (isLast ? 1 : 2)) return false;
  if (signOf(root, 0) !== indent) return false;
  if (root.kind !== 'map' || owner.kind !== 'map') return true;
  const [entry] = root.entries;
  if (entry === undefined || entry.colon === undefined || entry.lead !== undefined) return false;
  const name = String(entry.key.value);
  return !owner.entries.some(({ key }, at) => at !== index && String(key.value) === name);
}

/** The document with a leaf in the place of a stretch. Undefined where the tree does not hold every scalar. */
function spliced(
  before: SourceDocument,
  root: MapNode,
  text: string,
  stretch: Stretch,
  leaf: Leaf,
  delta: number,
): SourceDocument | undefined {
  const first = countOf(before.scalars.length, (at) => startOf(before.scalars[at]?.node) < stretch.start);
  const next = countOf(before.scalars.length, (at) => startOf(before.scalars[at]?.node) < stretch.end);
  const scalars = before.scalars.slice(0, first);
  const child = (owner: MapNode | SequenceNode, level: number): MapNode | SequenceNode => {
    const index = stretch.steps[level] ?? 0;
    const isLeaf = level === stretch.steps.length - 1;
    const end = isLeaf && stretch.isLast ? stretch.start + leaf.root.span.end : owner.span.end + delta;
    const span = { start: owner.span.start, end };
    if (owner.kind === 'map') {
      const entries = owner.entries.slice(0, index);
      const own = owner.entries[index] as MapEntry;
      if (isLeaf && leaf.root.kind === 'map') {
        entries.push(movedEntry(leaf.root.entries[0] as MapEntry, stretch.start, scalars));
      } else entries.push({ ...own, value: child(own.value as MapNode, level + 1) });
      for (const entry of owner.entries.slice(index + 1)) entries.push(movedEntry(entry, delta, scalars));
      return { ...owner, span, entries };
    }
    const items = owner.items.slice(0, index);
    if (isLeaf && leaf.root.kind === 'sequence') {
      items.push(moved(leaf.root.items[0] as SourceNode, stretch.start, scalars, 'value'));
    } else items.push(child(owner.items[index] as MapNode, level + 1));
    for (const item of owner.items.slice(index + 1)) items.push(moved(item, delta, scalars, 'value'));
    const signs = owner.signs.map((sign, at) => (sign === undefined || at <= index ? sign : sign + delta));
    return { ...owner, span, items, signs };
  };
  const made = child(root, 0);
  if (scalars.length !== first + leaf.scalars + before.scalars.length - next) return undefined;
  return {
    text,
    root: made,
    scalars,
    comments: [
      ...before.comments.filter(({ span }) => span.start < stretch.start),
      ...leaf.comments.map((comment) => movedComment(comment, stretch.start)),
      ...before.comments.filter(({ span }) => span.start >= stretch.end).map((comment) => movedComment(comment, delta)),
    ],
    anchors: [],
    aliases: [],
    problems: [],
  };
}

function startOf(node: SourceNode | undefined): number {
  return node?.span.start ?? 0;
}

type Scalars = SourceDocument['scalars'][number][];

/** A node as many code units further behind. The scalars in it are added to the list, in the order of the text. */
function moved(node: SourceNode, by: number, scalars: Scalars, role: 'key' | 'value'): SourceNode {
  const span = movedSpan(node.span, by);
  if (node.kind === 'map') {
    return { ...node, span, entries: node.entries.map((entry) => movedEntry(entry, by, scalars)) };
  }
  if (node.kind === 'sequence') {
    const signs = node.signs.map((sign) => (sign === undefined ? undefined : sign + by));
    return { ...node, span, items: node.items.map((item) => moved(item, by, scalars, 'value')), signs };
  }
  const made = node.tag === undefined ? { ...node, span } : { ...node, span, tag: node.tag + by };
  if (span.start < span.end) scalars.push({ node: made, role });
  return made;
}

function movedEntry(entry: MapEntry, by: number, scalars: Scalars): MapEntry {
  const { colon, comma, lead } = entry;
  return {
    ...entry,
    key: moved(entry.key, by, scalars, 'key') as MapEntry['key'],
    value: moved(entry.value, by, scalars, 'value'),
    ...(colon === undefined ? {} : { colon: colon + by }),
    ...(comma === undefined ? {} : { comma: comma + by }),
    ...(lead === undefined ? {} : { lead: lead + by }),
  };
}

function movedComment({ span }: Comment, by: number): Comment {
  return { span: movedSpan(span, by) };
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
