import { plainTextOf } from './snippet-text.ts';
import type { Anchor, SourceDocument, SourceNode } from './source.ts';
import { applyEdits, lineStart, overlap, type Span, type TextEdit } from './text.ts';
import { parseYaml } from './yaml.ts';

/**
 * The net under all edits of a plan. Whatever a rule proposes, it is offered only when the text after it can be read as
 * well as before, keeps every value and comment that the edits do not touch, and says the same in all the places that
 * an anchor shares with the one that is changed.
 */
export interface Net {
  /**
   * Whether edits do no harm.
   *
   * @param agreeing how many places of the plan ask for these very edits. What an anchor shares is changed when all
   *   places that share it ask for it.
   */
  holds(edits: readonly TextEdit[], agreeing: number): boolean;
  /**
   * Whether there are fewer problems of syntax after edits, of a text that cannot be trusted to be read rightly, and not
   * more of those that somebody hears of. As many are fine where one is gone and the next that came to light in its place
   * is explained and can be repaired as well.
   */
  mends(edits: readonly TextEdit[]): boolean;
}

/** How much text is read to try the edits of one version, in UTF-16 code units. What is not tried is not offered. */
const MOST_READ = 4_000_000;

/**
 * How much of the text is kept as it was read before the edits, in UTF-16 code units. Edits are tried in the order of
 * the text, so that what was read last is what is asked for next, and all of it would fill the memory.
 */
const MOST_KEPT = 200_000;

const nets = new WeakMap<SourceDocument, Net>();

/** The net of a text, which remembers what it has read of it. */
export function netUnder(source: SourceDocument): Net {
  const net = nets.get(source) ?? createNet(source);
  nets.set(source, net);
  return net;
}

/** Edits in the order of the text, each once: two rules or two places may ask for the very same one. */
export function distinct(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...new Map(edits.map((edit) => [nameOf(edit), edit])).values()];
}

/** How often the edit occurs that occurs most often: a value that an anchor shares is changed for each of its places. */
export function mostAlike(edits: readonly TextEdit[]): number {
  const counts = new Map<string, number>();
  let most = 0;
  for (const name of edits.map(nameOf)) {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    most = Math.max(most, count);
  }
  return most;
}

/** How much edits write, in UTF-16 code units. */
export function lengthWritten(edits: readonly TextEdit[]): number {
  return edits.reduce((length, { newText }) => length + newText.length, 0);
}

/** What an edit does, as a text: two edits of one name do the same. */
function nameOf({ span, newText, snippet }: TextEdit): string {
  return `${span.start} ${span.end} ${snippet === true} ${newText}`;
}

function createNet(source: SourceDocument): Net {
  const { text } = source;
  const starts = startsIn(source);
  const before = new Map<number, Read>();
  let kept = 0;
  let read = 0;

  /** Reads a stretch of the text once, however many edits are tried in it one after the other. */
  function readBefore(start: number, end: number): Read {
    const key = start * (text.length + 1) + end;
    const known = before.get(key) ?? readStretch(text.slice(start, end));
    if (before.delete(key)) kept -= end - start;
    // What was used last stands last, also where it alone is more than is kept.
    for (const [first, { source }] of before) {
      if (kept + end - start <= MOST_KEPT) break;
      before.delete(first);
      kept -= source.text.length;
    }
    before.set(key, known);
    kept += end - start;
    return known;
  }

  return {
    mends(edits) {
      read += text.length;
      if (read > MOST_READ || !areInOrder(edits, text.length)) return false;
      const after = parseYaml(applyEdits(text, edits)).problems;
      if (told(after) > told(source.problems)) return false;
      if (after.length !== source.problems.length) return after.length < source.problems.length;
      const moved = movedBy(inOrder(edits));
      const old = new Set(source.problems.map(({ span, message }) => `${moved(span.start)} ${message}`));
      const fresh = after.filter(({ span, message }) => !old.has(`${span.start} ${message}`));
      return fresh.length > 0 && fresh.every(({ repair }) => repair !== undefined);
    },
    holds(edits, agreeing) {
      const plain = edits.map(({ span, newText, snippet }) => ({
        span,
        newText: snippet ? plainTextOf(newText) : newText,
      }));
      if (!areInOrder(plain, text.length)) return false;
      read += lengthWritten(plain);
      return stretchesAround(plain, source, starts).some((stretch) => holdsIn(stretch, plain, agreeing));
    },
  };

  function holdsIn({ start, end }: Span, edits: readonly TextEdit[], agreeing: number): boolean {
    read += end - start;
    if (read > MOST_READ) return false;
    const moved = edits.map((edit) => ({
      ...edit,
      span: { start: edit.span.start - start, end: edit.span.end - start },
    }));
    const old = readBefore(start, end);
    return keeps(old, readStretch(applyEdits(text.slice(start, end), moved)), moved, agreeing);
  }
}

