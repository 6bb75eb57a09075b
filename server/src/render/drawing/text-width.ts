/**
 * How wide a line of text is at most, in pixels. A picture is laid out before anyone knows the font in which it is
 * shown, so the widths are those of DejaVu Sans, which is as wide as common fonts for screens get.
 */
export function textWidth(text: string, size: number, weight: 'normal' | 'bold' = 'normal'): number {
  let width = 0;
  if (isAscii.test(text)) {
    for (let index = 0; index < text.length; index++) width += asciiAdvances[text.charCodeAt(index)] ?? square;
  } else {
    // A letter with an accent is as wide as the letter, and its accents in this form take no room.
    for (const character of text.normalize('NFD')) width += advanceOf(character);
  }
  return width * size * (weight === 'bold' ? boldness : 1);
}

const isAscii = /^[ -~]*$/;

/** How much wider bold letters are. */
const boldness = 1.15;

/** Advance widths of the characters of ASCII, as parts of the size of the font. */
const ascii: ReadonlyMap<string, number> = new Map(
  (
    [
      [0.3, "'ijl"],
      [0.34, 'IJ ,.'],
      [0.36, '/:;\\|f-'],
      [0.41, '()[]t!r'],
      [0.5, '"*_`'],
      [0.55, 'szc?L'],
      [0.6, 'Fkvxy'],
      [0.63, 'PTYaoe'],
      [0.65, 'ESbdghnpqu$0123456789{}'],
      [0.7, 'KAVBRXZC'],
      [0.77, 'UHNDG&'],
      [0.84, 'OQw#+<=>^~'],
      [0.88, 'M'],
      [1, '%m@W'],
    ] as const
  ).flatMap(([advance, characters]) => [...characters].map((character) => [character, advance] as const)),
);

/** The same by the number of the character, because almost all text is such text. */
const asciiAdvances: readonly (number | undefined)[] = Array.from({ length: 128 }, (_, code) =>
  ascii.get(String.fromCharCode(code)),
);

/** Classes of the other characters. The first one that fits counts. */
const classes: readonly (readonly [RegExp, number])[] = [
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [/[\u2010-\u2013\u2018-\u201F\u00B7\u2022]/u, 0.68],
  [/[\u2026\u2030]/u, 1.35],
  [/[жмшщыюњљфѣѫѩ]/u, 0.96],
  [/[ЖМШЩЫЮЉЊФЪ]/u, 1.12],
  [/\p{Script=Cyrillic}/u, 0.8],
  [/\p{Script=Greek}/u, 0.86],
  [/[æœÆŒĦ]/u, 1.08],
  [/\p{Script=Latin}/u, 0.8],
  [/\p{Script=Hebrew}/u, 0.72],
  [/\p{Extended_Pictographic}/u, 1.4],
];

/** A full square: the letters of China, Japan and Korea, and whatever is not known here. */
const square = 1.05;

function advanceOf(character: string): number {
  return ascii.get(character) ?? classes.find(([pattern]) => pattern.test(character))?.[1] ?? square;
}
