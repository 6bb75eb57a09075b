import { ownCopy } from './kept-by-text.ts';
import type {
  Comment,
  MapEntry,
  MapNode,
  PathStep,
  ScalarNode,
  SequenceNode,
  SourceDocument,
  SourceNode,
} from './source.ts';
import { countOf, lineStart, type Span } from './text.ts';
import { isUtf16, type Leaf, limits, parseLeaf, parseYaml } from './yaml.ts';

/**
 * Reads a text that came out of another one by a change. What stands in front of the change and behind it are the very
 * same nodes as before, those behind it at their new places, and only the smallest entry or item around the change is
 * read. The result is what reading the whole text gives, always: where that is not sure, the whole is read.
 * docs/INCREMENTAL.md says why it holds.
 *
 * @param before is outdated from then on: its nodes are those of the new text, and have the places of that.
 */
export function parseAfter(before: SourceDocument | undefined, text: string): SourceDocument {
  return (before === undefined ? undefined : parseChange(before, text)) ?? parseYaml(text);
}

/** The same, and undefined where the whole text has to be read. For those who count. */
export function parseChange(before: SourceDocument, text: string): SourceDocument | undefined {
  if (before.text === text && !isOutdated(before)) return before;
  const change = readChange(before, text);
  if (change === undefined) return undefined;
  change.move();
  outdated.add(before);
  return change.after;
}

/** Does something with what a text would say after a change, and leaves the text as it was. Nothing of it may be kept. */
export function afterChange<Result>(
  before: SourceDocument,
  text: string,
  look: (after: SourceDocument) => Result,
): Result {
  if (before.text === text && !isOutdated(before)) return look(before);
  const change = readChange(before, text);
  if (change === undefined) return look(parseYaml(text));
  change.move();
  try {
    return look(change.after);
  } finally {
    change.moveBack();
  }
}

const outdated = new WeakSet<SourceDocument>();

/** Whether the nodes of a document have become those of the next one, so that their places are not those in its text. */
export function isOutdated(source: SourceDocument): boolean {
  return outdated.has(source);
}

/** What comes out of a change, which is only right while what stands behind it has moved. */
interface ReadChange {
  readonly after: SourceDocument;
  move(): void;
  moveBack(): void;
}

