import type { Rung, TierLadder } from '../model.ts';
import { arrow } from './arrow.ts';
import type { Drawing, Shape } from './drawing.ts';
import { beside, boxed, fittedPiece, listPiece, type Piece, space, stack, textPiece, textStyles } from './piece.ts';

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
    const piece = rungPiece(rung, width - left, isNarrow);
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

function rungPiece(rung: Rung, width: number, isNarrow: boolean): Piece {
  const room = width - 2 * padding;
  const head = boxed(headText(rung, room, isNarrow), {
    look: 'head',
    rounded: 'top',
    padding: 9,
    width,
    span: rung.name.span,
  });
  const column = isNarrow ? room : (room - 2 * padding) / 2;
  const parts = [labelled('Criteria', rung.criteria, column), labelled('Benefits', rung.benefits, column)];
  const content = rung.summary
    ? textPiece(rung.summary, room, textStyles.text)
    : isNarrow
      ? stack(parts, 12)
      : beside(parts, 2 * padding);
  const card = boxed(stack([space(head.height), content], 0), { look: 'card', padding, width, span: rung.span });
  return { width, height: card.height, draw: (x, y) => [...card.draw(x, y), ...head.draw(x, y)] };
}

function headText({ level, name }: Rung, width: number, isNarrow: boolean): Piece {
  const number = fittedPiece(`Tier ${level}`, width, { ...textStyles.title, look: 'on-head-label' });
  const style = { ...textStyles.title, look: 'on-head' } as const;
  if (isNarrow) return stack([number, textPiece(name, width, style)], 0);
  return beside([number, textPiece(name, width - number.width - 10, style)], 10);
}

function labelled(label: string, items: Rung['criteria'], width: number): Piece {
  return stack([textPiece(label, width, textStyles.label), listPiece(items, width)], 4);
}
