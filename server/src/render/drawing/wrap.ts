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
  const fits = (line: string): boolean => textWidth(line, size, weight) <= room;
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    // One line more than there is room for is enough to know that something is left out.
    if (lines.length > most) break;
    if (fits((line + piece).trimEnd())) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trim());
    line = piece.trimStart();
    while (line !== '' && !fits(line.trimEnd()) && lines.length <= most) {
      const part = longestStart(line, fits);
      lines.push(part);
      line = line.slice(part.length);
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  if (lines.length <= most) return { lines, shortened: false };
  return { lines: [...lines.slice(0, most - 1), ended(lines[most - 1] ?? '', fits)], shortened: true };
}

/** Words with the space behind them. A line may also end behind the hyphen of a word, and between letters like those of Chinese. */
function piecesOf(text: string): readonly string[] {
  return text.split(boundaries);
}

const boundaries =
  /(?<=\s)(?=\S)|(?<=\p{L}{2}[-/])(?=\p{L}{2})|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]\p{P}?)(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/u;

/** At least one character, with the marks that belong to it, so that there is always a way forward. */
function longestStart(text: string, fits: (text: string) => boolean): string {
  const characters = text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [text];
  let start = characters[0] ?? text;
  for (const character of characters.slice(1)) {
    if (!fits(start + character)) break;
    start += character;
  }
  return start;
}

/** The line with an ellipsis at its end, in place of as many of its characters as it takes. */
function ended(line: string, fits: (text: string) => boolean): string {
  let kept = [...line];
  while (kept.length > 0 && !fits(`${kept.join('').trimEnd()}\u2026`)) kept = kept.slice(0, -1);
  return `${kept.join('').replace(/[\s.,;:]+$/, '')}\u2026`;
}
