import { type Branch, type BranchRule, type DealPath, isHole, type Stage } from '../model.ts';
import { arrow } from './arrow.ts';
import type { Drawing, Shape } from './drawing.ts';
import { beside, boxed, clockPiece, type Piece, space, stack, textPiece, textStyles } from './piece.ts';

const padding = 12;
const gap = 28;
/** How many stages or rules stand beside each other. */
function columnsIn(width: number, isNarrow: boolean): number {
  if (isNarrow) return 1;
  return width < 600 ? 2 : 3;
}

/** The room at the right side in which the way to the next stage passes what belongs to a decision. */
const bypass = 30;

/**
 * Draws the stages in the order in which they are read, in rows of three or below each other, with an arrow from each to
 * the next. What happens when two parties claim the deal stands below the decision, to which it leads back, and the way
 * of an accepted deal passes it.
 */
export function drawDealPath({ stages }: DealPath, width: number, isNarrow: boolean): Drawing {
  const shapes: Shape[] = [];
  const rows = rowsOf(stages, columnsIn(width, isNarrow));
  let top = 0;
  for (const [rowIndex, row] of rows.entries()) {
    const column = columnOf(row, width);
    const high = Math.max(...row.map(({ stage, index }) => stagePiece(stage, index, column).height));
    for (const [place, { stage, index }] of row.entries()) {
      const left = place * (column + gap);
      shapes.push(...stagePiece(stage, index, column, high).draw(left, top));
      const level = top + 24;
      if (place > 0) shapes.push(...way([left - gap, level], [left, level]));
    }
    top += high;
    const last = row.at(-1)?.stage;
    const next = rows[rowIndex + 1];
    const target = next === undefined ? undefined : columnOf(next, width) / 2;
    if (last?.branch === undefined && last?.fork === undefined) {
      if (next !== undefined && target !== undefined) {
        const from = width - column / 2;
        const isBelow = next.length === 1;
        const middle = top + gap / 2;
        shapes.push(
          ...(isBelow
            ? way([from, top], [from, top + gap])
            : way([from, top], [from, middle], [target, middle], [target, top + gap])),
        );
      }
      top += gap;
      continue;
    }
    const from = top;
    const below = belowDecision(last, { width, column, isAlone: row.length === 1, isNarrow });
    shapes.push(...below.draw(0, top));
    top += below.height;
    if (target === undefined) continue;
    const x = width - bypass / 3;
    const level = top + 24;
    shapes.push(...way([x, from], [x, level], [target, level], [target, level + 20]));
    const label = textPiece(last.fork?.onward ?? '', x - target - 20, textStyles.label);
    shapes.push(...label.draw(target + 12, level - 20));
    top = level + 20;
  }
  return { width, height: Math.max(0, rows.at(-1)?.at(-1)?.stage.branch ? top : top - gap), shapes };
}

function columnOf(row: readonly unknown[], width: number): number {
  return (width - gap * (row.length - 1)) / row.length;
}

function way(...points: readonly (readonly [number, number])[]): readonly Shape[] {
  return arrow(points.map(([x, y]) => ({ x, y })));
}

interface DecisionPlace {
  readonly width: number;
  /** The width of the box of the decision, which stands at the right side. */
  readonly column: number;
  /** Whether it has its row for itself. */
  readonly isAlone: boolean;
  readonly isNarrow: boolean;
}

/** Where the path ends, and below that where it leads to and comes back from. */
function belowDecision(
  { fork, branch }: Stage,
  { width, column, isAlone, isNarrow }: DecisionPlace,
): Pick<Piece, 'height' | 'draw'> {
  const endWidth = isAlone ? Math.min(220, width * 0.55) : column;
  const end = fork && endPiece(`${fork.otherwise}: ${fork.end}`, endWidth);
  const rules = branch && branchPiece(branch, width - bypass, isNarrow);
  const drop = isAlone ? 22 : 12;
  const between = end ? drop + end.height + 14 : gap;
  return {
    height: between + (rules?.height ?? 0),
    draw(left, top) {
      const shapes: Shape[] = [];
      const decision = left + width - column;
      if (end) {
        const level = top + drop + end.height / 2;
        shapes.push(...end.draw(isAlone ? left : decision - gap - column, top + drop));
        shapes.push(
          ...(isAlone
            ? way([left + 24, top], [left + 24, top + drop])
            : way([decision + 16, top], [decision + 16, level], [decision - gap, level])),
        );
      }
      if (rules) {
        // Clear of the end of the path at the left side, and of the way on at the right.
        const x = isAlone ? (left + endWidth + width - bypass) / 2 : left + width - column / 2;
        shapes.push(...way([x, top], [x, top + between]), ...way([x, top + between], [x, top]));
        shapes.push(...rules.draw(left, top + between));
      }
      return shapes;
    },
  };
}

function endPiece(text: string, width: number): Piece {
  return boxed(textPiece(text, width - 20, textStyles.text), { look: 'view', padding: 10, width });
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
  const across = Math.min(rules.length, columnsIn(width, isNarrow));
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
