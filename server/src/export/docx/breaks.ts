import type { Figure, Section, Topic } from '../../render/model.ts';
import type { Layout } from '../paper/layout.ts';
import type { Range } from '../paper/pages.ts';

/** What the layout says about the ends of pages, for a program that lays the document out once more. */
export interface Breaks {
  /** The headings that start a page. */
  readonly starts: ReadonlySet<Section | Topic>;
  /** The parts of a picture, from top to bottom, in pixels of its drawing. */
  readonly parts: ReadonlyMap<Figure, readonly Range[]>;
}

export function breaksOf({ pages }: Layout): Breaks {
  const starts = new Set<Section | Topic>();
  const parts = new Map<Figure, Range[]>();
  for (const [index, page] of pages.entries()) {
    const [first] = page;
    if (index > 0 && first?.slab.kind === 'text' && first.slab.heading) starts.add(first.slab.heading);
    for (const placed of page) {
      if (!('isLast' in placed)) continue;
      const { figure } = placed.slab;
      parts.set(figure, [...(parts.get(figure) ?? []), { from: placed.from, to: placed.to }]);
    }
  }
  return { starts, parts };
}
