/** A character that looks like a space or like nothing, and is a letter to a reader of YAML. */
export interface UnseenCharacter {
  readonly name: string;
  /** What was probably meant by it: a space, a line break, or nothing. */
  readonly meant: '' | ' ' | '\n';
}

/** Matches one such character. A byte order mark is one wherever it does not start a text. */
export const unseen =
  /(?![\t\n\r])(?:\u034F|[\u17B4-\u17B5]|[\u180B-\u180F]|[\uFE00-\uFE0F]|[\p{Cc}\u00A0\u00AD\u061C\u115F\u1160\u1680\u2000-\u200F\u2028-\u202F\u205F-\u206F\u2800\u3000\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E007F}]|[\u{E0100}-\u{E01EF}])/u;

/** What a character that `unseen` matches is. */
export function unseenCharacter(character: string): UnseenCharacter {
  const code = character.codePointAt(0) ?? 0;
  const named = names.get(code);
  if (named !== undefined) return named;
  if (code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x205f)
    return { name: 'wide space', meant: ' ' };
  if ((code >= 0x200e && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) {
    return { name: 'direction mark', meant: '' };
  }
  if ((code >= 0x180b && code <= 0x180f && code !== 0x180e) || (code >= 0xfe00 && code <= 0xfe0f) || code >= 0xe0100) {
    return { name: 'variation selector', meant: '' };
  }
  if (code >= 0xe0000) return { name: 'tag character', meant: '' };
  if (code >= 0x2061) return { name: `invisible character (U+${hex(code)})`, meant: '' };
  return { name: `control character (U+${hex(code)})`, meant: '' };
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

const names: ReadonlyMap<number, UnseenCharacter> = new Map([
  [0x00a0, { name: 'no-break space', meant: ' ' }],
  [0x202f, { name: 'narrow no-break space', meant: ' ' }],
  [0x2007, { name: 'figure space', meant: ' ' }],
  [0x3000, { name: 'ideographic space', meant: ' ' }],
  [0x0000, { name: 'null character', meant: '' }],
  [0x00ad, { name: 'soft hyphen', meant: '' }],
  [0x034f, { name: 'grapheme joiner', meant: '' }],
  [0x061c, { name: 'direction mark', meant: '' }],
  [0x115f, { name: 'Hangul filler', meant: '' }],
  [0x1160, { name: 'Hangul filler', meant: '' }],
  [0x17b4, { name: 'Khmer vowel sign', meant: '' }],
  [0x17b5, { name: 'Khmer vowel sign', meant: '' }],
  [0x180e, { name: 'Mongolian vowel separator', meant: '' }],
  [0x2800, { name: 'blank of Braille', meant: ' ' }],
  [0x3164, { name: 'Hangul filler', meant: '' }],
  [0xffa0, { name: 'Hangul filler', meant: '' }],
  [0x200b, { name: 'zero-width space', meant: '' }],
  [0x200c, { name: 'zero-width non-joiner', meant: '' }],
  [0x200d, { name: 'zero-width joiner', meant: '' }],
  [0x2060, { name: 'word joiner', meant: '' }],
  [0xfeff, { name: 'byte order mark', meant: '' }],
  [0x0085, { name: 'next-line character', meant: '\n' }],
  [0x2028, { name: 'line separator', meant: '\n' }],
  [0x2029, { name: 'paragraph separator', meant: '\n' }],
]);

/** The name of a character inside a sentence: a no-break space, an ideographic space. */
export function withArticle(name: string): string {
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}

/** A text in which every such character is named, for messages: `salesforce[no-break space]`. */
export function withUnseenNamed(text: string): string {
  return text.replace(everyUnseen, (character) => `[${unseenCharacter(character).name}]`);
}

/** A text with what was meant in place of each such character. */
export function withoutUnseen(text: string): string {
  return text.replace(everyUnseen, (character) => unseenCharacter(character).meant);
}

const everyUnseen = new RegExp(unseen, 'gu');
