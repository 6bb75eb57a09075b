import { escapeHtml } from './escape-html.ts';
import { partsOfName } from './name-breaks.ts';

/** No language has many words that are longer. What is, would push everything else in a row aside. */
const longest = 24;

/** Dates, which are never broken, then words that a line may break only because they are longer than any word is. */
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?<date>\\d{4}-\\d{2}-\\d{2})(?![\\p{L}\\p{N}-])|[^\\s-]{${longest + 1},}`,
  'gu',
);

/** Writes words: dates in an element that holds them together, and over-long words in one in which they may break. */
export function wordsHtml(text: string): string {
  let html = '';
  let written = 0;
  for (const { 0: word, index, groups } of text.matchAll(pattern)) {
    const name = groups?.date === undefined ? 'long-word' : 'date';
    html += `${escapeHtml(text.slice(written, index))}<span class="${name}">${escapeHtml(word)}</span>`;
    written = index + word.length;
  }
  return html + escapeHtml(text.slice(written));
}

/** Writes a technical name, with the places at which a line may break. Whoever copies it gets the name alone. */
export function nameHtml(name: string): string {
  return partsOfName(name).map(wordsHtml).join('<wbr>');
}

/** What a line of a text holds together, as far as it may not be broken. */
export function unbrokenWords(text: string): readonly string[] {
  const dates = [...text.matchAll(pattern)].map(({ groups }) => groups?.date).filter((date) => date !== undefined);
  const words = text.match(/[^\s-]+/g) ?? [];
  return [...dates, ...words.filter(({ length }) => length <= longest)];
}
