import type { MapNode } from '../../core/source.ts';

/** Whether a group is there and holds no key yet. That is one problem, and what it lacks is no further one. */
export function isEmptyGroup(group: { readonly node: MapNode } | undefined): boolean {
  return group?.node.entries.length === 0;
}
