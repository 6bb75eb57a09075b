import { type DealSources, isHole, type SourceOfDeals, type ViewOfDeals } from '../model.ts';
import { arrow } from './arrow.ts';
import type { Drawing, Shape } from './drawing.ts';
import { boxed, group, type Piece, space, stack, textPiece, textStyles } from './piece.ts';

const padding = 12;
const gap = 20;
const fall = 28;

/** Draws the sources, each with the views in which its deals appear under it, and the views of all deals at the foot. */
export function drawDealSources({ sources, total }: DealSources, width: number, isNarrow: boolean): Drawing {
  const column = isNarrow ? width : (width - gap * (sources.length - 1)) / sources.length;
  const rows = isNarrow ? sources.map((source) => [source]) : [sources];
  const shapes: Shape[] = [];
  let top = 0;
  for (const row of rows) {
    const heads = row.map((source) => sourcePiece(source, column));
    const high = Math.max(...heads.map(({ height }) => height));
    const views = row.map((source) =>
      stack(
        source.views.map((view) => viewPiece(view, column)),
        10,
      ),
    );
    const level = Math.max(...views.map(({ height }) => height));
    for (const [index, source] of row.entries()) {
      const left = index * (column + gap);
      const middle = left + column / 2;
      shapes.push(...sourcePiece(source, column, high).draw(left, top));
      shapes.push(
        ...arrow([
          { x: middle, y: top + high },
          { x: middle, y: top + high + fall },
        ]),
      );
      shapes.push(...(views[index]?.draw(left, top + high + fall) ?? []));
    }
    top += high + fall + level + gap;
  }
  const all = totalPiece(total, width, isNarrow);
  if (all === undefined) return { width, height: top - gap, shapes };
  return { width, height: top + all.height, shapes: [...shapes, ...all.draw(0, top)] };
}

function sourcePiece({ name, definition, span }: SourceOfDeals, column: number, least = 0): Piece {
  const room = column - 2 * padding;
  const head = boxed(textPiece(name, room, { ...textStyles.title, look: 'on-head' }), {
    look: 'head',
    rounded: 'top',
    padding: 9,
    width: column,
  });
  const meaning = textPiece(definition, room, textStyles.text);
  const card = boxed(stack([space(head.height), meaning], 0), {
    look: isHole(definition) ? 'hole' : 'card',
    padding,
    width: column,
    height: Math.max(least, head.height + meaning.height + 2 * padding),
  });
  return {
    width: column,
    height: card.height,
    draw: (x, y) => [group([...card.draw(x, y), ...head.draw(x, y)], span)],
  };
}

function viewPiece({ name, lines, span }: ViewOfDeals, width: number): Piece {
  const room = width - 2 * padding;
  const content = stack(
    [
      textPiece('View', room, textStyles.label),
      textPiece(name, room, textStyles.strong),
      ...lines.map((line) => textPiece(line, room, { ...textStyles.text, size: 12 })),
    ],
    4,
  );
  return boxed(content, { look: isHole(name) ? 'hole' : 'view', padding, width, span });
}

/** One bar under all columns, because it holds the deals of all of them. */
function totalPiece(views: readonly ViewOfDeals[], width: number, isNarrow: boolean): Piece | undefined {
  if (views.length === 0) return undefined;
  const pieces = views.map((view) => {
    const room = width - 2 * padding;
    const content = stack(
      [
        textPiece('View of all deals', room, textStyles.label),
        textPiece(view.name, room, textStyles.strong),
        ...view.lines.map((line) => textPiece(line, room, { ...textStyles.text, size: 12 })),
      ],
      4,
    );
    return boxed(content, { look: 'view', padding, width, span: view.span });
  });
  return stack(pieces, isNarrow ? gap : 10);
}
