/** A stretch of characters in a text that nobody can see, and that act or hide something there. */
export interface HiddenCharacters {
  /** In UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The first of them. */
  readonly character: string;
}

/**
 * The characters of a text that have no business in it: control characters, marks that turn the direction of writing,
 * line breaks of another age, and what takes no place at all. Those that a script or an emoji is written with are
 * none: the joiners of Persian and Hindi, the breaks of Thai, the marks of Arabic and Hebrew, the parts of a flag.
 * Spaces of another width are seen, and are none either. A soft hyphen is how a text says where a long word may be
 * broken, and is seen there.
 */
export function hiddenCharacters(text: string): readonly HiddenCharacters[] {
  if (!suspect.test(text)) return [];
  const isDirected = rightToLeft.test(text) && isBalanced(text);
  const found: HiddenCharacters[] = [];
  for (const match of text.matchAll(everySuspect)) {
    const [characters] = match;
    let start = match.index;
    // Those that stand side by side were put there together, but each is judged by what stands around it.
    for (const character of characters) {
      const isFine = belongs(text, start, character, isDirected);
      const last = found.at(-1);
      if (!isFine && last?.end === start) found[found.length - 1] = { ...last, end: start + character.length };
      else if (!isFine) found.push({ start, end: start + character.length, character });
      start += character.length;
    }
  }
  return found;
}

/** All that can be meant. What YAML itself breaks lines with is not among them, and neither are tabs. */
const suspect =
  /(?![\t\n\r])(?:\u034F|[\u17B4-\u17B5]|[\u180B-\u180F]|[\uFE00-\uFE0F]|[\p{Cc}\u061C\u115F\u1160\u200B-\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E007F}]|[\u{E0100}-\u{E01EF}])/u;
const everySuspect = new RegExp(`(?:${suspect.source})+`, 'gu');

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Scripts whose letters are joined or parted by characters that take no place. */
const joined =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/** Scripts that put no spaces between words, so that a line may break where a mark says so. */
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const pictograph = /[\uFE0F\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;

/** Whether a character belongs where it stands, by what is around it. */
function belongs(text: string, at: number, character: string, isDirected: boolean): boolean {
  const before = characterBefore(text, at);
  const code = character.codePointAt(0) ?? 0;
  switch (true) {
    case code === 0x200c:
      return joined.test(before);
    case code === 0x200d:
      return joined.test(before) || (pictograph.test(before) && pictograph.test(characterAt(text, at + 1)));
    case code === 0x200b:
      return unspaced.test(before) || unspaced.test(characterAt(text, at + 1));
    case code === 0x200e || code === 0x200f || code === 0x061c:
      return isDirected;
    case (code >= 0x202a && code <= 0x202c) || (code >= 0x2066 && code <= 0x2069):
      return isDirected;
    case code >= 0xfe00 && code <= 0xfe0f:
      return /[\p{Emoji}\p{S}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Phags_Pa}]/u.test(
        before,
      );
    case code >= 0xe0100 && code <= 0xe01ef:
      return /\p{Script=Han}/u.test(before);
    case code >= 0xe0020 && code <= 0xe007f:
      return isInFlag(text, at);
    case code >= 0x180b && code <= 0x180f:
      return /\p{Script=Mongolian}/u.test(before);
    case code === 0x115f || code === 0x1160 || code === 0x3164 || code === 0xffa0:
      return /(?![\u115F\u1160\u3164\uFFA0])\p{Script=Hangul}/u.test(before);
    case code === 0x2800:
      return /[\u2800-\u28FF]/.test(before) || /[\u2801-\u28FF]/.test(characterAt(text, at + 1));
    case code === 0x17b4 || code === 0x17b5:
      return /\p{Script=Khmer}/u.test(before);
    default:
      return false;
  }
}

function characterBefore(text: string, at: number): string {
  const last = text.charAt(at - 1);
  return /[\uDC00-\uDFFF]/.test(last) ? text.slice(Math.max(0, at - 2), at) : last;
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** More letters than the name of a part of a country has, as it stands behind a black flag. */
const LONGEST_FLAG = 8;

/** Whether a tag is a letter of a flag, such as that of Scotland: a black flag, and the name of the land in tags. */
function isInFlag(text: string, at: number): boolean {
  const units = text.slice(Math.max(0, at - 2 * LONGEST_FLAG), at);
  return /\u{1F3F4}[\u{E0020}-\u{E007E}]*$/u.test(units);
}

/** Whether every stretch of another direction that begins in a text ends in it, and none forces a direction. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
    if (mark === '\u202D' || mark === '\u202E') return false;
    depth += mark === '\u202C' || mark === '\u2069' ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
