import assert from 'node:assert/strict';
import { draw } from '../../server/src/render/drawing/draw.ts';
import { type Box, type Drawing, type Shape, type Words, weightOf } from '../../server/src/render/drawing/drawing.ts';
import { textWidth } from '../../server/src/render/drawing/text-width.ts';
import type { Block, Figure, PlanDocument } from '../../server/src/render/model.ts';

/** The widths in which pictures are shown, and the borders of what can be asked for. */
export const widths: readonly number[] = [240, 298, 479, 480, 718, 1200];

/** All figures of a document, in its order. */
export function figuresOf({ sections }: PlanDocument): readonly Figure[] {
  const within = (block: Block): readonly Figure[] => {
    if (block.kind === 'figure') return [block];
    return block.kind === 'topic' ? block.blocks.flatMap(within) : [];
  };
  return sections.flatMap(({ blocks }) => blocks.flatMap(within));
}

/** A rectangle by its sides. */
interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Checks that all is inside the picture, that texts fit into their boxes, and that nothing lies on something else. */
export function assertSound(figure: Figure, width: number): void {
  const drawing = draw(figure, width);
  const flat = drawing.shapes.flatMap(leaves);
  const name = `${figure.id} at ${width}`;
  assert.equal(drawing.width, width, name);
  for (const shape of flat) {
    if (shape.kind === 'path')
      for (const { x, y } of shape.points) assertInside(drawing, { left: x, top: y, right: x, bottom: y }, name);
    else assertInside(drawing, areaOf(shape), `${name}: ${shape.kind === 'words' ? shape.text : shape.look}`);
  }
  const words = flat.filter((shape) => shape.kind === 'words');
  const boxes = flat.filter((shape) => shape.kind === 'box');
  for (const word of words) assertFits(word, boxes, name);
  assertApart(
    words.map((word) => ({ area: areaOf(word), name: word.text })),
    () => false,
    name,
  );
  assertApart(
    boxes.map((box) => ({ area: areaOf(box), name: box.look })),
    contains,
    name,
  );
}

/** The lines of text in a picture, in the order in which they are drawn. */
export function wordsIn(figure: Figure, width: number): readonly string[] {
  return draw(figure, width)
    .shapes.flatMap(leaves)
    .flatMap((shape) => (shape.kind === 'words' ? [shape.text] : []));
}

/** What the arrows of a picture lead from and to, by the first words in the boxes: "1. Submission > 2. Routing". */
export function linksIn(figure: Figure, width: number): readonly string[] {
  const flat = draw(figure, width).shapes.flatMap(leaves);
  const words = flat.filter((shape) => shape.kind === 'words');
  const boxes = flat.filter((shape) => shape.kind === 'box' && shape.width > 20) as readonly Box[];
  const nameAt = (x: number, y: number): string | undefined => {
    // The tip of an arrow covers the end of its line.
    const box = boxes.find(
      (each) => x >= each.x - 9 && x <= each.x + each.width + 9 && y >= each.y - 9 && y <= each.y + each.height + 9,
    );
    const first = words.find((word) => box && contains(areaOf(box), areaOf(word)));
    return first?.text.split(' ').slice(0, 2).join(' ');
  };
  return flat.flatMap((shape) => {
    if (shape.kind !== 'path' || shape.look !== 'connector') return [];
    const [from, to] = [shape.points[0], shape.points.at(-1)];
    return from && to ? [`${nameAt(from.x, from.y)} > ${nameAt(to.x, to.y)}`] : [];
  });
}

function leaves(shape: Shape): readonly Exclude<Shape, { kind: 'group' }>[] {
  return shape.kind === 'group' ? shape.shapes.flatMap(leaves) : [shape];
}

/** A line of text takes the height of its letters with what hangs below the line on which they stand. */
function areaOf(shape: Box | Words): Area {
  if (shape.kind === 'box') {
    const { x, y, width, height } = shape;
    return { left: x, top: y, right: x + width, bottom: y + height };
  }
  const { x, y, size } = shape;
  return { left: x, top: y - size * 0.95, right: x + widthOf(shape), bottom: y + size * 0.25 };
}

function widthOf({ text, size, look }: Words): number {
  return textWidth(text, size, weightOf(look));
}

function assertInside({ width, height }: Drawing, { left, top, right, bottom }: Area, name: string): void {
  const isInside = left >= -slack && top >= -slack && right <= width + slack && bottom <= height + slack;
  assert.ok(isInside, `${name} reaches out of ${width} by ${height}: ${left} ${top} ${right} ${bottom}`);
}

function assertFits(word: Words, boxes: readonly Box[], name: string): void {
  assert.ok(widthOf(word) <= word.room + slack, `${name}: "${word.text}" is wider than its ${word.room}`);
  const area = areaOf(word);
  const around = boxes.filter((box) => {
    const { left, top, right, bottom } = areaOf(box);
    return area.left >= left && area.left <= right && word.y >= top && word.y <= bottom;
  });
  for (const box of around) assert.ok(contains(areaOf(box), area), `${name}: "${word.text}" leaves its box`);
}

interface Named {
  readonly area: Area;
  readonly name: string;
}

function assertApart(things: readonly Named[], mayOverlap: (first: Area, second: Area) => boolean, name: string): void {
  const sorted = [...things].sort((one, other) => one.area.top - other.area.top);
  for (const [index, first] of sorted.entries()) {
    for (const second of sorted.slice(index + 1)) {
      if (second.area.top >= first.area.bottom - slack) break;
      const overlaps = first.area.left < second.area.right - slack && second.area.left < first.area.right - slack;
      if (!overlaps) continue;
      const isFine = mayOverlap(first.area, second.area) || mayOverlap(second.area, first.area);
      assert.ok(isFine, `${name}: "${first.name}" and "${second.name}" lie on each other`);
    }
  }
}

function contains(outer: Area, inner: Area): boolean {
  return (
    inner.left >= outer.left - slack &&
    inner.top >= outer.top - slack &&
    inner.right <= outer.right + slack &&
    inner.bottom <= outer.bottom + slack
  );
}

/** Lengths are computed, and half a pixel shows nowhere. */
const slack = 0.5;
