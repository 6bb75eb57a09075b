/**
 * A text as the fonts can set it: letters with accents as one character, because the fonts place no marks of their own,
 * and without the invisible characters that choose between two looks of a sign.
 */
export function printable(text: string): string {
  return text.normalize('NFC').replace(/[\uFE00-\uFE0F\u200B-\u200F\u2060\u00AD]/g, '');
}
