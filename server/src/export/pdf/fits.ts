import type { Block, Entry, Inline, ListItem, Table } from '../../render/model.ts';
import { wordsOf } from '../column-widths.ts';

/**
 * The writer drops what must not be broken and is taller than a page, so only what is surely lower is kept together. In
 * lines, of which more than fifty fit on a page. Wide letters need at most 1.8 times the room of the average one.
 */
const MOST = 28;

/** Whether each row of a table can stand on one page. `characters` is what fits into a line of each column. */
export function rowsFit({ rows }: Table, characters: readonly number[]): boolean {
  return rows.every(({ cells }) => cells.every(({ items }, index) => linesOf(items, characters[index] ?? 1) <= MOST));
}

/** Whether each label with what it stands for can stand on one page. */
export function entriesFit(entries: readonly Entry[], characters: number): boolean {
  return entries.every(({ label, blocks }) => {
    const heights = blocks.map((block) => linesOfBlock(block, characters));
    const total = heights.reduce((sum, lines) => sum + lines, 0);
    return total <= MOST && linesOfText(label, 12) <= MOST;
  });
}

/** Other blocks than lines of text may be of any height. */
function linesOfBlock(block: Block, characters: number): number {
  switch (block.kind) {
    case 'paragraph':
      return linesOf([block], characters);
    case 'list':
      return linesOf(block.items, characters);
    case 'missing':
      return linesOf([{ content: [block] }], characters) + 1;
    default:
      return Number.POSITIVE_INFINITY;
  }
}

function linesOf(items: readonly Pick<ListItem, 'content'>[], characters: number): number {
  return items.reduce((sum, { content }) => sum + linesOfText(textOf(content), characters), 0);
}

function textOf(content: readonly Inline[]): string {
  return content.map(wordsOf).join('');
}

function linesOfText(text: string, characters: number): number {
  return text.split('\n').reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / characters)), 0);
}
