import type { PaperId } from '../../render/paper.ts';

export interface Paper {
  /** The name on the command line, in settings and in style sheets. */
  readonly id: PaperId;
  /** The name in a message. */
  readonly title: string;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

export const papers: readonly Paper[] = [
  { id: 'a4', title: 'A4', width: 595.28, height: 841.89 },
  { id: 'letter', title: 'Letter', width: 612, height: 792 },
];

/** The paper of a name; without a name, A4. */
export function paperOf(id: PaperId = 'a4'): Paper {
  const found = papers.find((paper) => paper.id === id);
  if (found === undefined) throw new Error(`There is no paper ${id}.`);
  return found;
}

/** The room around the text, in points. The foot of the page stands in that below. */
export const margins = { side: 56.5, top: 56.5, bottom: 62 };

/** How wide the text is, and how high what stands on a page can be, in points. */
export function roomOf({ width, height }: Paper): { readonly width: number; readonly height: number } {
  return { width: width - 2 * margins.side, height: height - margins.top - margins.bottom };
}
