import { draw } from './drawing/draw.ts';
import { type Box, type Group, type Path, type Shape, type Words, weightOf } from './drawing/drawing.ts';
import { printLooks } from './drawing/looks.ts';
import { shapesIn } from './drawing/part.ts';
import { escapeHtml } from './escape-html.ts';
import type { HtmlAdditions } from './html-additions.ts';
import { place } from './html-inline.ts';
import { type Figure, pictureId } from './model.ts';

export interface SvgOptions {
  /** How wide the picture is, in pixels, from 240. Below 480 its parts stand below each other. */
  readonly width: number;
  /**
   * `theme` has classes, which the style sheet of the page colours, and the places of the plan. `print` has its own
   * colours and fonts as attributes and needs no style sheet.
   */
  readonly colors: 'theme' | 'print';
  /** What a page adds to the parts that come from a place in the plan. */
  readonly additions?: HtmlAdditions;
  /** Which part of a long picture is drawn, in pixels from its top. Without it, all of it. */
  readonly part?: { readonly from: number; readonly to: number };
}

export interface Svg {
  /** A complete `<svg>` element with its namespace, that stands for itself as a file or inside HTML. */
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Draws a figure. The ids in it hold the name of the figure and the width, so that a page can have it in two widths. */
export function renderSvg(figure: Figure, options: SvgOptions): Svg {
  const { width, colors, additions = {}, part } = options;
  const drawing = draw(figure, width - 2 * edge);
  const { from, to } = part ?? { from: 0, to: Math.ceil(drawing.height) };
  const [right, bottom] = [drawing.width + 2 * edge, to - from + 2 * edge];
  const id = `${pictureId(figure)}-${width}${from === 0 ? '' : `-${Math.round(from)}`}`;
  const font = colors === 'print' ? ' font-family="DejaVu Sans, Arial, Helvetica, sans-serif"' : '';
  const size = `width="${right}" height="${rounded(bottom)}" viewBox="${-edge} ${rounded(from - edge)} ${right} ${rounded(bottom)}"`;
  const visible = part === undefined ? drawing.shapes : shapesIn(drawing.shapes, from, to);
  const shapes = visible.map((shape) => shapeSvg(shape, { colors, additions }));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="${id}-title ${id}-description"${font}>
<title id="${id}-title">${escapeHtml(figure.title)}</title>
<desc id="${id}-description">${escapeHtml(figure.alternative)}</desc>
${shapes.join('')}</svg>`;
  return { svg, width: right, height: bottom };
}

/** The room around a drawing, into which half of the lines at its border reach. */
const edge = 1;

type Options = Required<Pick<SvgOptions, 'colors' | 'additions'>>;

function shapeSvg(shape: Shape, options: Options): string {
  switch (shape.kind) {
    case 'box':
      return boxSvg(shape, options);
    case 'path':
      return pathSvg(shape, options);
    case 'words':
      return wordsSvg(shape, options);
    case 'group':
      return groupSvg(shape, options);
  }
}

function boxSvg({ x, y, width, height, radius, rounded: corners, look }: Box, { colors }: Options): string {
  const style = lookOf(look, printLooks.box[look], colors);
  if (corners === 'all') {
    const shape = `x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}"`;
    return `<rect ${shape} rx="${rounded(radius)}"${style}/>\n`;
  }
  const [left, right, top] = [x, x + width, y + radius].map(rounded);
  const arc = `A${radius} ${radius} 0 0 1`;
  const round = `V${top}${arc} ${rounded(x + radius)} ${rounded(y)}H${rounded(x + width - radius)}${arc} ${right} ${top}`;
  return `<path d="M${left} ${rounded(y + height)}${round}V${rounded(y + height)}Z"${style}/>\n`;
}

function pathSvg({ points, look, closed }: Path, { colors }: Options): string {
  const places = points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join(' ');
  const tag = closed ? 'polygon' : 'polyline';
  return `<${tag} points="${places}"${lookOf(look, printLooks.path[look], colors)}/>\n`;
}

function wordsSvg({ text, x, y, size, look }: Words, { colors }: Options): string {
  const weight = weightOf(look) === 'bold' ? ' font-weight="bold"' : '';
  const where = `x="${rounded(x)}" y="${rounded(y)}" font-size="${size}"${weight}`;
  return `<text ${where}${lookOf(look, printLooks.words[look], colors)}>${escapeHtml(text)}</text>\n`;
}

/** A group that leads nowhere and has no tip is no element of its own. */
function groupSvg({ shapes, span, whole }: Group, options: Options): string {
  const inner = shapes.map((shape) => shapeSvg(shape, options)).join('');
  const leads = options.colors === 'theme' ? place(span, options.additions) : '';
  if (leads === '' && whole === undefined) return inner;
  const tip = whole === undefined ? '' : `<title>${escapeHtml(whole)}</title>\n`;
  return `<g${leads}>\n${tip}${inner}</g>\n`;
}

function lookOf(name: string, attributes: Readonly<Record<string, string>>, colors: SvgOptions['colors']): string {
  if (colors === 'theme') return ` class="drawn-${name}"`;
  return Object.entries(attributes)
    .map(([attribute, value]) => ` ${attribute}="${value}"`)
    .join('');
}

function rounded(length: number): string {
  return String(Math.round(length * 100) / 100);
}
