import type { Span, TextEdit } from './text.ts';

/**
 * What a YAML file says, without the library that read it: plain, read-only data, in which everything knows its place.
 * An alias stands for the very node that its anchor names, so the tree can share nodes but never holds a circle.
 */
export type SourceNode = ScalarNode | MapNode | SequenceNode;

export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly style: ScalarStyle;
  /** Whether it stands inside braces or brackets, where a comma ends a plain text. */
  readonly inFlow: boolean;
  /** From the first character to behind the last, quotes included. Empty where a value is missing. */
  readonly span: Span;
  /** What was written, where a plain text was read as a number or a truth value: `3.10`, of which a number keeps 3.1. */
  readonly written?: string;
  /** Where its tag starts, for a value with a tag such as `!!str`, which decides what is read from it. */
  readonly tag?: number;
}

export interface MapNode {
  readonly kind: 'map';
  readonly style: 'block' | 'flow';
  readonly span: Span;
  /** In the order of the text. Entries that a merge key brought in come last. */
  readonly entries: readonly MapEntry[];
  /** Whether it holds a merge key, which is not among the entries. */
  readonly hasMergeKey?: true;
}

export interface MapEntry {
  readonly key: ScalarNode;
  /** A null scalar with an empty span where the text has no value yet. */
  readonly value: SourceNode;
  /** Where the colon between both stands, as an offset. Absent where the text has none: `{ a }`, or a key half typed. */
  readonly colon?: number;
  /** Where the comma in front of the entry stands, inside braces. */
  readonly comma?: number;
  /** Where what belongs to the key and stands in front of it starts: a question mark, an anchor, a tag. */
  readonly lead?: number;
  /** Where the alias stands that names the value. The value itself is the node of the anchor, at its own place. */
  readonly alias?: Span;
  /** Whether the entry was written elsewhere and came in through a merge key. */
  readonly merged?: true;
  /** What was written, where the key is only the one that was probably meant. */
  readonly misspelled?: string;
}

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly style: 'block' | 'flow';
  readonly span: Span;
  readonly items: readonly SourceNode[];
  /**
   * For each item where the sign that introduces it stands, as an offset: its hyphen in a block list, the comma in front
   * of it inside brackets. Absent for the first item inside brackets, and where the text lacks the sign.
   */
  readonly signs: readonly (number | undefined)[];
  /** For each item where the alias stands that names it. Absent where no item is an alias. */
  readonly aliases?: readonly (Span | undefined)[];
}

export interface Comment {
  /** From the `#` to the end of the line. */
  readonly span: Span;
}

/** A value to which aliases can refer. */
export interface Anchor {
  readonly name: string;
  /** The anchor itself, with its sign: `&name`. */
  readonly mark: Span;
  /** The value, without the anchor itself. */
  readonly span: Span;
  /** How many aliases refer to it. */
  readonly uses: number;
}

/** A place that takes the value of an anchor: `*name`. */
export interface Alias {
  readonly span: Span;
  readonly anchor: Anchor;
}

/** Something that keeps a file from being read as YAML, or that a plan does not allow in it. */
export interface SyntaxProblem {
  readonly span: Span;
  /** What, why and what to do, in words. */
  readonly message: string;
  /** Whether the parser lost its way here, so that what seems to be missing may only be unreadable. */
  readonly breaking?: true;
  /** What mends it and keeps every word, as edits that make one change. */
  readonly repair?: { readonly title: string; readonly edits: readonly TextEdit[] };
  /** Whether it only follows from another one, so that nobody has to hear of it. */
  readonly follows?: true;
}

export interface SourceDocument {
  readonly text: string;
  /** Absent when the file holds nothing but comments, or nothing that could be read. */
  readonly root?: SourceNode;
  /** Every scalar that was written, keys included, in the order of the text. Aliases do not repeat what they name. */
  readonly scalars: readonly { readonly node: ScalarNode; readonly role: 'key' | 'value' }[];
  readonly comments: readonly Comment[];
  /** What anchors name, in the order in which they were read. */
  readonly anchors: readonly Anchor[];
  /** What takes their values, in the order of the text. Those of merge keys are among them. */
  readonly aliases: readonly Alias[];
  readonly problems: readonly SyntaxProblem[];
}

