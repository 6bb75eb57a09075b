import type { Shape } from './drawing.ts';

/** A shape that holds no others. */
export type Leaf = Exclude<Shape, { readonly kind: 'group' }>;

/** The shapes of a drawing without their groups, from the bottom up. */
export function leaves(shape: Shape): readonly Leaf[] {
  return shape.kind === 'group' ? shape.shapes.flatMap(leaves) : [shape];
}

/** The shapes of a drawing that are seen between two heights of it. */
export function shapesIn(shapes: readonly Shape[], from: number, to: number): readonly Shape[] {
  return shapes.flatMap((shape): readonly Shape[] => {
    if (shape.kind === 'group') {
      const inner = shapesIn(shape.shapes, from, to);
      return inner.length === 0 ? [] : [{ ...shape, shapes: inner }];
    }
    const [top, bottom] = reachOf(shape);
    return bottom >= from && top <= to ? [shape] : [];
  });
}

/** From where to where a shape reaches, in pixels from the top. */
export function reachOf(shape: Leaf): readonly [top: number, bottom: number] {
  switch (shape.kind) {
    case 'box':
      return [shape.y, shape.y + shape.height];
    case 'words':
      return [shape.y - shape.size, shape.y + shape.size * BELOW];
    case 'path': {
      const ys = shape.points.map(({ y }) => y);
      return [Math.min(...ys), Math.max(...ys)];
    }
  }
}

/** How far letters like g reach below their line, in parts of their size. */
const BELOW = 0.3;
