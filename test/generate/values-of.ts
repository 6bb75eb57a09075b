import type { Block, Item } from '../../server/src/generate/layout.ts';

/** The values that blocks write, as a reader of the YAML should get them back. */
export function valuesOf(blocks: readonly Block[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(blocks.flatMap((block) => (hasKey(block) ? [[block.key, blockValue(block)]] : [])));
}

type KeyedBlock = Exclude<Block, { kind: 'blank' | 'comment' }>;

function hasKey(block: Block): block is KeyedBlock {
  return block.kind !== 'blank' && block.kind !== 'comment';
}

function blockValue(block: KeyedBlock): unknown {
  switch (block.kind) {
    case 'entry':
    case 'flow':
      return block.value;
    case 'group':
      return valuesOf(block.blocks);
    case 'list':
      return block.items.flatMap(itemValue);
  }
}

function itemValue(item: Item): unknown[] {
  if (typeof item === 'string') return [item];
  if (item.kind === 'braces') return [item.value];
  return item.kind === 'blocks' ? [valuesOf(item.blocks)] : [];
}
