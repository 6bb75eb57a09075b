import { textWidth } from './text-width.ts';

export interface Wrapping {
  readonly size: number;
  readonly weight?: 'normal' | 'bold';
  /** In pixels. Each line fits into it. */
  readonly room: number;
  /** What does not fit into so many lines is left out, and the last line ends with an ellipsis. */
  readonly lines: number;
}

export interface Wrapped {
  readonly lines: readonly string[];
  /** Whether something was left out. */
  readonly shortened: boolean;
}

/** Breaks a text into lines, between words where it can, inside a word that is too long for a line of its own. */
export function wrap(text: string, { size, weight, room, lines: most }: Wrapping): Wrapped {
  const widthOf = (part: string): number => textWidth(part, size, weight);
  const lines: string[] = [];
  let line = '';
  let width = 0;
  const end = () => {
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
    width = 0;
  };
  for (const piece of piecesOf(text)) {
    // One line more than there is room for is enough to know that something is left out.
    if (lines.length > most) break;
    if (width + widthOf(piece.trimEnd()) > room) end();
    let rest = line === '' ? piece.trimStart() : piece;
    while (line === '' && lines.length <= most && widthOf(rest.trimEnd()) > room) {
      const part = longestStart(rest, room, widthOf);
      lines.push(part);
      rest = rest.slice(part.length).trimStart();
    }
    line += rest;
    width += widthOf(rest);
  }
  end();
  if (lines.length <= most) return { lines, shortened: false };
  return { lines: [...lines.slice(0, most - 1), ended(lines[most - 1] ?? '', room, widthOf)], shortened: true };
}

/** Words with the space behind them. A line may also end behind the hyphen of a word, and between letters like those of Chinese. */
function piecesOf(text: string): readonly string[] {
  return text.split(boundaries);
}

const boundaries =
  /(?<=\s)(?=\S)|(?<=\p{L}{2}[-/])(?=\p{L}{2})|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]\p{P}?)(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/u;

/** At least one character, with the marks that belong to it, so that there is always a way forward. */
function longestStart(text: string, room: number, widthOf: (text: string) => number): string {
  let start = '';
  let width = 0;
  for (const [character] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    width += widthOf(character);
    if (start !== '' && width > room) break;
    start += character;
  }
  return start;
}

/** The line with an ellipsis at its end, in place of as many of its words as it takes. Only a line of one word loses letters. */
function ended(line: string, room: number, widthOf: (text: string) => number): string {
  const left = room - widthOf(ellipsis);
  const words = [...piecesOf(line)];
  while (words.length > 1 && widthOf(words.join('').trimEnd()) > left) words.pop();
  const whole = words.join('').trimEnd();
  const kept = widthOf(whole) <= left ? whole : longestStart(whole, left, widthOf);
  return kept.replace(/(?<![\s.,;:])[\s.,;:]+$/, '') + ellipsis;
}

const ellipsis = '\u2026';
