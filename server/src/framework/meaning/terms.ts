import { keptByText } from '../../core/kept-by-text.ts';

/**
 * Words that a rule looks for, in lower case. A space stands for any white space or a hyphen, and a star at the end of
 * a word for any ending: `impression*`, `partners signed`.
 */
export type Term = string;

export interface TermHit {
  /** Offsets in the text given, in UTF-16 code units. The end is behind the last unit. */
  readonly start: number;
  readonly end: number;
}

/**
 * Finds terms in a text that a person wrote, in the order of the text. Left out is what the text only mentions: hits
 * that are negated ("we do not track impressions", "impressions are not tracked"), that stand in quotes, or that are
 * part of a longer word or of an address. In doubt a hit is left out, because a false alarm costs more than a miss.
 */
export function findTerms(text: string, terms: readonly Term[]): readonly TermHit[] {
  return searchFor(terms)(text);
}

/** Finds what a pattern matches, where terms are not enough, and leaves out the same as `findTerms`. */
export function findPattern(text: string, pattern: RegExp): readonly TermHit[] {
  const search = searchesByPattern.get(pattern) ?? keptByText((each) => hitsOf(each, pattern));
  searchesByPattern.set(pattern, search);
  return search(text);
}

function hitsOf(text: string, pattern: RegExp): readonly TermHit[] {
  return Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  })).filter(({ start, end }) => !isOnlyMentioned(text, start, end));
}

/** What a pattern finds. Each rule keeps its own, and asks with it for the same texts with each key that is typed. */
const searchesByPattern = new WeakMap<RegExp, Search>();

/** Whether a text negates or quotes the words between two offsets, or has them in an address, instead of saying them. */
export function isOnlyMentioned(text: string, start: number, end: number): boolean {
  const isQuoted = quotedParts(text).some((quote) => quote.start < start && end < quote.end);
  return isQuoted || isInAddress(text, start, end) || isNegated(text, start, end);
}

type Search = (text: string) => readonly TermHit[];

/**
 * What was made of a list of terms. Each rule keeps one list, and asks with it for every text of every plan: a list
 * that is made anew for each question would cost a new pattern each time.
 */
const searches = new WeakMap<readonly Term[], Search>();

function searchFor(terms: readonly Term[]): Search {
  const known = searches.get(terms);
  if (known !== undefined) return known;
  // Longer terms go first, so that "commission rate" is not found as "commission".
  const ordered = [...terms].sort((a, b) => b.length - a.length);
  /**
   * Whether any of them occurs at all, up to its first star and as a part of a word or not: most texts hold none, and
   * this is the cheapest way to know.
   */
  const glance = new RegExp(ordered.map((term) => patternOf(term.split('*', 1)[0] ?? term)).join('|'), 'i');
  let whole: RegExp | undefined;
  const search = keptByText((text) => {
    if (!glance.test(text)) return [];
    // Made for the first text that needs it: the letters of all languages take as long as looking through a plan.
    whole ??= new RegExp(`${WORD_START}(?:${ordered.map(patternOf).join('|')})${WORD_END}`, 'giu');
    return hitsOf(text, whole);
  });
  searches.set(terms, search);
  return search;
}

const WORD_START = String.raw`(?<![\p{L}\p{N}_])`;
const WORD_END = String.raw`(?![\p{L}\p{N}_])`;

function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function patternOf(term: Term): string {
  return escaped(term).replaceAll('*', String.raw`\p{L}*`).replaceAll(' ', String.raw`(?:\s+|-)`);
}

const QUOTED =
  /"[^"]{0,200}"|\u201c[^\u201d]{0,200}\u201d|\u201e[^\u201c]{0,200}\u201c|\u00ab[^\u00bb]{0,200}\u00bb|`[^`]{0,200}`|(?<![\p{L}\p{N}])['\u2018](?:[^'\u2019]|['\u2019](?=\p{L})){0,200}['\u2019](?!\p{L})/gu;

function quotedParts(text: string): readonly { start: number; end: number }[] {
  return Array.from(text.matchAll(QUOTED), ({ 0: quote, index }) => ({ start: index, end: index + quote.length }));
}

