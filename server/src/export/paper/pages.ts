import { cutsOf } from './cuts.ts';
import { rowEdge, rowHeight } from './rows.ts';
import { lengths } from './sheet.ts';
import type { FigureSlab, RowSlab, Slab, TextSlab } from './slabs.ts';

/** What stands on a page, from top to bottom. */
export type Page = readonly Placed[];

/** A slab on a page, or the part of it that stands there. */
export type Placed = PlacedText | PlacedRow | PlacedFigure;

interface Band {
  /** From the top of the room for text, in points. */
  readonly y: number;
  readonly height: number;
}

export interface PlacedText extends Band {
  readonly slab: TextSlab;
  /** The lines that stand here. */
  readonly from: number;
  readonly to: number;
}

export interface PlacedRow extends Band {
  readonly slab: RowSlab;
  /** For each cell, the lines that stand here, counted through its texts. */
  readonly parts: readonly Range[];
  /** Whether this is a row of headings that stands here once more. */
  readonly isRepeated: boolean;
}

export interface PlacedFigure extends Band {
  readonly slab: FigureSlab;
  /** In pixels of the drawing. */
  readonly from: number;
  readonly to: number;
  readonly isLast: boolean;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Divides a document into pages of a height. */
export function pagesOf(slabs: readonly Slab[], height: number): readonly Page[] {
  const pages: Placed[][] = [[]];
  let y = 0;
  const put = (placed: Placed): void => {
    pages.at(-1)?.push(placed);
    y = placed.y + placed.height;
  };
  const turn = (): void => {
    pages.push([]);
    y = 0;
  };
  for (const [index, slab] of slabs.entries()) {
    const isNew = slab.kind === 'text' && slab.newPage === true;
    if (y > 0 && (isNew || !fits(slabs, index, y, height))) turn();
    let rest: Rest | undefined = whole(slab);
    while (rest !== undefined) {
      let isTop = y === 0;
      if (isTop && rest.kind === 'row' && rest.slab.head) put(repeated(rest.slab.head));
      else if (!isTop) y += beforeOf(slab);
      const part: Part | undefined = take(rest, y, { room: height - y, page: height, isTop });
      isTop = false;
      if (part === undefined) turn();
      else {
        put(part.placed);
        rest = part.rest;
        if (rest !== undefined) turn();
      }
    }
    y += afterOf(slab);
  }
  return pages;
}

/** The room that a part may take. */
interface Room {
  readonly room: number;
  /** The height of a page. */
  readonly page: number;
  /** Whether nothing stands above it, so that it does not get more room on another page. */
  readonly isTop: boolean;
}

/** What has not been placed yet of a slab. */
type Rest =
  | { readonly kind: 'text'; readonly slab: TextSlab; readonly from: number }
  | { readonly kind: 'row'; readonly slab: RowSlab; readonly from: readonly number[] }
  | { readonly kind: 'figure'; readonly slab: FigureSlab; readonly from: number };

interface Part {
  readonly placed: Placed;
  readonly rest: Rest | undefined;
}

function whole(slab: Slab): Rest {
  switch (slab.kind) {
    case 'text':
      return { kind: 'text', slab, from: 0 };
    case 'row':
      return { kind: 'row', slab, from: slab.cells.map(() => 0) };
    case 'figure':
      return { kind: 'figure', slab, from: 0 };
  }
}

/** Whether a slab, with what has to stand on its page below it, has a place at this height of a page. */
function fits(slabs: readonly Slab[], index: number, y: number, height: number): boolean {
  let at = y;
  for (const slab of slabs.slice(index)) {
    at += beforeOf(slab);
    const part = take(whole(slab), at, { room: height - at, page: height, isTop: false });
    if (part === undefined || (isKept(slab) && part.rest !== undefined)) return false;
    if (!isKept(slab)) return true;
    at += part.placed.height + afterOf(slab);
  }
  return true;
}

function isKept(slab: Slab): boolean {
  return slab.kind !== 'figure' && slab.keepNext === true;
}

function beforeOf(slab: Slab): number {
  return slab.kind === 'text' ? slab.look.before : 0;
}

function afterOf(slab: Slab): number {
  if (slab.kind === 'text') return slab.look.after;
  return slab.kind === 'row' ? slab.after : slab.caption.look.after;
}

function take(rest: Rest, y: number, room: Room): Part | undefined {
  switch (rest.kind) {
    case 'text':
      return takeText(rest.slab, rest.from, y, room);
    case 'row':
      return takeRow(rest.slab, rest.from, y, room);
    case 'figure':
      return takeFigure(rest.slab, rest.from, y, room);
  }
}

/** As many lines as there is room for. One line alone stands on neither page. */
function takeText(slab: TextSlab, from: number, y: number, { room, isTop }: Room): Part | undefined {
  const left = slab.lines.length - from;
  const ornament = slab.ornament === 'section' ? lengths.ruleGap + lengths.rule : 0;
  const fit = Math.floor((room - ornament + TOLERANCE) / slab.look.line);
  if (fit >= left) {
    const height = left * slab.look.line + ornament;
    return { placed: { slab, from, to: slab.lines.length, y, height }, rest: undefined };
  }
  const lines = Math.min(fit, left - 2);
  const taken = isTop ? Math.max(1, lines) : lines;
  if (!isTop && (slab.keepLines || lines < 2)) return undefined;
  const to = from + taken;
  return { placed: { slab, from, to, y, height: taken * slab.look.line }, rest: { kind: 'text', slab, from: to } };
}

/** Sums of fractions may seem a little too large. */
const TOLERANCE = 0.01;

/** The whole row, or of each cell as many lines as there is room for. */
function takeRow(slab: RowSlab, from: readonly number[], y: number, { room, isTop }: Room): Part | undefined {
  const edges = 2 * rowEdge(slab) + (slab.look === 'table' ? lengths.line : 0);
  const lines = slab.cells.map(({ texts }) => texts.flatMap(({ lines: own, look }) => own.map(() => look.line)));
  const heightOf = (ends: readonly number[]): number =>
    edges + Math.max(0, ...lines.map((cell, index) => sum(cell.slice(from[index] ?? 0, ends[index] ?? 0))));
  const parts = (ends: readonly number[]): readonly Range[] =>
    ends.map((to, index) => ({ from: from[index] ?? 0, to }));
  const all = lines.map(({ length }) => length);
  if (heightOf(all) <= room + TOLERANCE) {
    return { placed: { slab, parts: parts(all), y, height: heightOf(all), isRepeated: false }, rest: undefined };
  }
  if (!isTop && !slab.canSplit) return undefined;
  const divided = (space: number): readonly number[] =>
    lines.map((cell, index) => {
      const start = from[index] ?? 0;
      return betweenTexts(fitting(cell, start, space - edges), start, slab.cells[index]?.texts ?? []);
    });
  const most = divided(room);
  const left = Math.max(0, ...most.map((to, index) => (all[index] ?? 0) - to));
  // A few lines of a row would stand on the next page below its heading, where a few more keep them company.
  const ends = left < FEW ? divided(room - (FEW - left) * Math.max(0, ...lines.flat())) : most;
  const tallest = Math.max(0, ...ends.map((to, index) => to - (from[index] ?? 0)));
  if (!isTop && tallest < FEW) return undefined;
  // A page that is lower than a line holds one all the same, so that there is always a way forward.
  const sure = tallest > 0 ? ends : ends.map((to, index) => Math.min(to + 1, all[index] ?? 0));
  return {
    placed: { slab, parts: parts(sure), y, height: heightOf(sure), isRepeated: false },
    rest: { kind: 'row', slab, from: sure },
  };
}

/** In lines: less of a row than that is not worth dividing it. */
const FEW = 4;

/** Behind which line a cell is divided. */
function fitting(cell: readonly number[], from: number, room: number): number {
  let [to, left] = [from, room + TOLERANCE];
  while (to < cell.length && (cell[to] ?? 0) <= left) left -= cell[to++] ?? 0;
  // The last line does not stand alone on the next page.
  return to === cell.length - 1 && to - from > 2 ? to - 1 : to;
}

/** In lines: shorter texts of a cell are not divided. */
export const SHORT = 8;

/** Moves the place at which a cell is divided in front of the text that it would divide, where that is a short one. */
function betweenTexts(to: number, from: number, texts: readonly TextSlab[]): number {
  let start = 0;
  for (const { lines } of texts) {
    const end = start + lines.length;
    if (to > start && to < end && lines.length <= SHORT && start > from) return start;
    start = end;
  }
  return to;
}

/** As much of a picture as there is room for: all of it, or up to a place between two of its boxes. */
function takeFigure(slab: FigureSlab, from: number, y: number, { room, page, isTop }: Room): Part | undefined {
  const { drawing, scale, caption } = slab;
  const foot = caption.look.before + caption.lines.length * caption.look.line;
  const left = figureHeight(drawing.height - from, scale) + foot;
  if (left <= room + TOLERANCE) {
    const placed = { slab, from, to: drawing.height, y, height: left, isLast: true };
    return { placed, rest: undefined };
  }
  // What fits on the next page and leaves only a small hole on this one stays whole.
  if (!isTop && left <= page && room < page * HOLE) return undefined;
  const fitting = (places: readonly number[], least: number): number | undefined =>
    places.findLast(
      (to) =>
        figureHeight(to - from, scale) <= room &&
        figureHeight(to - from, scale) >= least &&
        figureHeight(drawing.height - to, scale) >= LEAST,
    );
  const { between, inside } = cutsOf(drawing);
  const apart = fitting(between, Math.max(LEAST, room - page * GAP));
  // The name of a box without its content says nothing, so a box is divided only where the hole would be larger still.
  if (apart === undefined && !isTop && left <= page && room < page * GAP) return undefined;
  const cut = apart ?? fitting(inside, LEAST);
  if (cut === undefined && !isTop) return undefined;
  const to = cut ?? from + (room / scale - 2);
  const placed = { slab, from, to, y, height: figureHeight(to - from, scale), isLast: false };
  return { placed, rest: { kind: 'figure', slab, from: to } };
}

/** In parts of a page: how much of it may stay empty in front of a picture. */
const HOLE = 0.22;
/** The same in front of a place between two boxes at which a picture is divided, which is better than one inside. */
const GAP = 0.32;
/** In points: the least part of a picture. */
const LEAST = 70;

/** How high a part of a drawing is on paper, with the room for the lines at its border. */
export function figureHeight(pixels: number, scale: number): number {
  return (pixels + 2) * scale;
}

function repeated(head: RowSlab): PlacedRow {
  const parts = head.cells.map(({ texts }) => ({ from: 0, to: sum(texts.map(({ lines }) => lines.length)) }));
  const height = rowHeight(head);
  return { slab: head, parts, y: 0, height, isRepeated: true };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
