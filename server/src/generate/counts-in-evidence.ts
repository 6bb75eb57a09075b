import type { ReportedSymptom } from '../../../schemas/brief.ts';
import type { SymptomId } from '../../../schemas/brief-symptoms.ts';
import type { History } from '../../../schemas/history.ts';
import { partnerWords } from '../../../schemas/partner-types.ts';
import type { Duration } from '../../../schemas/quantities.ts';
import { formatNumber } from '../core/quantity.ts';
import { withoutAbsent } from '../core/record.ts';

/** A count that stands in the words of somebody: `61 of 540 registrations`. */
export interface ToldShare {
  readonly symptom: SymptomId;
  readonly part: number;
  readonly whole: number;
  /** What is counted, as it was written, without what is said about it. */
  readonly noun: string;
  /** Whether these are registrations, deals that were won, or anything else. */
  readonly counts: 'registered' | 'won' | 'other';
  /** Whether it is said to be about so many, or at least so many. */
  readonly isRough: boolean;
  /** In the words of the sentence, with a small letter: `at least`. Empty where it is said to be so many. */
  readonly roughly: string;
  /** The whole sentence. */
  readonly sentence: string;
}

/** A figure of the past that was told in a sentence and not under `history`. */
export interface ReadFigure {
  /** Its place under `history`: `registrations.submitted`. */
  readonly place: 'registrations.submitted' | 'registrations.disputed' | 'won.deals' | 'activePartners';
  readonly value: number;
  /** How the sentence was understood, with the number: `9 registrations`. */
  readonly words: string;
  /** The sentence in which it was told. */
  readonly sentence: string;
}

export interface CountsInEvidence {
  /** What partners brought, as far as the sentences say it. Empty where they say nothing of it. */
  readonly figures: readonly ReadFigure[];
  /** The time that they are from. Absent where no figure is there. */
  readonly period?: Duration;
}

type Symptoms = readonly Exclude<ReportedSymptom, string>[];

const NUMBER_WORDS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const NUMBER = `\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,7}|${NUMBER_WORDS.join('|')}`;
const SHARE = new RegExp(
  `(?<![\\w.,])(?<part>${NUMBER}|one) of (?:the |our |their )?(?<whole>${NUMBER})(?![\\w.,%]) (?=(?<rest>[^.;]{1,200}))`,
  'gi',
);
const COUNT = new RegExp(`(?<![\\w.,])(?<count>${NUMBER})(?![\\w.,%]) (?=(?<rest>[^.;]{1,200}))`, 'gi');
const ROUGH =
  /\b(?:about|around|roughly|some|almost|nearly|at least|at most|up to|over|under|more than|less than|maybe) $/i;

/** What partners hand in, by the words that people use for it. */
const REGISTRATION = /^(?:deal |partner |new )?(?:registrations|introductions|referrals|registered deals)\b/i;

/** What is won, by the words that people use for it. */
const DEAL = /^(?:[a-z]+ )?(?:deals|projects|opportunities|customers)\b/i;

/** Who brought it. */
export const BY_PARTNER =
  /\b(?:partners?|resellers?|distributors?|integrators?|introducers?|agenc(?:y|ies)|accountants?|advis[eo]rs?|agents?|dealers?|consultants?)\b/i;

/** That partners brought nothing. */
const NOTHING =
  /\b(?:(?:sold|brought|registered|referred|introduced) (?:nothing|nobody|no|none)|(?:never|not) (?:sold|brought|registered|referred|introduced|won|asked)|inactive)\b/i;

/** That partners brought something. */
const BROUGHT = /\b(?:registered|referred|introduced|brought|won|active)\b/i;

/** Every share that the words of the symptoms tell, in their order. */
export function sharesTold(symptoms: Symptoms): readonly ToldShare[] {
  return sentencesOf(symptoms).flatMap(({ symptom, sentence }) =>
    [...sentence.matchAll(SHARE)].flatMap(({ groups = {}, index }): ToldShare[] => {
      const [part, whole] = [numberIn(groups.part), numberIn(groups.whole)];
      if (part > whole || whole === 0) return [];
      const roughly = (ROUGH.exec(sentence.slice(0, index))?.[0] ?? '').trim().toLowerCase();
      const noun = nounOf(groups.rest ?? '');
      const isWon = DEAL.test(noun) && /\bwon\b/i.test(sentence);
      const counts = REGISTRATION.test(noun) ? 'registered' : isWon ? 'won' : 'other';
      return [{ symptom, part, whole, noun, counts, isRough: roughly !== '', roughly, sentence }];
    }),
  );
}

/**
 * What the sentences of the symptoms count of the past, where they leave no doubt what they count: registrations,
 * introductions and referrals of a time that they name, deals of a time that came through partners, and how many of the
 * partners brought something. All other counts stay words.
 *
 * @param partners how many partners there are, by which a word that this program has for them is recognized.
 */
