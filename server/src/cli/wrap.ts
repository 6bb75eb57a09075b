import { widthOf } from './width.ts';

/** In less room than this, lines of a word or two are harder to read than those that the terminal breaks. */
const LEAST_ROOM = 40;

/**
 * Words in lines that fit, as the editor of a text would break them: only between words, and a word that is longer than
 * a line keeps one of its own.
 *
 * @param room how many cells of the terminal a line takes; absent when lines may be of any length.
 * @param used how many of them stand in the first line already.
 */
export function wrap(words: string, room: number | undefined, used = 0): readonly string[] {
  if (room === undefined || room < LEAST_ROOM) return [words];
  const lines: string[] = [];
  let line: string | undefined;
  let taken = 0;
  for (const word of words.split(' ')) {
    const left = room - (lines.length === 0 ? used : 0);
    const cells = widthOf(word);
    if (line !== undefined && taken + 1 + cells <= left) {
      line += ` ${word}`;
      taken += 1 + cells;
      continue;
    }
    if (line !== undefined) lines.push(line);
    line = word;
    taken = cells;
  }
  return [...lines, line ?? ''];
}
