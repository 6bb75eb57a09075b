import type { Letters } from '../paper/lines.ts';

/**
 * The letters of a Word document: Arial, which every Word has, and for which LibreOffice and Google have letters of the
 * same widths. So it is known where lines and pages end, before a program lays the document out.
 */
export const font = 'Arial';

export const letters: Letters = {
  prepare: (text) => text,
  widthOf(text, size, bold) {
    const known = bold ? boldWidths : regularWidths;
    let width = 0;
    // A letter with an accent is as wide as the letter.
    for (const letter of text.normalize('NFD')) width += known.get(letter) ?? otherWidth(letter);
    return (width * size) / 1000;
  },
};

/** Advance widths, in thousandths of the size. */
const regularWidths = widths([
  [191, "'\u2019\u2018"],
  [222, 'ijl'],
  [260, '|'],
  [278, ' !,./:;I[\\]ft\u00A0\u00B7'],
  [333, '()-`r\u201C\u201D\u201E'],
  [334, '{}'],
  [350, '\u2022'],
  [355, '"'],
  [389, '*'],
  [469, '^'],
  [500, 'Jcksvxyz'],
  [549, '\u2264\u2265'],
  [556, '#$0123456789?L_abdeghnopqu\u2013\u20AC\u00A3'],
  [584, '+<=>~\u2212\u00D7'],
  [611, 'FTZ\u00DF'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
  [1000, '\u2026\u2192'],
  [1015, '@'],
]);

const boldWidths = widths([
  [238, "'"],
  [278, ' ,./I\\ijl\u00A0\u00B7\u2018\u2019'],
  [280, '|'],
  [333, '!()-:;[]`ft'],
  [350, '\u2022'],
  [389, '*r{}'],
  [474, '"'],
  [500, 'z\u201C\u201D\u201E'],
  [549, '\u2264\u2265'],
  [556, '#$0123456789J_aceksvxy\u2013\u20AC\u00A3'],
  [584, '+<=>^~\u2212\u00D7'],
  [611, '?FLTZbdghnopqu\u00DF'],
  [667, 'EPSVXY'],
  [722, '&ABCDHKNRU'],
  [778, 'GOQw'],
  [833, 'M'],
  [889, '%m'],
  [944, 'W'],
  [975, '@'],
  [1000, '\u2026\u2192'],
]);

function widths(groups: readonly (readonly [width: number, letters: string])[]): ReadonlyMap<string, number> {
  return new Map(groups.flatMap(([width, all]) => [...all].map((letter) => [letter, width] as const)));
}

/** Accents take no room of their own, and the letters of China, Japan and Korea a square. Others are taken as wide ones. */
function otherWidth(letter: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(letter)) return 0;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u.test(
    letter,
  )
    ? 1000
    : 700;
}
