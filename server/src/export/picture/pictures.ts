import { draw } from '../../render/drawing/draw.ts';
import { type Drawing, type Shape, weightOf } from '../../render/drawing/drawing.ts';
import { printLooks } from '../../render/drawing/looks.ts';
import { shapesIn } from '../../render/drawing/part.ts';
import type { FigureContent } from '../../render/model.ts';
import type { Font } from '../fonts/truetype.ts';
import { type Canvas, type Color, type Corner, createCanvas } from './canvas.ts';
import { boxLine, dashes, strokeLines, textLines } from './outlines.ts';
import { writePng } from './png.ts';

/** A part of a picture, in pixels from its top. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Makes images of figures, for programs that cannot show SVG. */
export interface Pictures {
  /**
   * The bytes of a PNG file of what `renderSvg` draws for print, with twice as many points on each side.
   *
   * @param width how wide the picture is, in pixels, as `renderSvg` takes it.
   * @param part which part of it is drawn, in pixels from its top.
   */
  png(figure: FigureContent, width: number, part: Part): Uint8Array;
}

/** @param fonts those of the letters, and of the bold ones. */
export function createPictures(fonts: { readonly regular: Font; readonly bold: Font }): Pictures {
  return {
    png(figure, width, part) {
      const drawing = draw(figure, width - 2 * EDGE);
      return writePng(imageOf(drawing, part, fonts));
    },
  };
}

/** The room around a drawing, as `renderSvg` leaves it, in pixels. */
const EDGE = 1;
/** Points of the image in a pixel. */
const SCALE = 2;

type FontPair = Parameters<typeof createPictures>[0];

function imageOf(drawing: Drawing, { from, to }: Part, fonts: FontPair): Canvas {
  const [width, height] = [drawing.width + 2 * EDGE, Math.ceil(to - from) + 2 * EDGE];
  const canvas = createCanvas(Math.ceil(width * SCALE), Math.ceil(height * SCALE));
  const project: Projection = ([x, y]) => [(x + EDGE) * SCALE, (y - from + EDGE) * SCALE];
  for (const shape of shapesIn(drawing.shapes, from, to)) paint(shape, { canvas, fonts, project });
  return canvas;
}

/** Where a place of the drawing is on the image. */
type Projection = (corner: Corner) => Corner;

interface Easel {
  readonly canvas: Canvas;
  readonly fonts: FontPair;
  readonly project: Projection;
}

function paint(shape: Shape, easel: Easel): void {
  const { canvas, fonts, project } = easel;
  switch (shape.kind) {
    case 'group':
      for (const inner of shape.shapes) paint(inner, easel);
      return;
    case 'box': {
      const border = boxLine(shape, shape.radius, shape.rounded);
      const [first] = border;
      paintLine(border, first ? [...border, first] : border, printLooks.box[shape.look], easel);
      return;
    }
    case 'path': {
      const way = shape.points.map(({ x, y }): Corner => [x, y]);
      const [first] = way;
      paintLine(way, shape.closed && first ? [...way, first] : way, printLooks.path[shape.look], easel);
      return;
    }
    case 'words': {
      const font = weightOf(shape.look) === 'bold' ? fonts.bold : fonts.regular;
      const [x, y] = project([shape.x, shape.y]);
      const color = colorOf(printLooks.words[shape.look].fill);
      if (color) canvas.fill(textLines(shape.text.normalize('NFC'), font, x, y, shape.size * SCALE), color);
    }
  }
}

/** Paints the inside of a closed line, and a way along it. */
function paintLine(
  line: readonly Corner[],
  way: readonly Corner[],
  look: Readonly<Record<string, string>>,
  { canvas, project }: Easel,
): void {
  const fill = colorOf(look.fill);
  if (fill) canvas.fill([line.map(project)], fill);
  const stroke = colorOf(look.stroke);
  if (!stroke) return;
  const width = Number(look['stroke-width'] ?? 1) * SCALE;
  const pattern = look['stroke-dasharray']?.split(' ').map((length) => Number(length) * SCALE);
  const scaledWay = way.map(project);
  const parts = pattern ? dashes(scaledWay, pattern) : [scaledWay];
  canvas.fill(
    parts.flatMap((part) => strokeLines(part, width)),
    stroke,
  );
}

/** `#rrggbb` as numbers; nothing for `none`. */
function colorOf(text: string | undefined): Color | undefined {
  if (text === undefined || !/^#[\da-f]{6}$/i.test(text)) return undefined;
  const number = Number.parseInt(text.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}
