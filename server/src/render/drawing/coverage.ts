import type { Bar, Coverage, Measure } from '../model.ts';
import type { Drawing, Shape } from './drawing.ts';
import { beside, boxed, fittedPiece, group, type Piece, stack, textPiece, textStyles } from './piece.ts';

const padding = 12;
const thickness = 22;

/** Draws the multiples as figures on top, and below them the amounts as bars of one scale, each with its number. */
export function drawCoverage({ bars, measures }: Coverage, width: number, isNarrow: boolean): Drawing {
  const longest = Math.max(0, ...bars.map(({ value }) => value ?? 0));
  const rows = bars.map((bar) => barPiece(bar, width, longest, isNarrow));
  const piece = stack([measuresPiece(measures, width), ...rows], isNarrow ? 16 : 14);
  return { width, height: piece.height, shapes: piece.draw(0, 0) };
}

function measuresPiece(measures: readonly Measure[], width: number): Piece {
  const gap = 12;
  const column = Math.min(200, (width - gap * Math.max(0, measures.length - 1)) / Math.max(1, measures.length));
  const room = column - 2 * padding;
  const contents = measures.map(({ name, target }) =>
    stack([textPiece(target, room, { size: 22, look: 'big', lines: 6 }), textPiece(name, room, textStyles.label)], 2),
  );
  const height = Math.max(0, ...contents.map((each) => each.height)) + 2 * padding;
  return beside(
    contents.map((content) => boxed(content, { look: 'card', padding, width: column, height })),
    gap,
  );
}

/** The name in front of the bar or above it, the number behind the name, because a short bar has no room for it. */
function barPiece(
  { name, amount, value, note, strong, span }: Bar,
  width: number,
  longest: number,
  isNarrow: boolean,
): Piece {
  const left = isNarrow ? 0 : 190;
  const label = isNarrow ? width : left - 16;
  const names = textPiece(name, label, textStyles.strong);
  const room = width - left;
  const number = fittedPiece(amount, note ? room * 0.6 : room, textStyles.text);
  const numbers = note ? beside([number, textPiece(note, room - number.width - 10, textStyles.label)], 10) : number;
  const bar = trackPiece(
    room,
    longest > 0 && value !== undefined ? value / longest : undefined,
    strong ? 'bar' : 'bar-light',
  );
  const right = stack([bar, numbers], 4);
  const row = isNarrow ? stack([names, right], 4) : beside([{ ...names, width: left }, right], 0);
  return { width, height: row.height, draw: (x, y) => [group(row.draw(x, y), span)] };
}

/** A bar in its track. Without a value the track is dashed and empty. */
function trackPiece(width: number, part: number | undefined, look: 'bar' | 'bar-light'): Piece {
  return {
    width,
    height: thickness,
    draw(x, y) {
      const place = { kind: 'box', x, y, height: thickness, radius: 3, rounded: 'all' } as const;
      if (part === undefined) return [{ ...place, width, look: 'hole' }];
      const track: Shape = { ...place, width, look: 'track' };
      return [track, { ...place, width: Math.max(2, Math.round(width * part)), look }];
    },
  };
}
