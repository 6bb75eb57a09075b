/** What stands at the end of a text without a space in it; empty where the text ends with one. */
export function lastWord(text: string): string {
  return /(?<!\S)\S*$/.exec(text)?.[0] ?? '';
}

/** A text with a capital letter in front. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text with a small letter in front, whatever its first word is. */
export function uncapitalized(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A sentence as it goes on behind a colon: with a small letter, unless it starts with an abbreviation. */
export function withSmallStart(sentence: string): string {
  return sentence.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase());
}

/** `a`, `a and b`, `a, b and c`. */
export function joined(words: readonly string[]): string {
  return joinedWith('and', words);
}

/** `a`, `a or b`, `a, b or c`. */
export function joinedWith(conjunction: 'and' | 'or', words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
