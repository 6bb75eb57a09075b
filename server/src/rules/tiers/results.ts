import { metrics } from '../../../../schemas/metrics.ts';
import { isOfFramework } from '../../core/metrics.ts';
import type { ThresholdPart } from '../../core/plan.ts';
import type { RankedTier } from '../../framework/facts/ranked-tiers.ts';
import { hasValue, thresholdsIn } from '../../framework/facts/thresholds.ts';
import { numberWords } from '../../framework/meaning/numbers.ts';
import { findPattern, findTerms, type TermHit } from '../../framework/meaning/terms.ts';

/**
 * Whether the criteria of a tier say in numbers what its partners bring: a performance criterion with a value, or a
 * note with a figure, as in "at least 900 points in 12 months", where the measure is one of the program's own.
 */
export function asksForResults(ranked: RankedTier): boolean {
  const note = ranked.tier.criteria?.note?.value ?? '';
  return (
    /\d/.test(note) ||
    thresholdsIn(ranked, 'performance').some(({ threshold }) => hasValue(threshold)) ||
    thresholdsIn(ranked, 'anyOf').some(({ threshold }) => hasValue(threshold) && !isPotential(threshold))
  );
}

/** Whether a threshold looks at what a partner could do, wherever it stands. */
function isPotential({ metric }: ThresholdPart): boolean {
  return metric !== undefined && isOfFramework(metric.value) && metrics[metric.value].kind === 'potential';
}

/** Whether a text names what is looked at, such as "deployment history and satisfaction", and no figure. */
export function namesOnlyMeasures(text: string): boolean {
  return !NUMBER.test(text) && MEASURE.test(text) && !OPEN_TO_ALL.test(text);
}

const MEASURE =
  /\b(?:history|track record|satisfaction|volumes?|revenues?|pipeline|bookings|sales|deals?|growth|retention|performance|results|references|expertise|experience|quality|capacity|reach|reputation|potential|market share)\b/iu;

/** Who may enter without any result, or is asked in: a rule that needs no number. */
const OPEN_TO_ALL =
  /\b(?:invit\w+|everybody|everyone|every partner|all partners|any partner|anyone|open to|starts? here|new partners?)\b/iu;

/** A figure, in digits or in words. */
export const NUMBER = new RegExp(`\\d|\\b(?:${numberWords}|quarter of|weekly|monthly|quarterly)\\b`, 'i');

/**
 * The first word with which a text says how good a partner or its results are, or what it has, in a sentence that does
 * not say how much that is. Undefined where there is none.
 */
export function vagueWordIn(text: string): TermHit | undefined {
  const isOpen = (hit: TermHit): boolean => {
    const { before, after } = sentenceAround(text, hit);
    return !NUMBER.test(before) && !NUMBER.test(after) && !PROVEN.test(after);
  };
  return (
    findTerms(text, vagueWords).find((candidate) => isVague(text, candidate)) ??
    findPattern(text, UNCOUNTED).find(isOpen) ??
    findPattern(text, VAGUE_ELSEWHERE).find(isOpen)
  );
}

/** The sentence around a hit, as far as it stands in sight. */
function sentenceAround(text: string, { start, end }: TermHit): { readonly before: string; readonly after: string } {
  return {
    before:
      text
        .slice(Math.max(0, start - SIGHT), start)
        .split(SENTENCE_END)
        .at(-1) ?? '',
    after: text.slice(end, end + SIGHT).split(SENTENCE_END)[0] ?? '',
  };
}

const vagueWords: readonly string[] = [
  'good',
  'great',
  'excellent',
  'outstanding',
  'strong',
  'solid',
  'healthy',
  'high',
  'regular',
  'regularly',
  'frequent',
  'frequently',
  'active',
  'actively',
  'closely',
  'committed',
  'several',
  'many',
  'significant',
  'substantial',
  'considerable',
  'meaningful',
  'notable',
  'adequate',
  'appropriate',
  'relevant',
  'proven',
  'demonstrated',
  'positive',
  'deep',
  'broad',
  'sufficient',
  'reasonable',
  'engaged',
  'motivated',
  'mature',
  'rich',
  'extensive',
  'wide',
  'enough',
  'loyal',
  'reliable',
  'capable',
  'ambitious',
  'happy',
  'satisfied',
  'impressive',
  'remarkable',
  'important',
  'trusted',
  'respected',
  'recognized',
  'renowned',
  'leading',
  'aligned',
  'promising',
  'attractive',
  'professional',
  'competent',
  'skilled',
  'dynamic',
  'innovative',
  'powerful',
  'intensive',
  'close',
  'constructive',
  'willing',
  'able',
  'highest standard*',
  'high standard*',
  'well connected',
  'well known',
  'well established',
  'well respected',
  'long standing',
  'go to market focus',
  'technical excellence',
  'operational excellence',
  'service excellence',
  'delivery excellence',
  'strategic fit',
  'strategic importance',
  'strategic relevance',
  'strategic value',
  'cultural fit',
  'good fit',
  'thought leadership',
  'market leadership',
];

