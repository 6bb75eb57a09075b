import type { Section, Topic } from '../../render/model.ts';
import { colors } from '../look.ts';
import type { Layout } from '../paper/layout.ts';
import type { Line } from '../paper/lines.ts';
import type { Placed, PlacedFigure, PlacedRow, PlacedText } from '../paper/pages.ts';
import { margins, type Paper } from '../paper/paper.ts';
import { rowEdge } from '../paper/rows.ts';
import { lengths } from '../paper/sheet.ts';
import type { CellBox, TextSlab } from '../paper/slabs.ts';
import { tag } from '../paper/tags.ts';
import type { FontPair } from './fonts.ts';
import type { Links } from './links.ts';
import type { Pen } from './pen.ts';
import { printable } from './printable.ts';
import { drawPart } from './shapes.ts';
import type { Structure } from './structure.ts';

/** What pages are drawn with. */
export interface Tools {
  readonly paper: Paper;
  readonly layout: Layout;
  readonly fonts: FontPair;
  readonly structure: Structure;
  readonly links: Links;
}

export function drawPage(placed: readonly Placed[], pen: Pen, tools: Tools): void {
  for (const each of placed) {
    if ('parts' in each) drawRow(each, pen, tools);
    else if ('isLast' in each) drawFigure(each, pen, tools);
    else drawText(each, pen, tools);
  }
}

function drawText({ slab, from, to, y }: PlacedText, pen: Pen, tools: Tools): void {
  const { ornament, indent, look } = slab;
  const [left, top] = [margins.side + indent, margins.top + y];
  const width = tools.paper.width - 2 * margins.side;
  const height = (to - from) * look.line;
  const isNote = ornament === 'note';
  if (isNote) {
    pen.decoration(() => {
      pen.rectangle(left, top, width, height, colors.warningShade);
      pen.rectangle(left, top, lengths.bar, height, colors.warning);
    });
  }
  if (slab.entry) drawEntry(slab, slab.entry, left, top, width - indent, pen, tools);
  else drawLines(slab, from, to, left + (isNote ? lengths.bar + lengths.barGap : 0), top, pen, tools);
  if (ornament === 'section') {
    const place = top + height + lengths.ruleGap;
    const ink = { width: lengths.rule, color: colors.line };
    pen.decoration(() => pen.line([left, place], [left + width, place], ink));
  }
  if (ornament === 'subtitle') {
    const place = top + height + 6;
    pen.decoration(() => pen.line([left, place], [left + width, place], { width: 1.5, color: colors.accent }));
  }
}

/** A line of the contents: the heading, dots, and the number of its page. All of it leads there. */
function drawEntry(
  slab: TextSlab,
  heading: Section | Topic,
  left: number,
  top: number,
  width: number,
  pen: Pen,
  { fonts, layout, links }: Tools,
): void {
  const { look, lines } = slab;
  const page = String(layout.pageOf.get(heading) ?? '');
  const numberWidth = fonts.widthOf(page, look.size, look.bold === true);
  const last = lines.at(-1)?.at(-1);
  const words = lines.map((line) => line.map(({ text }) => text).join('')).join(' ');
  const bottom = top + (lines.length - 1) * look.line;
  const baseline = (line: number): number => top + line * look.line + look.line / 2 + look.size * MIDDLE;
  pen.tagged(slab.tag, () => {
    for (const [index, line] of lines.entries()) {
      for (const run of line) pen.text(run.text, left + run.x, baseline(index), run);
    }
    // The space keeps heading and number apart for those who copy or listen.
    pen.text(
      ` ${page}`,
      left + width - numberWidth - fonts.widthOf(' ', look.size, look.bold === true),
      baseline(lines.length - 1),
      {
        size: look.size,
        bold: look.bold === true,
        color: look.color,
      },
    );
  });
  const [start, end] = [left + (last ? last.x + last.width : 0) + 5, left + width - numberWidth - 5];
  const ink = { width: 0.6, color: colors.quiet, dash: '0.6 3' };
  const y = baseline(lines.length - 1);
  if (end > start) pen.decoration(() => pen.line([start, y], [end, y], ink));
  links.toHeading(pen, slab.tag, [left, top, width, bottom + look.line - top], heading, words);
}

/** Lines of a text below each other, each part with what it is. */
function drawLines(slab: TextSlab, from: number, to: number, left: number, top: number, pen: Pen, tools: Tools): void {
  const { look, marker } = slab;
  const shown = slab.lines.slice(from, to);
  const baseline = (index: number): number => top + index * look.line + look.line / 2 + look.size * MIDDLE;
  if (marker && from === 0) {
    const x = left - slab.indent + marker.x;
    pen.tagged(marker.tag, () => pen.text(marker.text, x, baseline(0), { ...look, bold: false }));
  }
  drawShades(shown, left, top, look.line, pen);
  for (const group of groups(shown)) {
    const own = group.link === undefined ? slab.tag : tag('Link', slab.tag);
    pen.tagged(own, () => {
      for (const { run, line } of group.runs) pen.text(run.text, left + run.x, baseline(line), run);
    });
    if (group.link === undefined) continue;
    for (const { run, line } of group.runs) {
      const y = top + line * look.line;
      const ink = { width: 0.5, color: run.color };
      pen.decoration(() =>
        pen.line([left + run.x, baseline(line) + 1.2], [left + run.x + run.width, baseline(line) + 1.2], ink),
      );
      tools.links.toAddress(pen, own, [left + run.x, y, run.width, look.line], group.link, run.text);
    }
  }
}

