import type { Span } from '../../core/text.ts';
import type { ListItem } from '../model.ts';
import { type Box, type BoxLook, type Shape, type WordsLook, weightOf } from './drawing.ts';
import { flat } from './flat.ts';
import { textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';

/** A part of a picture that knows its size and can be drawn anywhere. */
export interface Piece {
  readonly width: number;
  readonly height: number;
  /** Its shapes, with its top left corner at this point. */
  readonly draw: (x: number, y: number) => readonly Shape[];
}

export interface TextStyle {
  readonly size: number;
  readonly look: WordsLook;
  /** The most lines that the text may take. */
  readonly lines: number;
}

/**
 * A box grows with its text, because a picture on paper has no tip that would show what was left out. The limits are
 * beyond what a person writes, so that only a text that went wrong is cut.
 */
export const textStyles = {
  title: { size: 14, look: 'strong', lines: 12 },
  strong: { size: 13, look: 'strong', lines: 12 },
  text: { size: 13, look: 'text', lines: 40 },
  label: { size: 12, look: 'label', lines: 12 },
} as const satisfies Record<string, TextStyle>;

/** A text in as many lines as it needs. It leads to its place, and has all its words as a tip where it is shortened. */
export function textPiece(content: ListItem | string, width: number, style: TextStyle): Piece {
  const { text, span, missing } = flat(content);
  const { size } = style;
  const look = missing && !style.look.startsWith('on-head') ? 'missing' : style.look;
  const weight = weightOf(look);
  const { lines, shortened } = wrap(text, { size, weight, room: width, lines: style.lines });
  const lineHeight = Math.round(size * 1.4);
  return {
    width,
    height: lines.length * lineHeight,
    draw(x, y) {
      const words = lines.map((line, index): Shape => {
        return { kind: 'words', text: line, x, y: y + index * lineHeight + size, size, look, room: width };
      });
      return [group(words, span, shortened ? text : undefined)];
    },
  };
}

/** A text that takes no more room than it needs. */
export function fittedPiece(content: ListItem | string, most: number, style: TextStyle): Piece {
  const piece = textPiece(content, most, style);
  const { text } = flat(content);
  const needed = Math.ceil(textWidth(text, style.size, weightOf(style.look)));
  return needed < most ? { ...textPiece(content, needed + 1, style), height: piece.height } : piece;
}

/** Texts below each other, each with a mark in front. */
export function listPiece(items: readonly ListItem[], width: number): Piece {
  return stack(
    items.map((item) => marked(item, width)),
    4,
  );
}

const indent = 12;

function marked(item: ListItem, width: number): Piece {
  const { height, draw } = textPiece(item, width - indent, textStyles.text);
  const mark = { kind: 'box', width: 4, height: 4, radius: 2, rounded: 'all', look: 'mark' } as const;
  return { width, height, draw: (x, y) => [{ ...mark, x: x + 1, y: y + 7 }, ...draw(x + indent, y)] };
}

/** A time limit: a clock with what it stands for. */
export function clockPiece(content: ListItem, width: number): Piece {
  const room = width - 20;
  const { height, draw } = textPiece(content, room, { ...textStyles.text, look: 'strong', size: 12 });
  return {
    width,
    height,
    draw(x, y) {
      const [middle, top] = [x + 7, y + 8];
      const hands = [
        { x: middle, y: top - 4 },
        { x: middle, y: top },
        { x: middle + 3, y: top + 1.5 },
      ];
      return [
        { kind: 'box', x: middle - 6, y: top - 6, width: 12, height: 12, radius: 6, rounded: 'all', look: 'clock' },
        { kind: 'path', points: hands, look: 'icon' },
        ...draw(x + 20, y),
      ];
    },
  };
}

/** Pieces below each other. What is empty takes no room. */
export function stack(pieces: readonly Piece[], gap: number): Piece {
  const rows = pieces.filter(({ height }) => height > 0);
  return {
    width: Math.max(0, ...pieces.map(({ width }) => width)),
    height: rows.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, rows.length - 1),
    draw(x, y) {
      let top = y;
      return rows.flatMap(({ height, draw }) => {
        const shapes = draw(x, top);
        top += height + gap;
        return shapes;
      });
    },
  };
}

/** Pieces beside each other, with their tops on one line. */
export function beside(pieces: readonly Piece[], gap: number): Piece {
  return {
    width: pieces.reduce((sum, { width }) => sum + width, 0) + gap * Math.max(0, pieces.length - 1),
    height: Math.max(0, ...pieces.map(({ height }) => height)),
    draw(x, y) {
      let left = x;
      return pieces.flatMap(({ width, draw }) => {
        const shapes = draw(left, y);
        left += width + gap;
        return shapes;
      });
    },
  };
}

/** Nothing, so high. */
export function space(height: number): Piece {
  return { width: 0, height, draw: () => [] };
}

export interface BoxStyle {
  readonly look: BoxLook;
  readonly padding: number;
  readonly rounded?: Box['rounded'];
  /** At least so wide. */
  readonly width?: number;
  /** At least so high. */
  readonly height?: number;
  readonly span?: Span | undefined;
}

/** A piece in a box that leads to a place in the plan. */
export function boxed(piece: Piece, { look, padding, rounded = 'all', span, ...least }: BoxStyle): Piece {
  const width = Math.max(least.width ?? 0, piece.width + 2 * padding);
  const height = Math.max(least.height ?? 0, piece.height + 2 * padding);
  return {
    width,
    height,
    draw(x, y) {
      const box: Shape = { kind: 'box', x, y, width, height, radius: 6, rounded, look };
      return [group([box, ...piece.draw(x + padding, y + padding)], span)];
    },
  };
}

/** Shapes that lead to a place. Without a place and a tip they need no group, but one is as good as none. */
export function group(shapes: readonly Shape[], span: Span | undefined, whole?: string): Shape {
  return {
    kind: 'group',
    shapes,
    ...(span === undefined ? {} : { span }),
    ...(whole === undefined ? {} : { whole }),
  };
}
