/**
 * Whether a sentence says up to a place that nobody does what follows: "nobody in sales selects the deal source". That
 * is a negation whose subject may stand far in front of the verb.
 */
export function isDoneByNobody(text: string, start: number): boolean {
  return /\b(?:nobody|no one|no-one|none of)\b[^.;!?]{0,400}$/iu.test(text.slice(Math.max(0, start - SIGHT), start));
}

/** How far back a subject is looked for, in UTF-16 code units. */
const SIGHT = 160;