/** People and references in the plural, of which one or a hundred may be meant: "trained engineers", "customer references". */
const UNCOUNTED =
  /\b(?:(?:trained|skilled|qualified|experienced|dedicated|certified) (?:\p{L}+ )?(?:engineers|people|staff|employees|consultants|sellers|reps|technicians|developers|colleagues|specialists|experts)|(?:engineers|people|staff|employees|consultants|sellers|reps|technicians|developers|specialists|experts) (?:(?:who|that|which) )?(?:(?:have|has|are|is|were|been) ){1,2}(?:trained|skilled|qualified|experienced)|(?:customer|client|public|project|named|published) (?:(?:customer|client|project) )?references|success stories|case studies)\b|\b(?:shows?|showing|shown|demonstrates?|displays?|proves?|has|have|with) (?:(?:a|an|the|their|its|clear|real|true|full) )*(?:commitment|dedication|interest|enthusiasm|loyalty|initiative|willingness|passion|ambition|(?:\p{L}+ )?expertise|resources|ability|capacity|potential|will|means)\b(?! (?:agreement|contract|letter|form|in writing))/giu;

/** The same adjectives in German, French and Spanish, in front of a noun. */
const VAGUE_ELSEWHERE =
  /(?<!\p{L})(?:gute[nrsm]?|starke[nrsm]?|hohe[nrsm]?|regelm\u00e4\u00dfige[nrsm]?|ausreichende[nrsm]?|erfolgreiche[nrsm]?|erhebliche[nrsm]?|bons?|bonnes?|forte?s?|solides?|r\u00e9guli(?:er|\u00e8re)s?|suffisante?s?|buen[ao]?s?|fuertes?|s\u00f3lid[ao]s?|suficientes?)(?= \p{L}{4,})/giu;

/** Whether a word says how good a partner or its results are, in a sentence that does not say how much that is. */
function isVague(text: string, { start, end }: TermHit): boolean {
  const term = text.slice(start, end).toLowerCase();
  const { before, after } = sentenceAround(text, { start, end });
  if (NUMBER.test(before) || NUMBER.test(after) || PROVEN.test(after)) return false;
  // A phrase says all of it.
  if (/[\s-]/.test(term)) return true;
  if (term.endsWith('ly')) return VERB.test(before) || VERB.test(after);
  return (
    NOUN.test(after) ||
    (term !== 'several' &&
      term !== 'many' &&
      IS.test(before) &&
      /^\s*(?:$|[,:)]|and\b|or\b|with\b|about\b|in\b|by\b|to\b)/.test(after)) ||
    // A text that begins with the word leaves out who is: "Trusted by its clients".
    (/^\s*$/.test(before) && /^\s+(?:by|with|in|to|among|for)\b/.test(after))
  );
}

/** How far a number may stand from what it measures, in UTF-16 code units. */
export const SIGHT = 300;

/** The last part of a list stands for itself, unless it counts what is named before it: "a business plan, three projects, and strong references". */
const SENTENCE_END = /[.;!?](?=\s|$)|,(?=\s+and\s(?![^.;!?]{0,60}\bof (?:them|these|those|which|whom)\b))/;

/** What shows it, so that nobody has to judge: "good knowledge of customs law, shown by the exam". */
const PROVEN =
  /\b(?:shown|proven|proved|demonstrated|evidenced|certified|confirmed|measured|attested|documented) (?:by|with|through|in)\b/i;

/** What partners bring. At most one word may stand in between: "strong sourced pipeline". */
const NOUN =
  /^[\s-]+(?:(?:and|or)\s+\p{L}[\p{L}-]*\s+)?(?:\p{L}[\p{L}-]*\s+)?(?:partners?|relationships?|pipeline|deals?|referrals?|registrations?|revenues?|performance|engagement|commitment|volumes?|results?|track records?|activity|introductions?|opportunities|collaboration|communications?|cooperation|exchange|alignment|references?|wins?|business|sales|bookings|success|traction|contributions?|reviews?|ratings?|feedback|reputation|expertise|experience|quality|knowledge|skills?|presence|support|services?|records?|fit|relations|practices?|projects?|consultants|engineers|sellers|people|staff|specialists|customers|customer base|network|portfolio|lists? of|roles?|positions?|partnership|exchange|market access|focus|interest|dedication|figures|numbers|coverage|capabilit(?:y|ies)|capacity|satisfaction|standing|potential|understanding|growth|retention|(?:executive )?sponsors?|sponsorship|leadership|management|levels? of)\b/iu;

const IS = /\b(?:is|are|be|being|been|stays?|remains?)\s+(?:very\s+|highly\s+|really\s+)?$/i;

const VERB =
  /\b(?:refers?|referring|introduces?|introducing|registers?|registering|brings?|bringing|sells?|selling|engages?|engaging|submits?|sends?|works?|cooperates?|collaborates?)\b/i;