/** How many problems somebody hears of. The others only follow from them. */
function told(problems: SourceDocument['problems']): number {
  return problems.filter(({ follows }) => follows !== true).length;
}

/** Whether no edit reaches beyond the text, and no two of them overlap. */
function areInOrder(edits: readonly TextEdit[], length: number): boolean {
  return inOrder(edits).every(({ span }, index, ordered) => {
    const before = ordered[index - 1]?.span;
    const isFree = before === undefined || (before.end <= span.start && !overlap(span, before));
    return 0 <= span.start && span.start <= span.end && span.end <= length && isFree;
  });
}

/** Edits by where they stand. Those that do not overlap end in the same order in which they start. */
function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((one, two) => one.span.start - two.span.start || one.span.end - two.span.end);
}

/** How many of the numbers that rise, or stay, are such that `isBefore` holds for them. */
function countWhile(numbers: readonly number[], isBefore: (number: number) => boolean): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(numbers[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the parts of a node start that can be read for themselves, as offsets of lines that rise. None where it has none. */
type Starts = (node: SourceNode) => readonly number[];

/**
 * Finds the parts of a plan of which each can be read for itself, because nothing in one refers to another: the entries
 * and items that stand on lines of their own. A text with anchors, several documents or mistakes has no such parts.
 */
function startsIn({ text, problems, anchors }: SourceDocument): Starts {
  // A sign at the very start begins the one document that there is.
  const rest = text.replace(/^---[ \t]*(?=[\r\n])/, '');
  if (problems.length > 0 || anchors.length > 0 || /^(?:---|\.\.\.|%)/m.test(rest)) return () => [];
  const known = new Map<SourceNode, readonly number[]>();
  return (node) => {
    const starts = known.get(node) ?? linesOf(node, text);
    known.set(node, starts);
    return starts;
  };
}

function linesOf(node: SourceNode, text: string): readonly number[] {
  if (node.kind === 'scalar' || node.style === 'flow') return [];
  const signs = node.kind === 'map' ? node.entries.map(({ key, lead }) => lead ?? key.span.start) : node.signs;
  const lines: number[] = [];
  for (const sign of signs) {
    const line = sign === undefined ? undefined : lineStart(text, sign);
    // Behind a hyphen the first key of an item has no line of its own.
    if (sign === undefined || line === undefined || text.slice(line, sign).trim() !== '') return [];
    lines.push(line);
  }
  return lines;
}

/**
 * The stretches around edits that can be read for themselves, each of parts of one node that follow each other: the
 * smallest one, and the largest, where what is inserted behind a part belongs to what is around it and reads as a
 * mistake in the small one. What is inserted between two parts touches both.
 */
function stretchesAround(
  edits: readonly TextEdit[],
  { text, root }: SourceDocument,
  startsOf: Starts,
): readonly Span[] {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { span } of edits) {
    first = Math.min(first, span.start);
    last = Math.max(last, span.end);
  }
  const indent = leastIndent(edits);
  let stretch: Span = { start: 0, end: text.length };
  let largest: Span | undefined;
  for (let node = root; node !== undefined; ) {
    const starts = startsOf(node);
    const from = countWhile(starts, (start) => start < first) - 1;
    const to = countWhile(starts, (start) => start <= last);
    const start = node === root && from <= 0 ? 0 : starts[from];
    if (start === undefined) break;
    // What is indented less than a part is written behind it and belongs to what is around it.
    if (node !== root && indent < text.slice(start).search(/[^ \t]/)) break;
    stretch = { start, end: starts[to] ?? stretch.end };
    largest ??= stretch;
    if (to !== from + 1) break;
    node = node.kind === 'map' ? node.entries[from]?.value : node.kind === 'sequence' ? node.items[from] : undefined;
  }
  return largest === undefined || largest === stretch ? [stretch] : [stretch, largest];
}

/** How far the line is indented that is indented least of those that edits begin. Infinite where they begin none. */
function leastIndent(edits: readonly TextEdit[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { newText } of edits) {
    for (const [, spaces = ''] of newText.matchAll(/\n([ \t]*)[^\s]/g)) least = Math.min(least, spaces.length);
  }
  return least;
}

interface Value {
  readonly node: SourceNode;
  /** The keys on the way, as the nodes that hold them. Undefined for an item of a list. */
  readonly path: readonly (SourceNode | undefined)[];
}

interface Read {
  readonly source: SourceDocument;
  /** Every single value that was written, keys included, by where it starts. */
  readonly values: ReadonlyMap<number, Value>;
}

function readStretch(text: string): Read {
  const source = parseYaml(text);
  const values = new Map<number, Value>();
  const seen = new Set<SourceNode>();
  const add = (node: SourceNode, path: Value['path']): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'scalar') {
      if (node.span.start < node.span.end) values.set(node.span.start, { node, path });
    } else if (node.kind === 'sequence') {
      for (const item of node.items) add(item, [...path, undefined]);
    } else {
      for (const { key, value, merged } of node.entries) {
        if (merged) continue;
        add(key, path);
        add(value, [...path, key]);
      }
    }
  };
  if (source.root !== undefined) add(source.root, []);
  return { source, values };
}

