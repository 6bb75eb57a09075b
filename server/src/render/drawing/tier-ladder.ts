import type { Rung, TierLadder } from '../model.ts';
import { arrow } from './arrow.ts';
import type { Drawing, Shape } from './drawing.ts';
import { beside, boxed, indented, listPiece, type Piece, space, stack, textPiece, textStyles } from './piece.ts';

const gap = 20;
const padding = 12;

/**
 * Draws the tiers as steps of a stair: the first one on top, each lower one further to the left, and arrows that climb
 * from one to the next.
 */
export function drawTierLadder({ tiers }: TierLadder, width: number, isNarrow: boolean): Drawing {
  const most = isNarrow ? 24 : 96;
  const step = tiers.length > 1 ? Math.min(isNarrow ? 14 : 32, most / (tiers.length - 1)) : 0;
  const shapes: Shape[] = [];
  let top = 0;
  for (const [index, rung] of tiers.entries()) {
    const left = Math.round(step * (tiers.length - 1 - index));
    const piece = isNarrow ? narrowRung(rung, width - left) : wideRung(rung, width - left);
    if (index > 0) shapes.push(...climb(left, top, step, gap));
    shapes.push(...piece.draw(left, top));
    top += piece.height + gap;
  }
  return { width, height: Math.max(0, top - gap), shapes };
}

/** From the step of a lower tier up into the tier above it. */
function climb(left: number, top: number, step: number, room: number): readonly Shape[] {
  const x = left + step / 2;
  return step < 20
    ? arrow([
        { x: left + step + 16, y: top },
        { x: left + step + 16, y: top - room },
      ])
    : arrow([
        { x, y: top },
        { x, y: top - room - 24 },
        { x: left + step, y: top - room - 24 },
      ]);
}

function wideRung(rung: Rung, width: number): Piece {
  const head = 132;
  const column = Math.floor((width - head - 4 * padding) / 2);
  const content = beside(
    [labelled('Criteria', rung.criteria, column), labelled('Benefits', rung.benefits, column)],
    2 * padding,
  );
  const name = headText(rung, head - 2 * padding);
  const height = Math.max(content.height, name.height, 44) + 2 * padding;
  const card = boxed(indented(content, head), { look: 'card', padding, width, height, span: rung.span });
  const side = boxed(name, { look: 'head', padding, height, span: rung.name.span });
  return { width, height, draw: (x, y) => [...card.draw(x, y), ...side.draw(x, y)] };
}

function narrowRung(rung: Rung, width: number): Piece {
  const room = width - 2 * padding;
  const head = boxed(headText(rung, room), { look: 'head', padding, span: rung.name.span });
  const content = stack([labelled('Criteria', rung.criteria, room), labelled('Benefits', rung.benefits, room)], 12);
  const height = head.height + content.height + 2 * padding;
  const card = boxed(stack([space(head.height), content], 0), { look: 'card', padding, height, span: rung.span });
  return { width, height, draw: (x, y) => [...card.draw(x, y), ...head.draw(x, y)] };
}

function headText({ level, name }: Rung, width: number): Piece {
  return stack(
    [
      textPiece(`Tier ${level}`, width, { ...textStyles.label, look: 'on-head-label' }),
      textPiece(name, width, { ...textStyles.title, look: 'on-head', lines: 4 }),
    ],
    2,
  );
}

function labelled(label: string, items: Rung['criteria'], width: number): Piece {
  return stack([textPiece(label, width, textStyles.label), listPiece(items, width, 8)], 4);
}
