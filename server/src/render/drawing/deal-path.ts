import { isHole } from '../blocks.ts';
import type { Branch, BranchRule, DealPath, Stage } from '../model.ts';
import { arrow } from './arrow.ts';
import type { Drawing, Shape } from './drawing.ts';
import { beside, boxed, clockPiece, type Piece, space, stack, textPiece, textStyles } from './piece.ts';

const padding = 12;
const gap = 28;
/** How many stages stand beside each other. */
const columns = 3;

/**
 * Draws the stages in the order in which they are read, in rows of three or below each other, with an arrow from each to
 * the next. What happens when two parties claim the deal stands between the decision and what follows from it.
 */
export function drawDealPath({ stages }: DealPath, width: number, isNarrow: boolean): Drawing {
  const shapes: Shape[] = [];
  let top = 0;
  for (const [rowIndex, row] of rowsOf(stages, isNarrow ? 1 : columns).entries()) {
    const column = (width - gap * (row.length - 1)) / row.length;
    const high = Math.max(...row.map(({ stage, index }) => stagePiece(stage, index, column).height));
    if (rowIndex > 0)
      shapes.push(
        ...arrow([
          { x: column / 2, y: top - gap },
          { x: column / 2, y: top },
        ]),
      );
    for (const [place, { stage, index }] of row.entries()) {
      const left = place * (column + gap);
      shapes.push(...stagePiece(stage, index, column, high).draw(left, top));
      if (place === 0) continue;
      const level = top + 24;
      shapes.push(
        ...arrow([
          { x: left - gap, y: level },
          { x: left, y: level },
        ]),
      );
    }
    top += high + gap;
    const last = row.at(-1)?.stage;
    if (last?.branch === undefined) continue;
    const x = width - column / 2;
    shapes.push(
      ...arrow([
        { x, y: top - gap },
        { x, y: top },
      ]),
    );
    const piece = branchPiece(last.branch, width, isNarrow);
    shapes.push(...piece.draw(0, top));
    top += piece.height + gap;
  }
  return { width, height: Math.max(0, top - gap), shapes };
}

interface Numbered {
  readonly stage: Stage;
  readonly index: number;
}

/** Rows of stages. A stage with a branch ends its row, because the branch stands below it. */
function rowsOf(stages: readonly Stage[], most: number): readonly (readonly Numbered[])[] {
  const rows: Numbered[][] = [];
  let row: Numbered[] = [];
  for (const [index, stage] of stages.entries()) {
    row.push({ stage, index });
    if (row.length < most && stage.branch === undefined) continue;
    rows.push(row);
    row = [];
  }
  return row.length > 0 ? [...rows, row] : rows;
}

function stagePiece({ name, lines, clocks, span }: Stage, index: number, width: number, height = 0): Piece {
  const room = width - 2 * padding;
  const texts = stack(
    [
      textPiece(`${index + 1}. ${name}`, room, textStyles.title),
      ...lines.map((line) => textPiece(line, room, textStyles.text)),
    ],
    6,
  );
  const times = clocksPiece(clocks, room);
  const between = times.height > 0 ? 10 : 0;
  // The clocks stand at the foot, so that those of a row are on one line.
  const left = Math.max(0, height - 2 * padding - texts.height - between - times.height);
  return boxed(stack([texts, space(between + left), times], 0), { look: 'card', padding, width, height, span });
}

function branchPiece({ name, rules, span }: Branch, width: number, isNarrow: boolean): Piece {
  const room = width - 2 * padding;
  const across = isNarrow ? 1 : Math.min(rules.length, columns);
  const column = (room - 20 * (across - 1)) / across;
  const pieces = rules.map((rule) => rulePiece(rule, column));
  const rows: Piece[] = [];
  for (let start = 0; start < pieces.length; start += across) {
    rows.push(beside(pieces.slice(start, start + across), 20));
  }
  const content = stack([textPiece(name, room, textStyles.title), ...rows], 12);
  const isEmpty = rules.every((rule) => isHole(rule.name));
  return boxed(content, { look: isEmpty ? 'hole' : 'gate', padding, width, span });
}

function rulePiece({ name, lines, clocks }: BranchRule, width: number): Piece {
  return stack(
    [
      textPiece(name, width, textStyles.strong),
      ...lines.map((line) => textPiece(line, width, textStyles.text)),
      clocksPiece(clocks, width),
    ],
    4,
  );
}

function clocksPiece(clocks: Stage['clocks'], width: number): Piece {
  return stack(
    clocks.map((clock) => clockPiece(clock, width)),
    4,
  );
}