function readChange(before: SourceDocument, text: string): ReadChange | undefined {
  const { root } = before;
  if (root?.kind !== 'map' || root.style !== 'block' || isOutdated(before)) return undefined;
  if (before.problems.length > 0 || before.anchors.length > 0 || text.length > limits.length) return undefined;
  if (isUtf16(text) || !isSimple(before)) return undefined;
  const change = changeBetween(before.text, text);
  const stretch = stretchAround(before, root, change);
  if (stretch === undefined) return undefined;
  const delta = text.length - before.text.length;
  const written = ownCopy(text.slice(stretch.start, stretch.end + delta));
  const leaf = parseLeaf(written, stretch.isLast ? undefined : endSign(stretch), stretch.steps.length);
  if (leaf === undefined || !standsAlone(leaf, stretch)) return undefined;
  const first = scalarsBefore(before, stretch.start);
  const next = scalarsBefore(before, stretch.end);
  const behind = before.scalars.slice(next);
  const path = pathOf(root, stretch, leaf);
  moveLeaf(leaf, stretch.start);
  const after: SourceDocument = {
    text,
    root: spliced(root, stretch, leaf, delta),
    scalars: before.scalars.slice(0, first).concat(leaf.scalars, behind),
    comments: [
      ...before.comments.filter(({ span }) => span.start < stretch.start),
      ...leaf.comments,
      ...before.comments.filter(({ span }) => span.start >= stretch.end).map((comment) => movedComment(comment, delta)),
    ],
    anchors: [],
    aliases: [],
    problems: [],
  };
  simple.set(after, true);
  const lines = { start: stretch.start, end: stretch.end + delta };
  changes.set(after, { before: new WeakRef(before), path, lines });
  const move = (by: number): void => {
    if (by === 0) return;
    for (const { node } of behind) moveScalar(node, by);
    moveBehind(root, stretch, by);
  };
  return { after, move: () => move(delta), moveBack: () => move(-delta) };
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

/** The tree with a leaf in the place of a stretch. What stands in front of it and behind it are the nodes of before. */
function spliced(root: MapNode, stretch: Stretch, leaf: Leaf, delta: number): MapNode {
  const child = (owner: MapNode | SequenceNode, level: number): MapNode | SequenceNode => {
    const index = stretch.steps[level] ?? 0;
    const isLeaf = level === stretch.steps.length - 1;
    const end = isLeaf && stretch.isLast ? leaf.root.span.end : owner.span.end + delta;
    const span = { start: owner.span.start, end };
    if (owner.kind === 'map') {
      const entries = [...owner.entries];
      const own = owner.entries[index] as MapEntry;
      entries[index] =
        isLeaf && leaf.root.kind === 'map'
          ? (leaf.root.entries[0] as MapEntry)
          : { ...own, value: child(own.value as MapNode, level + 1) };
      return { ...owner, span, entries };
    }
    const items = [...owner.items];
    items[index] =
      isLeaf && leaf.root.kind === 'sequence'
        ? (leaf.root.items[0] as SourceNode)
        : child(owner.items[index] as MapNode, level + 1);
    const signs = owner.signs.map((sign, at) => (sign === undefined || at <= index ? sign : sign + delta));
    return { ...owner, span, items, signs };
  };
  return child(root, 0) as MapNode;
}

/** How many scalars of a document start in front of a place. */
function scalarsBefore({ scalars }: SourceDocument, offset: number): number {
  return countOf(scalars.length, (at) => (scalars[at]?.node.span.start ?? 0) < offset);
}

/** Nodes are read-only for everybody else: only here they come to other places, when the text in front of them changes. */
type Movable<Node> = { -readonly [Key in keyof Node]: Node[Key] };

/** Puts what was read of a leaf at its place in the text. */
function moveLeaf({ root, scalars, comments }: Leaf, by: number): void {
  for (const { node } of scalars) moveScalar(node, by);
  for (const { span } of comments) moveSpan(span, by);
  moveSpan(root.span, by);
  moveChildren(root, 0, by);
}

/** Moves what stands behind a stretch, but for the scalars that are listed. */
function moveBehind(root: MapNode, { steps }: Stretch, by: number): void {
  let owner: SourceNode = root;
  for (const step of steps) {
    if (owner.kind === 'scalar') return;
    moveChildren(owner, step + 1, by);
    owner = childAt(owner, step);
  }
}

/** Moves the children of a node from one of them on, with all that stands in them, but for the scalars that are listed. */
function moveChildren(owner: MapNode | SequenceNode, from: number, by: number): void {
  if (owner.kind === 'map') {
    for (let at = from; at < owner.entries.length; at++) {
      const entry = owner.entries[at] as Movable<MapEntry>;
      if (entry.colon !== undefined) entry.colon += by;
      if (entry.comma !== undefined) entry.comma += by;
      if (entry.lead !== undefined) entry.lead += by;
      moveNode(entry.key, by);
      moveNode(entry.value, by);
    }
    return;
  }
  for (let at = from; at < owner.items.length; at++) moveNode(owner.items[at] as SourceNode, by);
}

function moveNode(node: SourceNode, by: number): void {
  if (node.kind === 'scalar') {
    // What was not written is listed nowhere.
    if (node.span.start === node.span.end) moveScalar(node, by);
    return;
  }
  moveSpan(node.span, by);
  if (node.kind === 'sequence') {
    const signs = node.signs as (number | undefined)[];
    for (let at = 0; at < signs.length; at++) {
      const sign = signs[at];
      if (sign !== undefined) signs[at] = sign + by;
    }
  }
  moveChildren(node, 0, by);
}

function moveScalar(node: ScalarNode, by: number): void {
  moveSpan(node.span, by);
  if (node.tag !== undefined) (node as Movable<ScalarNode>).tag = node.tag + by;
}

function moveSpan(span: Span, by: number): void {
  const movable = span as Movable<Span>;
  movable.start += by;
  movable.end += by;
}

function movedComment({ span: { start, end } }: Comment, by: number): Comment {
  return { span: { start: start + by, end: end + by } };
}
