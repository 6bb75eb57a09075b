import { isHole, type LaunchItem, type LaunchStep, type LaunchTimeline } from '../model.ts';
import type { Drawing, Shape } from './drawing.ts';
import { beside, boxed, fittedPiece, listPiece, type Piece, stack, textPiece, textStyles } from './piece.ts';

const padding = 12;
const gap = 16;
/** Where the line of time runs, and how wide the space is in which it does. */
const rail = { x: 12, width: 36 };

/** Draws the steps below each other along a line of time: a disc for a phase, a diamond for a gate. */
export function drawLaunchTimeline({ steps }: LaunchTimeline, width: number, isNarrow: boolean): Drawing {
  const pieces = steps.map((step) => stepPiece(step, width - rail.width, isNarrow));
  const marks: Shape[] = [];
  const cards: Shape[] = [];
  let top = 0;
  let before: number | undefined;
  for (const [index, piece] of pieces.entries()) {
    const level = top + 21;
    const isGate = steps[index]?.kind === 'gate';
    if (before !== undefined) marks.push(line(before + 9, level - 10));
    marks.push(isGate ? diamond(level) : disc(level));
    cards.push(...piece.draw(rail.width, top));
    before = level;
    top += piece.height + gap;
  }
  return { width, height: Math.max(0, top - gap), shapes: [...marks, ...cards] };
}

function line(from: number, to: number): Shape {
  return {
    kind: 'path',
    look: 'connector',
    points: [
      { x: rail.x, y: from },
      { x: rail.x, y: to },
    ],
  };
}

function disc(y: number): Shape {
  return { kind: 'box', look: 'mark-big', x: rail.x - 7, y: y - 7, width: 14, height: 14, radius: 7, rounded: 'all' };
}

function diamond(y: number): Shape {
  const { x } = rail;
  const points = [
    { x, y: y - 10 },
    { x: x + 10, y },
    { x, y: y + 10 },
    { x: x - 10, y },
  ];
  return { kind: 'path', look: 'gate', closed: true, points };
}

function stepPiece({ kind, name, facts, lists, span }: LaunchStep, width: number, isNarrow: boolean): Piece {
  const room = width - 2 * padding;
  const title = textPiece(name, room, textStyles.title);
  const content = stack([title, factsPiece(facts, room, isNarrow), listsPiece(lists, room, isNarrow)], 6);
  const isEmpty = [...facts, ...lists.flatMap(({ items }) => items)].every(isHole);
  return boxed(content, { look: isEmpty ? 'hole' : kind === 'gate' ? 'gate' : 'card', padding, width, span });
}

/** Short facts stand beside each other. */
function factsPiece(facts: LaunchStep['facts'], width: number, isNarrow: boolean): Piece {
  const across = isNarrow ? 1 : Math.max(1, facts.length);
  const column = (width - 20 * (across - 1)) / across;
  const pieces = facts.map((fact) => textPiece(fact, column, textStyles.text));
  return isNarrow ? stack(pieces, 4) : beside(pieces, 20);
}

/** Two lists stand beside each other. One alone has all the width, or two columns where its items have no days. */
function listsPiece(lists: LaunchStep['lists'], width: number, isNarrow: boolean): Piece {
  if (isNarrow)
    return stack(
      lists.map((list) => labelled(list, width, isNarrow)),
      10,
    );
  const column = (width - 24) / 2;
  const [only, ...others] = lists;
  if (only === undefined) return stack([], 0);
  if (others.length > 0)
    return beside(
      lists.map((list) => labelled(list, column, isNarrow)),
      24,
    );
  if (only.items.length < 4 || hasDays(only)) return labelled(only, width, isNarrow);
  const half = Math.ceil(only.items.length / 2);
  const parts = [listPiece(only.items.slice(0, half), column), listPiece(only.items.slice(half), column)];
  return stack([textPiece(only.name, width, textStyles.label), beside(parts, 24)], 4);
}

function labelled(list: LaunchStep['lists'][number], width: number, isNarrow: boolean): Piece {
  const items = hasDays(list) ? daysPiece(list.items, width, isNarrow) : listPiece(list.items, width);
  return stack([textPiece(list.name, width, textStyles.label), items], 4);
}

function hasDays({ items }: LaunchStep['lists'][number]): boolean {
  return items.some(({ day }) => day !== undefined);
}

/** The days in a column of their own, in front of what has to be done by them, or above it where there is little room. */
function daysPiece(items: readonly LaunchItem[], width: number, isNarrow: boolean): Piece {
  const days = items.map(({ day }) => (day ? { content: day, style: dayStyle } : { content: 'No day', style: noDay }));
  const column = Math.max(...days.map(({ content, style }) => fittedPiece(content, width / 3, style).width));
  const rows = items.map((item, index) => {
    const { content, style } = days[index] ?? { content: '', style: noDay };
    if (isNarrow) return stack([textPiece(content, width, style), textPiece(item, width, textStyles.text)], 0);
    return beside(
      [textPiece(content, column, style), textPiece(item, width - column - dayGap, textStyles.text)],
      dayGap,
    );
  });
  return stack(rows, isNarrow ? 6 : 4);
}

const dayGap = 14;
const dayStyle = { ...textStyles.text, look: 'strong' } as const;
const noDay = { ...textStyles.text, look: 'label' } as const;
