import type { Tag } from '../paper/tags.ts';
import { number, type Ref } from './file.ts';
import type { FontPair } from './fonts.ts';
import type { Structure } from './structure.ts';

/** Writes the content of one page. Places are in points from the top left corner. */
export interface Pen {
  /** What `write` puts down belongs to a tag. */
  tagged(tag: Tag, write: () => void): void;
  /** What `write` puts down is decoration, which readers who listen do not miss. */
  decoration(write: () => void, kind?: 'foot' | 'head'): void;
  text(text: string, x: number, y: number, look: TextInk): void;
  rectangle(x: number, y: number, width: number, height: number, fill: string): void;
  line(from: readonly [number, number], to: readonly [number, number], ink: LineInk): void;
  /** Operators of the format, as they are. */
  raw(operators: string): void;
  /** A height from the top as the format counts it, from the bottom. */
  up(y: number): number;
  readonly page: Ref;
  readonly content: () => string;
}

export interface TextInk {
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
}

export interface LineInk {
  readonly width: number;
  readonly color: string;
  readonly dash?: string;
}

export function createPen(page: Ref, height: number, fonts: FontPair, structure: Structure): Pen {
  const operators: string[] = [];
  const up = (y: number): number => height - y;
  const put = (...words: readonly (string | number)[]): void => {
    operators.push(words.map((word) => (typeof word === 'number' ? number(word) : word)).join(' '));
  };
  return {
    page,
    up,
    tagged(tag, write) {
      put(`/${tag.name} << /MCID ${structure.mark(tag, page)} >> BDC`);
      write();
      put('EMC');
    },
    decoration(write, kind) {
      const subtype =
        kind === undefined ? '/Type /Layout' : `/Type /Pagination /Subtype /${kind === 'foot' ? 'Footer' : 'Header'}`;
      put(`/Artifact << ${subtype} >> BDC`);
      write();
      put('EMC');
    },
    text(text, x, y, { size, bold, color }) {
      put('BT', bold ? '/B' : '/R', size, 'Tf', inkOf(color), 'rg', x, up(y), 'Td', fonts.encoded(text, bold), 'Tj ET');
    },
    rectangle(x, y, width, rectangleHeight, fill) {
      put(inkOf(fill), 'rg', x, up(y + rectangleHeight), width, rectangleHeight, 're f');
    },
    line([x1, y1], [x2, y2], { width, color, dash = '' }) {
      put('q', width, 'w', inkOf(color), 'RG', `[${dash}] 0 d`, x1, up(y1), 'm', x2, up(y2), 'l S Q');
    },
    raw: (text) => void operators.push(text),
    content: () => operators.join('\n'),
  };
}

/** `rrggbb` as parts of one. */
export function inkOf(color: string): string {
  const value = Number.parseInt(color, 16);
  return [value >> 16, (value >> 8) & 255, value & 255]
    .map((part) => String(Math.round((part / 255) * 1000) / 1000))
    .join(' ');
}
