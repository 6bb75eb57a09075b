/**
 * How many cells of a terminal a text takes on one line: two for a letter of Chinese, Japanese or Korean and for a
 * picture, none for a mark that stands on the letter before it.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += cellsOf(character);
  return width;
}

function cellsOf(character: string): number {
  if (character <= '~') return 1;
  if (combining.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

const combining = /^[\p{Mn}\p{Me}\u200b-\u200d\u2060\ufeff]$/u;

/** What Unicode calls wide or full width in its annex 11, in the blocks that it fills, and what is shown as a picture. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;