export function countsIn(symptoms: Symptoms, partners: number | undefined): CountsInEvidence {
  const found = new Map<ReadFigure['place'], ReadFigure>();
  let period: Duration | undefined;
  for (const { symptom, sentence } of sentencesOf(symptoms)) {
    const time = timeIn(sentence);
    for (const { isOfTime, ...figure } of figuresIn(symptom, sentence, partners)) {
      if (found.has(figure.place) || (isOfTime && time === undefined)) continue;
      // Figures of two different times cannot be put beside each other.
      if (isOfTime && period !== undefined && time !== undefined && !isSame(time, period)) continue;
      if (isOfTime) period ??= time;
      found.set(figure.place, { ...figure, sentence });
    }
  }
  const figures = [...found.values()];
  // Nothing can be won, disputed or active of more than there is.
  const submitted = found.get('registrations.submitted')?.value ?? Number.POSITIVE_INFINITY;
  const kept = figures.filter(({ place, value }) =>
    place === 'activePartners' ? value > 0 && value <= (partners ?? value) : value <= submitted,
  );
  return { figures: kept, ...(kept.length > 0 && period !== undefined ? { period } : {}) };
}

/**
 * The deals, registrations and introductions of the past that the sentences count, in their words: `9 introductions of the
 * last six months`. What partners handed in comes before what was won. At most two, and none where nobody counted.
 */
export function recordsTold(symptoms: Symptoms): readonly string[] {
  const found = sentencesOf(symptoms).flatMap(({ sentence }) =>
    [...sentence.matchAll(RECORDS)].flatMap(({ groups = {} }) => {
      const [count, noun] = [numberIn(groups.count), groups.noun ?? ''];
      const isHandedIn = HANDED_IN.test(noun);
      return count < 2
        ? []
        : [{ count, noun: noun.toLowerCase(), isHandedIn, words: `${formatNumber(count)} ${groups.words ?? ''}` }];
    }),
  );
  // Of a share the whole counts, and of two numbers of one kind the larger one.
  const largest = found.filter(
    ({ noun, count }, index) =>
      !found.some((other, at) => other.noun === noun && (other.count > count || (other.count === count && at < index))),
  );
  return largest
    .sort((one, other) => Number(other.isHandedIn) - Number(one.isHandedIn))
    .slice(0, 2)
    .map(({ words }) => words);
}

/** How many partners brought nothing, as a sentence about them says it: `260 of the 400 resellers`. */
export function idleTold(symptoms: Symptoms): string | undefined {
  const [share] = sharesTold(symptoms).filter(
    ({ noun, sentence, isRough, part, whole }) =>
      !isRough && part < whole && NOTHING.test(sentence) && (isPartners(noun) || BY_PARTNER.test(noun)),
  );
  const [noun] =
    share?.noun.split(/ (?=(?:have|has|had|sold|brought|never|did|were|are|who|that|of|in|registered)\b)/i) ?? [];
  return share === undefined || noun === undefined
    ? undefined
    : `${formatNumber(share.part)} of the ${formatNumber(share.whole)} ${noun}`;
}

const HANDED_IN = /^(?:registrations|introductions|referrals)$/i;

const RECORDS = new RegExp(
  `(?<![\\w.,])(?<count>${NUMBER}) (?<words>(?:of last year's )?(?:(?:won|closed|partner|deal|registered|lost|new) )?(?<noun>registrations|introductions|referrals|deals|projects|opportunities)(?: (?:won|closed|registered))?(?:(?: (?:of|in|from))?(?: the)? (?:last|past|previous) (?:(?:\\d{1,2}|[a-z]{3,8}) )?(?:years?|quarters?|months?))?)`,
  'gi',
);

/** The figures that were read, with the keys of a history. Undefined where none was. */
export function historyOfCounts({ figures, period }: CountsInEvidence): History | undefined {
  if (figures.length === 0) return undefined;
  const read = (wanted: ReadFigure['place']) => figures.find(({ place }) => place === wanted)?.value;
  const registrations = withoutAbsent({
    submitted: read('registrations.submitted'),
    disputed: read('registrations.disputed'),
  });
  const deals = read('won.deals');
  return withoutAbsent({
    period,
    source: 'The evidence of the brief, not counted yet',
    registrations: Object.keys(registrations).length === 0 ? undefined : registrations,
    won: deals === undefined ? undefined : { deals },
    activePartners: read('activePartners'),
  });
}

interface Found extends Pick<ReadFigure, 'place' | 'value' | 'words'> {
  /** Whether it says nothing without the time that it is from. */
  readonly isOfTime: boolean;
}