/** How far below the middle of a line its letters stand, in parts of their size. */
const MIDDLE = 0.36;

interface Group {
  readonly link: string | undefined;
  readonly runs: { readonly run: Line[number]; readonly line: number }[];
}

/** The parts of a text that lead to one place, and those between them. */
function groups(lines: readonly Line[]): readonly Group[] {
  const found: Group[] = [];
  for (const [index, line] of lines.entries()) {
    for (const run of line) {
      const last = found.at(-1);
      if (last !== undefined && last.link === run.link) last.runs.push({ run, line: index });
      else found.push({ link: run.link, runs: [{ run, line: index }] });
    }
  }
  return found;
}

function drawShades(lines: readonly Line[], left: number, top: number, height: number, pen: Pen): void {
  const shaded = lines.flatMap((line, index) =>
    line.flatMap(({ x, width, shade }) => (shade === undefined ? [] : [{ x, width, shade, y: top + index * height }])),
  );
  if (shaded.length === 0) return;
  pen.decoration(() => {
    for (const { x, y, width, shade } of shaded) pen.rectangle(left + x, y, width, height, shade);
  });
}

function drawRow({ slab, parts, isRepeated, y, height }: PlacedRow, pen: Pen, tools: Tools): void {
  const top = margins.top + y;
  if (slab.look === 'table') drawGrid(slab.cells, top, height, slab.isHead, pen);
  const edge = rowEdge(slab) + (slab.look === 'table' ? lengths.line / 2 : 0);
  const side = slab.look === 'table' ? lengths.cellSide + lengths.line / 2 : 0;
  const draw = (): void => {
    for (const [index, cell] of slab.cells.entries()) {
      const { from, to } = parts[index] ?? { from: 0, to: 0 };
      drawCell(cell, from, to, margins.side + cell.x + side, top + edge, isRepeated ? silent(pen) : pen, tools);
    }
  };
  if (isRepeated) pen.decoration(draw, 'head');
  else draw();
}

/** Headings that stand on a page once more are not read once more. */
function silent(pen: Pen): Pen {
  return { ...pen, tagged: (_, write) => write(), decoration: (write) => write() };
}

function drawGrid(cells: readonly CellBox[], top: number, height: number, isHead: boolean, pen: Pen): void {
  const ink = { width: lengths.line, color: colors.line };
  const left = margins.side + (cells[0]?.x ?? 0);
  const right = cells.reduce((end, { x, width }) => Math.max(end, margins.side + x + width), left);
  pen.decoration(() => {
    if (isHead) pen.rectangle(left, top, right - left, height, colors.shade);
    pen.line([left, top], [right, top], ink);
    pen.line([left, top + height], [right, top + height], ink);
    for (const x of [left, ...cells.map((cell) => margins.side + cell.x + cell.width)]) {
      pen.line([x, top], [x, top + height], ink);
    }
  });
}

function drawCell(
  { texts }: CellBox,
  from: number,
  to: number,
  left: number,
  top: number,
  pen: Pen,
  tools: Tools,
): void {
  let [line, y] = [0, top];
  for (const slab of texts) {
    const first = Math.max(0, from - line);
    const last = Math.min(slab.lines.length, to - line);
    if (last > first) {
      drawLines(slab, first, last, left + slab.indent, y, pen, tools);
      y += (last - first) * slab.look.line;
    }
    line += slab.lines.length;
  }
}

function drawFigure(placed: PlacedFigure, pen: Pen, tools: Tools): void {
  const { slab, y, height, isLast } = placed;
  const top = margins.top + y;
  const { caption } = slab;
  const foot = isLast ? caption.look.before + caption.lines.length * caption.look.line : 0;
  pen.tagged(slab.tag, () => drawPart(placed, margins.side, top, pen));
  const box = [margins.side, pen.up(top + height - foot), tools.paper.width - margins.side, pen.up(top)];
  tools.structure.setBox(slab.tag, box);
  if (isLast) {
    const place = top + height - foot + caption.look.before;
    drawLines(caption, 0, caption.lines.length, margins.side, place, pen, tools);
  }
}

/** The name of the document and the number of the page. */
export function drawFoot(title: string, page: number, count: number, pen: Pen, { paper, layout, fonts }: Tools): void {
  const { size } = layout.sheet.foot;
  const ink = { size, bold: false, color: layout.sheet.foot.color };
  const y = paper.height - margins.bottom / 2 + 4;
  const numberText = `Page ${page} of ${count}`;
  const width = fonts.widthOf(numberText, size, false);
  const room = paper.width - 2 * margins.side - width - 20;
  pen.decoration(() => {
    pen.text(
      shortened(printable(title), room, (text) => fonts.widthOf(text, size, false)),
      margins.side,
      y,
      ink,
    );
    pen.text(numberText, paper.width - margins.side - width, y, ink);
  }, 'foot');
}

/** A long name would run into the number of the page. It stands in full at the start of the document. */
function shortened(title: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(title) <= room) return title;
  let kept = title;
  while (kept !== '' && widthOf(`${kept}\u2026`) > room) kept = kept.slice(0, -1);
  return `${kept.replace(/(?<!\s)\s+\S*$/u, '')}\u2026`;
}
