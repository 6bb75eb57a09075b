import { entryOf, type SourceNode } from '../core/source.ts';

/** How an item is called: by its name, its id or what it is about. Undefined for a text, which is its own name. */
export function itemName(item: SourceNode): string | undefined {
  if (item.kind !== 'map') return undefined;
  const from = textOf(item, 'from');
  const to = textOf(item, 'to');
  if (from !== undefined && to !== undefined) return `from ${from} to ${to}`;
  for (const key of ['name', 'problem', 'metric', 'when', 'field', 'milestone', 'kind', 'task', 'risk', 'tier', 'id']) {
    const text = textOf(item, key);
    if (text !== undefined) return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME).trimEnd()}...` : text;
  }
  return undefined;
}

/** In UTF-16 code units: a label is one line. */
const LONGEST_NAME = 60;

function textOf(item: SourceNode, key: string): string | undefined {
  const node = item.kind === 'map' ? entryOf(item, key)?.value : undefined;
  return node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;
}
