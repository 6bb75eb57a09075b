import { shortened } from '../../../schemas/field.ts';
import type { SourceDocument } from './source.ts';

/** A sentence that is not longer than this quotes nothing that somebody would have to scroll past, in UTF-16 code units. */
const LONGEST = 600;

/**
 * A sentence of ours in which long values of a file are cut. Rules quote what they find, and a handbook that was pasted
 * into a key would come back as a message of ten thousand characters, once for each rule that looks at it.
 *
 * @param source the file whose values the sentence quotes. Without it, only what stands in quotes is known to be a value.
 */
export function shortSentence(sentence: string, source?: SourceDocument): string {
  if (sentence.length <= LONGEST) return sentence;
  let short = sentence;
  for (const value of source === undefined ? [] : longValuesOf(source)) {
    if (short.length <= LONGEST) return short;
    short = short.replaceAll(value, () => shortened(value));
  }
  if (short.length > LONGEST) short = short.replace(/"[^"]{120,}"/g, (quoted) => `"${shortened(quoted.slice(1, -1))}"`);
  if (short.length <= LONGEST) return short;
  const words = short.slice(0, LONGEST);
  return `${words.slice(0, Math.max(words.lastIndexOf(' '), LONGEST / 2))} ...`;
}

const known = new WeakMap<SourceDocument, readonly string[]>();

/** The long values of a file as they were read, the longest first, because one may stand in another. */
function longValuesOf(source: SourceDocument): readonly string[] {
  const values =
    known.get(source) ??
    [...new Set(source.scalars.map(({ node }) => node.value))]
      .filter((value): value is string => typeof value === 'string' && value.length > SHORT)
      .flatMap((value) => [...new Set([value, value.trim()])])
      .sort((one, other) => other.length - one.length)
      .slice(0, MOST_VALUES);
  known.set(source, values);
  return values;
}

/** A value up to this length is quoted whole, in UTF-16 code units. */
const SHORT = 120;

/** More of them are not looked for: what they leave is cut all the same. */
const MOST_VALUES = 200;
