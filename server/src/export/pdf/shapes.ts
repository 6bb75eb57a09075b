import { type Box, type Path, type Words, weightOf } from '../../render/drawing/drawing.ts';
import { printLooks } from '../../render/drawing/looks.ts';
import { type Leaf, leaves, shapesIn } from '../../render/drawing/part.ts';
import type { PlacedFigure } from '../paper/pages.ts';
import { number } from './file.ts';
import { inkOf, type Pen } from './pen.ts';
import { printable } from './printable.ts';

/**
 * Draws the part of a picture that stands on a page, with its top left corner at a place.
 *
 * @param scale points in a pixel.
 */
export function drawPart({ slab, from, to }: PlacedFigure, x: number, y: number, pen: Pen): void {
  const { drawing, scale } = slab;
  const at: Canvas = {
    pen,
    scale,
    x: (pixels) => x + (pixels + EDGE) * scale,
    y: (pixels) => pen.up(y + (pixels - from + EDGE) * scale),
  };
  const [top, bottom] = [from === 0 ? -EDGE : from, to >= drawing.height ? drawing.height + EDGE : to];
  const area = [at.x(-EDGE), at.y(bottom), (drawing.width + 2 * EDGE) * scale, (bottom - top) * scale];
  pen.raw(`q ${area.map(number).join(' ')} re W n`);
  for (const shape of shapesIn(drawing.shapes, top, bottom).flatMap(leaves)) put(shape, at);
  pen.raw('Q');
}

/** The room around a drawing, into which half of the lines at its border reach, in pixels. */
const EDGE = 1;

interface Canvas {
  readonly pen: Pen;
  readonly scale: number;
  readonly x: (pixels: number) => number;
  readonly y: (pixels: number) => number;
}

function put(shape: Leaf, at: Canvas): void {
  switch (shape.kind) {
    case 'box':
      painted(boxWay(shape, at), printLooks.box[shape.look], at);
      break;
    case 'path':
      painted(pathWay(shape, at), printLooks.path[shape.look], at);
      break;
    case 'words':
      putWords(shape, at);
  }
}

function putWords({ text, x, y, size, look }: Words, { pen, scale, ...at }: Canvas): void {
  const color = (printLooks.words[look].fill ?? '#000000').slice(1);
  // The pen counts from the top.
  pen.text(printable(text), at.x(x), pen.up(at.y(y)), { size: size * scale, bold: weightOf(look) === 'bold', color });
}

function painted(way: string, look: Readonly<Record<string, string>>, { pen, scale }: Canvas): void {
  const fill = look.fill === 'none' ? undefined : look.fill;
  const { stroke } = look;
  const dash = (look['stroke-dasharray'] ?? '')
    .split(' ')
    .filter((length) => length !== '')
    .map((length) => number(Number(length) * scale));
  const colors = [
    ...(fill ? [`${inkOf(fill.slice(1))} rg`] : []),
    ...(stroke
      ? [`${inkOf(stroke.slice(1))} RG ${number(Number(look['stroke-width'] ?? 1) * scale)} w [${dash.join(' ')}] 0 d`]
      : []),
  ];
  pen.raw(`${colors.join(' ')} ${way} ${fill && stroke ? 'B' : fill ? 'f' : 'S'}`);
}

function pathWay({ points, closed }: Path, at: Canvas): string {
  const places = points.map(({ x, y }, index) => `${number(at.x(x))} ${number(at.y(y))} ${index === 0 ? 'm' : 'l'}`);
  return `${places.join(' ')}${closed ? ' h' : ''}`;
}

/** A box with round corners, as curves of the third degree. */
function boxWay({ x, y, width, height, radius, rounded }: Box, at: Canvas): string {
  const round = Math.min(radius, width / 2, height / 2);
  const low = rounded === 'all' ? round : 0;
  const [left, right, top, bottom] = [x, x + width, y, y + height];
  const place = (px: number, py: number): string => `${number(at.x(px))} ${number(at.y(py))}`;
  const bend = (r: number): number => r * (1 - CIRCLE);
  const corner = (from: readonly [number, number], toward: readonly [number, number], end: readonly [number, number]) =>
    `${place(...from)} ${place(...toward)} ${place(...end)} c`;
  return [
    `${place(left + round, top)} m ${place(right - round, top)} l`,
    corner([right - bend(round), top], [right, top + bend(round)], [right, top + round]),
    `${place(right, bottom - low)} l`,
    corner([right, bottom - bend(low)], [right - bend(low), bottom], [right - low, bottom]),
    `${place(left + low, bottom)} l`,
    corner([left + bend(low), bottom], [left, bottom - bend(low)], [left, bottom - low]),
    `${place(left, top + round)} l`,
    corner([left, top + bend(round)], [left + bend(round), top], [left + round, top]),
    'h',
  ].join(' ');
}

/** How long the handles of a curve are that looks like a quarter of a circle. */
const CIRCLE = 0.5523;
