import type { SequenceNode, SourceNode } from './source.ts';

/** The parts of a list with their place among all items, those that could not be read included. */
export function withIndex<Item extends { readonly node: SourceNode }>(
  list: { readonly items: readonly Item[]; readonly node: SequenceNode } | undefined,
): readonly { readonly part: Item; readonly index: number }[] {
  if (list === undefined) return [];
  const places = new Map(list.node.items.map((node, index) => [node, index]));
  return list.items.map((part) => ({ part, index: places.get(part.node) ?? 0 }));
}
