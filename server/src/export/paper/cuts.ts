import type { Drawing } from '../../render/drawing/drawing.ts';
import { leaves, reachOf } from '../../render/drawing/part.ts';

/** Where a drawing may be divided between two pages, in pixels from its top. */
export interface Cuts {
  /** Between two boxes, where at most an arrow is divided. */
  readonly between: readonly number[];
  /** Also inside a box, between two lines of text. */
  readonly inside: readonly number[];
}

/** Finds the places at which no letter and no mark of a drawing is divided. */
export function cutsOf({ height, shapes }: Drawing): Cuts {
  const rows = Math.ceil(height);
  const isText = new Uint8Array(rows + 1);
  const isBox = new Uint8Array(rows + 1);
  const mark = (rowsOf: Uint8Array, from: number, to: number): void => {
    rowsOf.fill(1, Math.max(0, Math.floor(from)), Math.min(rows, Math.ceil(to)) + 1);
  };
  for (const shape of shapes.flatMap(leaves)) {
    const [top, bottom] = reachOf(shape);
    if (shape.kind === 'box' && shape.height >= SMALL) mark(isBox, top, bottom);
    else if (shape.kind !== 'path' || shape.look !== 'connector') mark(isText, top - 1, bottom + 1);
  }
  return {
    between: middles(rows, (row) => isText[row] === 0 && isBox[row] === 0),
    inside: middles(rows, (row) => isText[row] === 0),
  };
}

/** In pixels. Lower boxes are marks and bars. */
const SMALL = 24;

/** The middle of each run of rows that are free. */
function middles(rows: number, isFree: (row: number) => boolean): readonly number[] {
  const found: number[] = [];
  let start: number | undefined;
  for (let row = 1; row < rows; row++) {
    if (isFree(row)) start ??= row;
    else if (start !== undefined) {
      found.push((start + row) / 2);
      start = undefined;
    }
  }
  return found;
}
