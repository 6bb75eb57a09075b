import { type Indentation, indented as indentedLines } from '../core/indentation.ts';
import { lineEnd, lineStart, type Span } from '../core/text.ts';

/** A part of the generated plan as it is laid out: whole lines with the comments above them, in its own column. */
export interface Chunk {
  /** The comments that stand directly above, in the column of the part. */
  readonly comments: readonly string[];
  /** The lines of the part, without the column in which it starts. */
  readonly lines: readonly string[];
  /** Whether a blank line separates it from what stands above. */
  readonly isSpaced: boolean;
}

/** Cuts a part out of the generated text, which is laid out with two spaces on every level. */
export function cutOut(text: string, { start, end }: Span): Chunk {
  const first = lineStart(text, start);
  const column = start - first;
  const lines = text.slice(first, lineEnd(text, lastCharacter(text, end))).split('\n');
  const comments: string[] = [];
  let above = first;
  while (above > 0) {
    const line = text.slice(lineStart(text, above - 1), above - 1);
    if (!line.startsWith(`${' '.repeat(column)}#`)) break;
    comments.unshift(line.slice(column));
    above = lineStart(text, above - 1);
  }
  const isSpaced = above > 0 && text.slice(lineStart(text, above - 1), above - 1).trim() === '';
  return { comments, lines: lines.map((line) => line.slice(column)), isSpaced };
}

/** The lines of a chunk as the person would indent them, without the column in which it is going to stand. */
export function indented({ lines, comments }: Chunk, indentation: Indentation): readonly string[] {
  return indentedLines([...comments, ...lines], indentation);
}

/** Where the last character of a part stands. A block text ends behind its line break, which is not a part of it. */
function lastCharacter(text: string, end: number): number {
  let last = end;
  while (last > 0 && (text[last - 1] === '\n' || text[last - 1] === '\r')) last--;
  return last;
}