function keeps(old: Read, fresh: Read, edits: readonly TextEdit[], agreeing: number): boolean {
  const ordered = inOrder(edits);
  const starts = ordered.map(({ span }) => span.start);
  const isTouched = (span: Span): boolean => {
    const last = ordered[countWhile(starts, (start) => start < span.end) - 1];
    return last !== undefined && touches(last.span, span);
  };
  const moved = movedBy(ordered);
  if (fresh.source.problems.length > old.source.problems.length) return false;
  for (const [start, value] of old.values) {
    if (isTouched(value.node.span)) continue;
    const same = fresh.values.get(moved(start));
    if (same === undefined || !isSameValue(value, same, isTouched)) return false;
  }
  const kept = old.source.comments.filter(({ span }) => !isTouched(span));
  const comments = new Set(fresh.source.comments.map(({ span }) => span.start));
  if (!kept.every(({ span }) => comments.has(moved(span.start)))) return false;
  return old.source.anchors.every((anchor) => anchor.uses < agreeing || isSameShare(anchor, old.source, fresh.source));
}

/** Where a place of the text is after edits, which are in the order of the text. */
function movedBy(ordered: readonly TextEdit[]): (offset: number) => number {
  const ends = ordered.map(({ span }) => span.end);
  const grown = [0];
  for (const { span, newText } of ordered) grown.push((grown.at(-1) ?? 0) + newText.length - (span.end - span.start));
  return (offset) => offset + (grown[countWhile(ends, (end) => end <= offset)] ?? 0);
}

function isSameValue(one: Value, other: Value, isTouched: (span: Span) => boolean): boolean {
  const [first, second] = [one.node, other.node];
  return (
    first.kind === 'scalar' &&
    second.kind === 'scalar' &&
    Object.is(first.value, second.value) &&
    one.path.length === other.path.length &&
    one.path.every((key, index) => isSameKey(key, other.path[index], isTouched))
  );
}

function isSameKey(
  one: SourceNode | undefined,
  other: SourceNode | undefined,
  isTouched: (span: Span) => boolean,
): boolean {
  if (one?.kind !== 'scalar' || other?.kind !== 'scalar') return one === other;
  return one.value === other.value || isTouched(one.span);
}

/** Whether an anchor still stands for the same text. */
function isSameShare({ name, span }: Anchor, old: SourceDocument, fresh: SourceDocument): boolean {
  const written = old.text.slice(span.start, span.end);
  return fresh.anchors.some(
    (other) => other.name === name && fresh.text.slice(other.span.start, other.span.end) === written,
  );
}

/** Whether an edit changes a stretch: what is inserted at either end of it leaves it as it is. */
function touches(edit: Span, stretch: Span): boolean {
  return edit.start < stretch.end && stretch.start < edit.end;
}
