import { withoutDashes } from '../core/dashes.ts';

/**
 * What becomes of every text of a plan on its way into a document, whatever the source holds: no dash that the
 * framework bans, nothing that a file format cannot hold, and line breaks only as single line feeds.
 */
export function plainText(text: string): string {
  const lines = text
    .replace(lineBreaks, '\n')
    .replace(unprintable, '')
    .replace(loneSurrogates, '\uFFFD')
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '');
  return withoutDashes(lines.join('\n'));
}

const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
/** Control characters, direction overrides, which make a text read as another one, and what XML has no place for. */
const unprintable = /(?!\t|\n)\p{Cc}|[\u202D\u202E\uFFFE\uFFFF]/gu;
const loneSurrogates = /\p{Surrogate}/gu;
