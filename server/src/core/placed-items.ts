import type { SourceNode } from './source.ts';

/**
 * The items of a list of a plan at their places in the text, so that the index of an item is the one in the file. An
 * item that could not be read is undefined.
 */
export function placedItems<Item extends { readonly node: SourceNode }>(
  list: { readonly items: readonly Item[]; readonly node: { readonly items: readonly SourceNode[] } } | undefined,
): readonly (Item | undefined)[] {
  if (list === undefined) return [];
  const byNode = new Map<SourceNode, Item>(list.items.map((item) => [item.node, item]));
  return list.node.items.map((node) => byNode.get(node));
}
