import type { Drawing } from '../../render/drawing/drawing.ts';
import type { Figure, Section, Topic } from '../../render/model.ts';
import type { Line } from './lines.ts';
import type { TextLook } from './sheet.ts';
import type { Tag } from './tags.ts';

/** What a document on paper consists of, from top to bottom: as much as can be laid out without knowing the pages. */
export type Slab = TextSlab | RowSlab | FigureSlab;

/** A text in lines. */
export interface TextSlab {
  readonly kind: 'text';
  readonly lines: readonly Line[];
  readonly look: TextLook;
  /** From the left side of the room, in points. */
  readonly indent: number;
  readonly tag: Tag;
  /** What stands in front of the first line: the mark or the number of an item. */
  readonly marker?: Marker;
  /** Whether it stays on the page of what follows. */
  readonly keepNext?: true;
  /** Whether its lines stay together. */
  readonly keepLines?: true;
  readonly ornament?: 'note' | 'section' | 'subtitle';
  /** Which heading this is. The contents lead to it. */
  readonly heading?: Section | Topic;
  /** Whether it starts a page. */
  readonly newPage?: true;
  /** The heading whose page this line of the contents names. */
  readonly entry?: Section | Topic;
}

export interface Marker {
  readonly text: string;
  readonly x: number;
  readonly tag: Tag;
}

/** A row of a table with lines around its cells, or of labels with values beside them. */
export interface RowSlab {
  readonly kind: 'row';
  readonly cells: readonly CellBox[];
  readonly look: 'table' | 'values';
  /** The row of headings that stands above it on every page. Absent in that row itself and in a table without. */
  readonly head?: RowSlab;
  readonly isHead: boolean;
  readonly canSplit: boolean;
  readonly keepNext?: true;
  /** The room below the last row of a table. */
  readonly after: number;
}

export interface CellBox {
  readonly x: number;
  readonly width: number;
  readonly texts: readonly TextSlab[];
}

/** A picture with its title below. */
export interface FigureSlab {
  readonly kind: 'figure';
  readonly figure: Figure;
  readonly drawing: Drawing;
  /** Points in a pixel of the drawing. */
  readonly scale: number;
  readonly caption: TextSlab;
  readonly tag: Tag;
}
