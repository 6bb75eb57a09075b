import type { Point, Shape } from './drawing.ts';

/** A line through all points with a head at the last one. Each part of the line is horizontal or vertical. */
export function arrow(points: readonly Point[]): readonly Shape[] {
  const end = points.at(-1);
  const before = points.at(-2);
  if (end === undefined || before === undefined) return [];
  const [towardsX, towardsY] = [Math.sign(end.x - before.x), Math.sign(end.y - before.y)];
  const back = { x: end.x - towardsX * head.length, y: end.y - towardsY * head.length };
  const sides = [
    { x: back.x - towardsY * head.half, y: back.y - towardsX * head.half },
    end,
    { x: back.x + towardsY * head.half, y: back.y + towardsX * head.half },
  ];
  return [
    { kind: 'path', points: [...points.slice(0, -1), back], look: 'connector' },
    { kind: 'path', points: sides, look: 'arrow-head', closed: true },
  ];
}

const head = { length: 8, half: 4.5 };
