import type { Span } from '../../core/text.ts';
import type { Block, Cell, Entry, Inline, Missing } from '../../render/model.ts';

/** What a document says at one place, with everything that stands in it. */
type Content = Block | Entry | Inline | { readonly content: readonly Inline[]; readonly span?: Span };

/** Where something comes from, as far as it comes from one place. */
export function placeOf(content: Content | { readonly span?: Span }): Span | undefined {
  return 'span' in content ? content.span : undefined;
}

/** Everything that stands in some blocks, outermost first. What a picture or a line repeats is not listed twice. */
export function* contentOf(blocks: readonly Block[]): Generator<Content> {
  for (const block of blocks) {
    yield block;
    switch (block.kind) {
      case 'topic':
        yield* contentOf(block.blocks);
        break;
      case 'paragraph':
        yield* block.content;
        break;
      case 'list':
        yield* itemsOf(block.items);
        break;
      case 'table':
        for (const row of block.rows) {
          if (row.span) yield { content: [], span: row.span };
          for (const cell of row.cells) yield* itemsOf(cell.items);
        }
        break;
      case 'values':
        yield* entriesOf(block.entries);
        break;
    }
  }
}

export function* entriesOf(entries: readonly Entry[]): Generator<Content> {
  for (const entry of entries) {
    yield entry;
    yield* contentOf(entry.blocks);
  }
}

/** What is not defined yet. A gap that is shown at two places is one. */
export function gapsIn(content: Iterable<Content>): readonly Missing[] {
  const gaps = new Map<string, Missing>();
  for (const each of content) {
    if ('kind' in each && each.kind === 'missing') gaps.set(`${each.what} ${each.span?.start}`, each);
  }
  return [...gaps.values()];
}

function* itemsOf(items: Cell['items']): Generator<Content> {
  for (const item of items) {
    yield item;
    yield* item.content;
  }
}
