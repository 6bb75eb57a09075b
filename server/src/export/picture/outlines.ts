import type { Font } from '../fonts/truetype.ts';
import type { Corner, Line } from './canvas.ts';

/** The border of a box with round corners, clockwise. `corners` says which are round. */
export function boxLine(
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  radius: number,
  corners: 'all' | 'top',
): Line {
  const [right, bottom] = [x + width, y + height];
  const round = Math.min(radius, width / 2, height / 2);
  const below = corners === 'all' ? round : 0;
  return [
    ...corner(x + round, y + round, round, 180),
    ...corner(right - round, y + round, round, 270),
    ...corner(right - below, bottom - below, below, 0),
    ...corner(x + below, bottom - below, below, 90),
  ];
}

/** A quarter of a circle, from an angle on, clockwise. */
function corner(x: number, y: number, radius: number, start: number): readonly Corner[] {
  if (radius === 0) return [[x, y]];
  return Array.from({ length: 9 }, (_, step): Corner => {
    const angle = ((start + (step * 90) / 8) * Math.PI) / 180;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** The areas that a pen of some width covers on its way: a bar for each part of the way, and a disc where they meet. */
export function strokeLines(way: readonly Corner[], width: number): readonly Line[] {
  const half = width / 2;
  const bars = way.slice(1).flatMap(([x, y], index): Line[] => {
    const [fromX, fromY] = way[index] ?? [x, y];
    const length = Math.hypot(x - fromX, y - fromY);
    if (length === 0) return [];
    const [acrossX, acrossY] = [((fromY - y) / length) * half, ((x - fromX) / length) * half];
    return [
      [
        [fromX - acrossX, fromY - acrossY],
        [x - acrossX, y - acrossY],
        [x + acrossX, y + acrossY],
        [fromX + acrossX, fromY + acrossY],
      ],
    ];
  });
  const discs = way
    .slice(1, -1)
    .map(([x, y]) => boxLine({ x: x - half, y: y - half, width, height: width }, half, 'all'));
  return [...bars, ...discs];
}

/** The parts of a way that a dashed line shows. `pattern` has the lengths of what is drawn and what is not. */
export function dashes(way: readonly Corner[], pattern: readonly number[]): readonly (readonly Corner[])[] {
  const shown: Corner[][] = [];
  let [phase, left, isDrawn] = [0, pattern[0] ?? 0, true];
  let current: Corner[] = way[0] ? [way[0]] : [];
  for (const [index, [toX, toY]] of way.slice(1).entries()) {
    let [x, y] = way[index] ?? [toX, toY];
    let length = Math.hypot(toX - x, toY - y);
    while (length > left && left > 0) {
      [x, y] = [x + ((toX - x) * left) / length, y + ((toY - y) * left) / length];
      length -= left;
      if (isDrawn) shown.push([...current, [x, y]]);
      current = [[x, y]];
      isDrawn = !isDrawn;
      phase = (phase + 1) % pattern.length;
      left = pattern[phase] ?? 0;
    }
    left -= length;
    current.push([toX, toY]);
  }
  return isDrawn && current.length > 1 ? [...shown, current] : shown;
}

/** The outlines of a line of text whose letters stand on `y` and start at `x`. */
export function textLines(text: string, font: Font, x: number, y: number, size: number): readonly Line[] {
  const scale = size / font.unitsPerEm;
  const lines: Line[] = [];
  let pen = x;
  for (const character of text) {
    const glyph = font.glyphOf(character.codePointAt(0) ?? 0);
    for (const contour of font.outlineOf(glyph)) {
      lines.push(flattened(contour).map(([fontX, fontY]): Corner => [pen + fontX * scale, y - fontY * scale]));
    }
    pen += font.advanceOf(glyph) * scale;
  }
  return lines;
}

type FontContour = ReturnType<Font['outlineOf']>[number];

/** A closed curve as straight pieces. */
function flattened(contour: FontContour): readonly Corner[] {
  const corners: Corner[] = [];
  for (const [index, point] of contour.entries()) {
    if (point.onCurve) {
      corners.push([point.x, point.y]);
      continue;
    }
    const before = contour.at(index - 1) ?? point;
    const after = contour[(index + 1) % contour.length] ?? point;
    const start = before.onCurve ? before : { x: (before.x + point.x) / 2, y: (before.y + point.y) / 2 };
    const end = after.onCurve ? after : { x: (after.x + point.x) / 2, y: (after.y + point.y) / 2 };
    for (let step = 1; step <= STEPS; step++) {
      const [along, rest] = [step / STEPS, 1 - step / STEPS];
      corners.push([
        rest * rest * start.x + 2 * rest * along * point.x + along * along * end.x,
        rest * rest * start.y + 2 * rest * along * point.y + along * along * end.y,
      ]);
    }
  }
  return corners;
}

/** Straight pieces of a curve. At the sizes of a picture nobody sees more. */
const STEPS = 4;
