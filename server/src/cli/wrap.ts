/** In less room than this, lines of a word or two are harder to read than those that the terminal breaks. */
const LEAST_ROOM = 40;

/**
 * Words in lines that fit, as the editor of a text would break them: only between words, and a word that is longer than
 * a line keeps one of its own.
 *
 * @param room how many characters a line takes; absent when lines may be of any length.
 * @param used how many characters stand in the first line already.
 */
export function wrap(words: string, room: number | undefined, used = 0): readonly string[] {
  if (room === undefined || room < LEAST_ROOM) return [words];
  const lines: string[] = [];
  let line: string | undefined;
  for (const word of words.split(' ')) {
    const left = room - (lines.length === 0 ? used : 0);
    if (line === undefined) line = word;
    else if (line.length + 1 + word.length <= left) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line ?? ''];
}