/** Whether a hit is a part of a web address, an e-mail address or a path. */
function isInAddress(text: string, start: number, end: number): boolean {
  const before = /(?<!\S)\S*$/.exec(text.slice(Math.max(0, start - SIGHT), start))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(end, end + SIGHT))?.[0] ?? '';
  return /:\/\/|@|^www\./.test(before) || /^@|^\S*:\/\/|^[\w.-]*@/.test(after);
}

/** How far a negation reaches, in UTF-16 code units. It bounds the work on long texts, too. */
const SIGHT = 160;

/** Where a thought ends, so that a negation in front of it says nothing about what follows. */
const CLAUSE_END = /[.;!?](?=\s|$)|\n[^\S\n]*\n|\b(?:but|however|although|while|whereas|because)\b/giu;

function isNegated(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - SIGHT), start)
      .split(CLAUSE_END)
      .at(-1) ?? '';
  const after = text.slice(end, end + SIGHT).split(CLAUSE_END)[0] ?? '';
  return isNegatedBefore(before) || isNegatedAfter(after);
}

const NEGATION =
  /\b(?:no|not|never|none|neither|nor|nobody|nothing|without|cannot|refus(?:es?|ing)|instead of|rather than|in place of|as opposed to|unlike|except(?: for)?|exclud(?:es?|ed|ing)|avoid(?:s|ed|ing)?|ignor(?:es?|ed|ing)|stop(?:s|ped)?|free of)\b|n['\u2019]t\b|\bnon-$/giu;

/** What looks like a negation and is none: "not only", "no later than", "no doubt", "nothing less than". */
const NO_NEGATION =
  /^(?:not|no) (?:only|just|merely|simply|(?:later|less|more|fewer|longer|earlier|sooner|lower|higher) than|doubt|matter)\b|^(?:nobody|nothing) (?:other|less|more|short)\b/iu;

/** A part of a sentence with a subject or a verb of its own is no further item of a negated list. */
const OWN_SENTENCE =
  /\b(?:we|they|you|i|it|he|she|there|this|that|who|which|is|are|was|were|will|has|have|had|does|do|can|must|should|may)\b/iu;

/** Negations that stand in front of a sentence and end with its first comma: "Instead of clicks, pipeline counts". */
const LEAD_IN = /^\s*(?:instead of|rather than|in place of|as opposed to|unlike|without|except(?: for)?)\b/iu;

function isNegatedBefore(clause: string): boolean {
  const parts = clause.replace(/\([^()]*\)/gu, ' ').split(',');
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index] ?? '';
    const isNearest = index === parts.length - 1;
    if (!isNearest && LEAD_IN.test(part) && index === 0) return false;
    const negation = lastNegation(part);
    if (negation !== undefined) return reaches(negation);
    if (OWN_SENTENCE.test(part)) return false;
  }
  return false;
}

/** What stands behind the last negation of a part; undefined when there is none. */
function lastNegation(part: string): string | undefined {
  const found = [...part.matchAll(NEGATION)].filter(({ index }) => !NO_NEGATION.test(part.slice(index))).at(-1);
  return found === undefined ? undefined : part.slice(found.index + found[0].length);
}

/** A negation does not reach over "and" into the next sentence: "no fee is due and commission is 10%". */
function reaches(between: string): boolean {
  const [first = '', ...further] = between.split(/\b(?:and|so|then)\b/iu);
  return further.length === 0 || !OWN_SENTENCE.test(first);
}

/** A few words without a subject or a verb of their own, then a verb that is negated: "and downloads are not tracked". */
const AFTERWARDS = new RegExp(
  String.raw`^(?:[\s,]+(?!${OWN_SENTENCE.source})[\p{L}\p{N}'\u2019%&/-]+){0,6}?\s+` +
    String.raw`(?:\p{L}+\s+(?:\p{L}+ly\s+)?(?:not|never|no longer)\b(?! (?:only|just))|\p{L}+n['\u2019]t\b|cannot\b|never\b)`,
  'iu',
);

const DISMISSED =
  /\b(?:out of scope|out of the scope|outside (?:of )?(?:the |this )?(?:scope|plan)|excluded|left out|ruled out|forbidden|handled (?:separately|elsewhere)|(?<!not (?:an? )?)vanity metrics?)\b/iu;

function isNegatedAfter(clause: string): boolean {
  return AFTERWARDS.test(clause) || DISMISSED.test(clause);
}
