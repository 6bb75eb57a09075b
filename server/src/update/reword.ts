import type { Block, Item } from '../generate/layout.ts';

/**
 * The blocks of a generated plan in the words of somebody who has no brief: what the generator takes from its answers
 * stands in the plan itself.
 */
export function reworded(blocks: readonly Block[]): readonly Block[] {
  return blocks.map(rewordedBlock);
}

/** The first that fits is taken, and the last one fits every brief that is left. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\bThe brief has no budget\b/g, 'The plan states no costs'],
  [/\bThe costs are the budget of the brief\b/g, 'The costs follow from those that the plan states'],
  [
    /\bbecause the brief left it open\. Check (it|these) before you sign: answer in the brief and generate the plan again, or change it above\./g,
    'because the plan does not say it. Check $1 before you sign, and change above what is different.',
  ],
  [/\b([Tt])he brief\b/g, '$1he plan'],
];

function inWords(text: string): string {
  return phrases.reduce((result, [pattern, words]) => result.replace(pattern, words), text);
}

function rewordedBlock(block: Block): Block {
  switch (block.kind) {
    case 'comment':
      return { ...block, text: inWords(block.text) };
    case 'entry':
    case 'flow':
      return block.note === undefined ? block : { ...block, note: inWords(block.note) };
    case 'group':
      return { ...block, blocks: reworded(block.blocks) };
    case 'list':
      return { ...block, items: block.items.map(rewordedItem) };
    default:
      return block;
  }
}

function rewordedItem(item: Item): Item {
  if (typeof item === 'string') return item;
  if (item.kind === 'blocks') return { ...item, blocks: reworded(item.blocks) };
  return item.kind === 'comment' ? { ...item, text: inWords(item.text) } : item;
}
