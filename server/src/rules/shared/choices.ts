import { joined } from '../../core/words.ts';

/** What there is to choose from, as a sentence: "The only track is sell." and "The tracks are sell and deliver." */
export function choicesInWords(noun: string, ids: readonly string[]): string {
  if (ids.length === 1) return `The only ${noun} is ${ids[0]}.`;
  const left = ids.length - MOST_CHOICES;
  return `The ${noun}s are ${joined(left > 1 ? [...ids.slice(0, MOST_CHOICES), `${left} more`] : ids)}.`;
}

/** As many as a message can list, and as a person can choose from. */
export const MOST_CHOICES = 8;