/** The entry of a map by its key. */
export function entryOf(map: MapNode, key: PathStep): MapEntry | undefined {
  if (map.entries.length <= FEW_ENTRIES) return map.entries.find((entry) => entry.key.value === key);
  let known = indexes.get(map);
  if (known === undefined) {
    known = new Map();
    // A reader keeps the first of two entries with one key, and so does this.
    for (const entry of map.entries) if (!known.has(entry.key.value)) known.set(entry.key.value, entry);
    indexes.set(map, known);
  }
  return known.get(key);
}

/** A map of a plan has fewer entries, and in those one is found as fast by looking at each. */
const FEW_ENTRIES = 64;

/** The entries of large maps by their keys, because hundreds of rules look for theirs in each. */
const indexes = new WeakMap<MapNode, Map<ScalarNode['value'], MapEntry>>();

/** Where there is room for the value of a key: behind its colon, or behind the key where the text has no colon. */
export function behindColon({ key, colon }: MapEntry): number {
  return colon === undefined ? key.span.end : colon + 1;
}

/** The value of a node without places: what a reader of YAML would make of it. */
export function plainValue(node: SourceNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') return node.items.map(plainValue);
  return Object.fromEntries(node.entries.map(({ key, value }) => [String(key.value), plainValue(value)]));
}

/** Whether a value was not written yet: nothing at all, or an explicit null. */
export function isEmpty(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** A step from a node to one of its children: a key of a map or an index of a sequence. */
export type PathStep = string | number;

/** Where an offset stands in the tree: the steps to the innermost node, and the nodes on the way, outermost first. */
export interface Place {
  readonly path: readonly PathStep[];
  readonly nodes: readonly SourceNode[];
  /** The entry whose key holds the offset, when it stands on a key. */
  readonly onKey?: MapEntry;
}

/** Finds the innermost node at an offset. An offset right behind a node still belongs to it. */
export function placeAt(root: SourceNode, offset: number): Place {
  const path: PathStep[] = [];
  const nodes: SourceNode[] = [root];
  let node = root;
  for (;;) {
    if (node.kind === 'map') {
      const entry: MapEntry | undefined = node.entries.find(
        ({ key, value, merged }) => !merged && (holds(key.span, offset) || holds(value.span, offset)),
      );
      if (entry === undefined) return { path, nodes };
      path.push(String(entry.key.value));
      if (holds(entry.key.span, offset)) return { path, nodes, onKey: entry };
      node = entry.value;
    } else if (node.kind === 'sequence') {
      const index: number = node.items.findIndex((item) => holds(item.span, offset));
      const item: SourceNode | undefined = node.items[index];
      if (item === undefined) return { path, nodes };
      path.push(index);
      node = item;
    } else {
      return { path, nodes };
    }
    nodes.push(node);
  }
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The node at a path of a plan; undefined where the text has nothing there. */
export function nodeAt(root: SourceNode | undefined, path: readonly PathStep[]): SourceNode | undefined {
  let node = root;
  for (const step of path) {
    if (node?.kind === 'map') node = entryOf(node, step)?.value;
    else if (node?.kind === 'sequence' && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return node;
}

/** The parts of a list with their place among all items, those that could not be read included. */
export function withIndex<Item extends { readonly node: SourceNode }>(
  list: { readonly items: readonly Item[]; readonly node: SequenceNode } | undefined,
): readonly { readonly part: Item; readonly index: number }[] {
  if (list === undefined) return [];
  const places = new Map(list.node.items.map((node, index) => [node, index]));
  return list.items.map((part) => ({ part, index: places.get(part.node) ?? 0 }));
}
