import { lastWord } from '../../core/words.ts';

/** What a person reads about a dash, in a value or in a comment. */
export function dashMessage(dash: string, replacement: string, isOpen: boolean): string {
  const name = dash === '\u2013' ? 'An en dash used as a dash' : 'An em dash';
  if (isOpen) {
    return `${name} stands here, and nothing follows it. Finish the sentence, or use ${replacementInWords(replacement)} instead.`;
  }
  return `${name} stands here. Use ${replacementInWords(replacement)} instead.`;
}

/** Whether a place is a part of a web address, where a comma would lead somewhere else. */
export function isInWebAddress(text: string, start: number): boolean {
  return /\w:\/\/|\bwww\./.test(lastWord(text.slice(Math.max(0, start - LONGEST_ADDRESS), start)));
}

/** In UTF-16 code units. */
const LONGEST_ADDRESS = 400;

export const addressMessage =
  'A dash stands in a web address. Copy the address once more: most often the dash took the place of two hyphens.';

export function dashTitle(replacement: string): string {
  return `Replace the dash by ${replacementInWords(replacement)}`;
}

function replacementInWords(replacement: string): string {
  if (replacement.includes(',')) return 'a comma';
  if (replacement.includes('.')) return 'a period';
  if (replacement.includes('-')) return 'a hyphen';
  return 'a space';
}
