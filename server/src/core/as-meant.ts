import type * as z from 'zod';
import { nearest } from './nearest.ts';
import type { MapEntry, MapNode, SequenceNode, SourceNode } from './source.ts';
import { type Shape, shapeOf } from './vocabulary.ts';

/**
 * The tree as it was meant: a misspelled key counts as the key that was probably meant, at its own place. A typing
 * mistake is then one finding, and nothing that looks for the part takes it for missing and writes a second one. What
 * has no such key is the very same node as before.
 */
export function asMeant(schema: z.ZodType, root: SourceNode): SourceNode {
  let guesses = 0;
  /** What an alias repeats stays one node, so that nobody takes it for something that was written twice. */
  const done = new WeakMap<SourceNode, Map<z.ZodType, SourceNode>>();

  function meant(part: z.ZodType, node: SourceNode): SourceNode {
    if (node.kind === 'scalar') return node;
    if (sound.get(node) === part) return node;
    const known = done.get(node)?.get(part);
    if (known !== undefined) return known;
    const before = guesses;
    const made = collection(part, node);
    if (made === node && guesses === before) sound.set(node, part);
    else done.set(node, (done.get(node) ?? new Map<z.ZodType, SourceNode>()).set(part, made));
    return made;
  }

  function collection(part: z.ZodType, node: MapNode | SequenceNode): SourceNode {
    const shape = shapeOf(part);
    if (shape.kind === 'either') return meant(node.kind === 'map' ? shape.group : shape.single, node);
    if (node.kind === 'sequence') {
      if (shape.kind !== 'list') return node;
      const items = node.items.map((item) => meant(shape.item, item));
      return items.every((item, index) => item === node.items[index]) ? node : { ...node, items };
    }
    if (shape.kind === 'map') return withEntries(node, mapEntries(shape, node));
    if (shape.kind !== 'record') return node;
    return withEntries(
      node,
      node.entries.map((entry) => withValue(entry, meant(shape.value, entry.value))),
    );
  }

  function mapEntries(shape: Extract<Shape, { kind: 'map' }>, node: MapNode): readonly MapEntry[] {
    const taken = new Set(node.entries.map(({ key }) => String(key.value)));
    return node.entries.map((entry) => {
      const name = String(entry.key.value);
      const known = shape.keys.get(name);
      if (known !== undefined) return withValue(entry, meant(known.schema, entry.value));
      if (shape.isShared(name) || ++guesses > MOST_GUESSES) return entry;
      const guess = nearest(
        name,
        [...shape.keys.keys()].filter((key) => !taken.has(key)),
      );
      if (guess === undefined) return entry;
      taken.add(guess);
      return { ...entry, key: { ...entry.key, value: guess }, misspelled: name };
    });
  }

  return meant(schema, root);
}

/** Nodes in which there is nothing to guess, each with its place in the vocabulary: most are those of the text before. */
const sound = new WeakMap<SourceNode, z.ZodType>();

/** A file with more unknown keys is no plan, and comparing all their names would cost time and help nobody. */
const MOST_GUESSES = 1_000;

function withEntries(node: MapNode, entries: readonly MapEntry[]): MapNode {
  return entries.every((entry, index) => entry === node.entries[index]) ? node : { ...node, entries };
}

function withValue(entry: MapEntry, value: SourceNode): MapEntry {
  return value === entry.value ? entry : { ...entry, value };
}
