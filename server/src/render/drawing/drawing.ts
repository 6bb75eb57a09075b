import type { Span } from '../../core/text.ts';

/**
 * A picture as plain data: shapes at places, in pixels from the top left corner. What is drawn later lies on top.
 * Nothing reaches beyond `width` and `height`.
 */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export type Shape = Box | Path | Words | Group;

export interface Box {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** Which corners are round. */
  readonly rounded: 'all' | 'top';
  readonly look: BoxLook;
}

/** What a box is for. Dashed ones are holes, so that the colour is not all that tells. */
export type BoxLook =
  | 'card'
  | 'view'
  | 'head'
  | 'gate'
  | 'hole'
  | 'track'
  | 'bar'
  | 'bar-light'
  | 'mark'
  | 'mark-big'
  | 'clock';

/** Straight lines from point to point. */
export interface Path {
  readonly kind: 'path';
  readonly points: readonly Point[];
  readonly look: PathLook;
  /** Whether the last point is the first one again, with the inside filled. */
  readonly closed?: true;
}

export type PathLook = 'connector' | 'arrow-head' | 'gate' | 'icon';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One line of text. */
export interface Words {
  readonly kind: 'words';
  readonly text: string;
  /** The left end. */
  readonly x: number;
  /** The line on which the letters stand. */
  readonly y: number;
  readonly size: number;
  readonly look: WordsLook;
  /** The room that the line has, for which its width was estimated. */
  readonly room: number;
}

export type WordsLook = 'text' | 'strong' | 'label' | 'missing' | 'on-head' | 'on-head-label' | 'big';

/** How heavy the letters of a look are, which counts for their width. */
export function weightOf(look: WordsLook): 'normal' | 'bold' {
  return look === 'strong' || look === 'on-head' || look === 'big' ? 'bold' : 'normal';
}

/** Shapes that come from one place of the plan and lead there. */
export interface Group {
  readonly kind: 'group';
  readonly shapes: readonly Shape[];
  /** The whole text where it was shortened. */
  readonly whole?: string;
  readonly span?: Span;
}