/** The shares of a sentence first, because they say what their part is of. */
function figuresIn(symptom: SymptomId, sentence: string, partners: number | undefined): readonly Found[] {
  const shares = sharesTold([{ symptom, evidence: sentence }]);
  const ofCounts = [...sentence.matchAll(COUNT)].flatMap(({ groups = {}, index }) => {
    const rest = groups.rest ?? '';
    const count = numberIn(groups.count);
    const before = sentence.slice(0, index);
    if (ROUGH.test(before)) return [];
    const isRegistered =
      REGISTRATION.test(rest) ||
      /^deals were registered\b/i.test(rest) ||
      (DEAL.test(rest) && /\bregistered $/i.test(before));
    if (isRegistered) return [submitted(count)];
    if (!BY_PARTNER.test(sentence) && !/\bregist/i.test(sentence)) return [];
    const isClosed = symptom === 'counted-as-direct' || /\b(?:won|closed)\b/i.test(sentence);
    const hasCome = DEAL.test(rest) && isClosed && /\bcame (?:through|from|with|via)\b/i.test(sentence);
    return hasCome || /^(?:were |was )?won\b/i.test(rest) ? [won(count)] : [];
  });
  return [
    ...shares.flatMap((share) => ofShare(share, partners)),
    ...(shares.some(({ counts }) => counts === 'won') ? [] : ofCounts),
  ];
}

/** A share counts its whole as well: of 61 of 540 registrations, 540 were submitted. */
function ofShare({ part, whole, noun, isRough, sentence }: ToldShare, partners: number | undefined): readonly Found[] {
  const found: Found[] = [];
  if (REGISTRATION.test(noun)) {
    found.push(submitted(whole));
    if (isRough) return found;
    if (/\bdisputed\b/i.test(sentence)) {
      found.push({
        place: 'registrations.disputed',
        value: part,
        words: `${formatNumber(part)} disputed`,
        isOfTime: true,
      });
    } else if (/\b(?:were|was|closed) won\b|\bwon (?:only )?\S+ of\b/i.test(sentence)) found.push(won(part));
    return found;
  }
  if (isRough) return found;
  if (DEAL.test(noun)) {
    const isWon = /\bwon\b/i.test(sentence);
    const isOfPartners =
      BY_PARTNER.test(sentence) && /\b(?:recommended|introduced|brought|referred|registered)\b/i.test(sentence);
    return isWon && isOfPartners ? [won(part)] : found;
  }
  if (whole !== partners && !isPartners(noun)) return found;
  if (NOTHING.test(sentence)) return [active(whole - part)];
  if (!BROUGHT.test(sentence)) return found;
  // Whoever brought something once may have stopped since.
  const { words, ...rest } = active(part);
  return [
    { ...rest, words: /\bever\b/i.test(sentence) ? `at most ${words}, as so many ever brought something` : words },
  ];
}

function isPartners(noun: string): boolean {
  const first = noun.toLowerCase();
  return (
    /^(?:[a-z]+ )?(?:partners|accountants|advisers|integrators)\b/.test(first) ||
    Object.values(partnerWords).some(({ plural }) => first.startsWith(plural))
  );
}

function submitted(value: number): Found {
  return {
    place: 'registrations.submitted',
    value,
    words: `${formatNumber(value)} ${value === 1 ? 'registration' : 'registrations'}`,
    isOfTime: true,
  };
}

function won(value: number): Found {
  return {
    place: 'won.deals',
    value,
    words: `${formatNumber(value)} ${value === 1 ? 'deal' : 'deals'} won`,
    isOfTime: true,
  };
}

function active(value: number): Found {
  return {
    place: 'activePartners',
    value,
    words: `${formatNumber(value)} active ${value === 1 ? 'partner' : 'partners'}`,
    isOfTime: false,
  };
}

/** The words that are counted, up to the first that says something about them. */
function nounOf(rest: string): string {
  return /^(?:[\p{L}-]+ ?){1,3}/u.exec(rest)?.[0]?.trim() ?? '';
}

const TIME = new RegExp(
  `\\b(?:last|past|previous) (?:(?<amount>${NUMBER}) (?<units>years|quarters|months|weeks)|(?<unit>year|quarter|month))\\b`,
  'i',
);

/** How long the time is of which a sentence speaks: 12 months for `last year`. Undefined where it names none. */
function timeIn(sentence: string): Duration | undefined {
  const { amount, units, unit } = TIME.exec(sentence)?.groups ?? {};
  const named = units ?? unit;
  if (named === undefined) return undefined;
  const count = amount === undefined ? 1 : numberIn(amount);
  const one = named.toLowerCase().replace(/s$/, '');
  if (one === 'week') return { kind: 'duration', amount: count, unit: 'week' };
  const months = { year: 12, quarter: 3, month: 1 }[one] ?? 1;
  return { kind: 'duration', amount: count * months, unit: 'month' };
}

function isSame(one: Duration, other: Duration): boolean {
  return one.amount === other.amount && one.unit === other.unit;
}

/** What was told in own words, sentence by sentence. */
export function sentencesOf(symptoms: Symptoms): readonly { readonly symptom: SymptomId; readonly sentence: string }[] {
  return symptoms.flatMap(({ symptom, evidence = '' }) =>
    evidence
      .split(/(?<=[.!?])\s+/)
      .filter((sentence) => sentence !== '')
      .map((sentence) => ({ symptom, sentence })),
  );
}

/** A number as people write it, in digits or as a word. */
export function numberIn(text = ''): number {
  const word = ['', 'one', ...NUMBER_WORDS].indexOf(text.toLowerCase());
  return word > 0 ? word : Number(text.replaceAll(',', ''));
}
