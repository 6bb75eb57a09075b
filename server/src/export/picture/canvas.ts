/** A picture of points in red, green and blue, white at the start, onto which areas are painted with smooth edges. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Three numbers from 0 to 255 for each point, row by row. */
  readonly points: Uint8Array;
  /** Paints what lies inside closed lines. Where lines of one direction overlap, the area is painted once. */
  fill(lines: readonly Line[], color: Color): void;
}

/** The corners of a closed line, in points of the picture from the top left corner. */
export type Line = readonly Corner[];
export type Corner = readonly [x: number, y: number];
export type Color = readonly [red: number, green: number, blue: number];

export function createCanvas(width: number, height: number): Canvas {
  const points = new Uint8Array(width * height * 3).fill(255);
  return {
    width,
    height,
    points,
    fill(lines, color) {
      const area = boundsOf(lines, width, height);
      if (area === undefined) return;
      const cover = coverOf(lines, area);
      for (let row = 0; row < area.height; row++) {
        let sum = 0;
        for (let column = 0; column < area.width; column++) {
          sum += cover[row * area.stride + column] ?? 0;
          const part = Math.round(Math.min(Math.abs(sum), 1) * SHADES) / SHADES;
          if (part > 0) paint(points, ((area.top + row) * width + area.left + column) * 3, color, part);
        }
      }
    },
  };
}

/** How many steps a smooth edge has. Few of them keep files small, and more of them nobody sees. */
const SHADES = 15;

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The length of a row with the room that lines at its end need. */
  readonly stride: number;
}

function boundsOf(lines: readonly Line[], width: number, height: number): Area | undefined {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (const line of lines) {
    for (const [x, y] of line) {
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  [left, top] = [Math.max(Math.floor(left), 0), Math.max(Math.floor(top), 0)];
  const area = {
    left,
    top,
    width: Math.min(Math.ceil(right), width) - left,
    height: Math.min(Math.ceil(bottom), height) - top,
  };
  return area.width > 0 && area.height > 0 ? { ...area, stride: area.width + 2 } : undefined;
}

function paint(points: Uint8Array, place: number, color: Color, part: number): void {
  for (let channel = 0; channel < 3; channel++) {
    const before = points[place + channel] ?? 0;
    points[place + channel] = Math.round(before + ((color[channel] ?? 0) - before) * part);
  }
}

/**
 * How much of each point lies to the right of the lines, as differences from the point on its left, so that their sums
 * along a row are the parts of the points that lie inside.
 */
function coverOf(lines: readonly Line[], area: Area): Float32Array {
  const cover = new Float32Array(area.stride * area.height);
  for (const line of lines) {
    let before = line.at(-1);
    for (const corner of line) {
      if (before !== undefined) addEdge(cover, area, before, corner);
      before = corner;
    }
  }
  return cover;
}

function addEdge(cover: Float32Array, area: Area, from: Corner, to: Corner): void {
  const isDown = from[1] < to[1];
  const [[upperX, upperY], [lowerX, lowerY]] = isDown ? [from, to] : [to, from];
  const [startY, endY] = [upperY - area.top, lowerY - area.top];
  if (endY - startY < 1e-9) return;
  const slope = (lowerX - upperX) / (endY - startY);
  for (let row = Math.max(Math.floor(startY), 0); row < Math.min(Math.ceil(endY), area.height); row++) {
    const [top, bottom] = [Math.max(row, startY), Math.min(row + 1, endY)];
    const first = clamp(upperX - area.left + (top - startY) * slope, area.width);
    const last = clamp(upperX - area.left + (bottom - startY) * slope, area.width);
    const amount = (bottom - top) * (isDown ? 1 : -1);
    addRow(cover, row * area.stride, Math.min(first, last), Math.max(first, last), amount);
  }
}

function clamp(x: number, width: number): number {
  return Math.min(Math.max(x, 0), width);
}

/** Spreads an edge over the points of a row that it crosses from `left` to `right`. */
function addRow(cover: Float32Array, row: number, left: number, right: number, amount: number): void {
  const [first, last] = [Math.floor(left), Math.max(Math.ceil(right) - 1, Math.floor(left))];
  let before = 0;
  for (let column = first; column <= last; column++) {
    const inside = right - left < 1e-9 ? column + 1 - left : partRightOf(column, left, right);
    add(cover, row + column, amount * (inside - before));
    before = inside;
  }
  add(cover, row + last + 1, amount * (1 - before));
}

/** How much of a point lies to the right of an edge that goes straight from `left` to `right` in its row. */
function partRightOf(column: number, left: number, right: number): number {
  const length = right - left;
  const area = (x: number): number =>
    x <= left ? 0 : x >= right ? (right - left) / 2 + (x - right) : (x - left) ** 2 / (2 * length);
  return area(column + 1) - area(column);
}

function add(cover: Float32Array, place: number, amount: number): void {
  cover[place] = (cover[place] ?? 0) + amount;
}
