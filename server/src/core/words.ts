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

/**
 * A sentence, a role or a name as it goes on inside a sentence: with a small letter, unless its first word is an
 * abbreviation or has further capitals or digits, as `CRM`, `HubSpot`, `R&D`, `Q4` and `I` have.
 */
export function withSmallStart(text: string): string {
  return SMALL_INSIDE.test(text) ? uncapitalized(text) : text;
}

const SMALL_INSIDE = /^(?!I\b)\p{Lu}(?:\p{Ll}+(?![\p{L}\d])|(?=[\s,-]))/u;

/** `a`, `a and b`, `a, b and c`. */
export function joined(words: readonly string[]): string {
  return joinedWith('and', words);
}

/** `a`, `a or b`, `a, b or c`. */
export function joinedWith(conjunction: 'and' | 'or', words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
