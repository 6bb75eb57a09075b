import type { Brief, ReportedSymptom } from '../../../schemas/brief.ts';
import { daysBetween } from '../core/dates.ts';
import { capitalized } from '../core/words.ts';
import { sentencesOf } from './counts-in-evidence.ts';

/** A day that presses and was told in a sentence, and not under `deadline`. */
export interface ReadDeadline {
  readonly deadline: NonNullable<Brief['deadline']>;
  /** What of the day is not told, as a sentence without a period. Absent where the day itself was told. */
  readonly unsure?: string;
  /** The sentence in which it was told. */
  readonly sentence: string;
}

/**
 * The day on which somebody decides about the money of the program, where a sentence about a budget that is questioned
 * names it as one that is still to come: "cuts the budget at the February board meeting". Where only a month is told, its
 * first day counts, because whatever is ready by then is ready in time.
 *
 * @param today `YYYY-MM-DD`. A month without a year is the next one that begins after it.
 */
export function deadlineIn(
  symptoms: readonly Exclude<ReportedSymptom, string>[],
  today: string,
): ReadDeadline | undefined {
  for (const { sentence } of sentencesOf(symptoms.filter(({ symptom }) => symptom === 'budget-questioned'))) {
    const found = MEETING.exec(sentence) ?? LIMIT.exec(sentence) ?? DECIDED.exec(sentence);
    const read = found?.groups === undefined ? undefined : dayOf(found.groups, today);
    if (read === undefined) continue;
    const { meeting } = found?.groups ?? {};
    return {
      deadline: {
        date: { kind: 'date', iso: read.iso },
        ...(meeting === undefined ? {} : { for: capitalized(meeting) }),
      },
      ...(read.isExact ? {} : { unsure: 'The day is not told, so the first one that it can be counts' }),
      sentence: sentence.trim(),
    };
  }
  return undefined;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|');
/** A month with or without its day and year, a quarter, or a day as `2027-02-10`. */
const DAY = `(?:(?<iso>\\d{4}-\\d{2}-\\d{2})|(?:(?<before>\\d{1,2})(?:st|nd|rd|th)? (?:of )?)?(?<month>${MONTH})(?: (?<after>\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?(?:,? (?<year>20\\d\\d))?|Q(?<quarter>[1-4])(?: (?<yearOfQuarter>20\\d\\d))?)`;
const GATHERING =
  '(?:(?:supervisory )?board|budget|management|leadership|steering|executive|investor|planning|quarterly|annual)(?: (?:meeting|review|round|committee|cut|call|session|planning|offsite|decision|team|board))*';

/** "at the February board meeting", "in the March budget review". */
const MEETING = new RegExp(
  `\\b(?:at|in|by|before|until|for) (?:the |our |its |their |next )*(?<meeting>${DAY}(?:'s)? ${GATHERING})\\b`,
  'i',
);

/** "unless we show it by the end of March", "before 10 February". */
const LIMIT = new RegExp(
  `\\b(?:by|before|until|no later than) (?:the )?(?<part>end of |start of |beginning of )?(?:next )?${DAY}(?![\\w-])`,
  'i',
);

/** "The board decides on 10 February", "The board meets in February". */
const DECIDED = new RegExp(
  `\\b(?:decides?|meets?|votes?|reviews? (?:it|the budget)|is (?:decided|reviewed|cut)|will (?:decide|meet|cut|review)\\b[^.;]{0,40}?)\\b (?:on|in) (?:the )?${DAY}(?![\\w-])`,
  'i',
);

/** What the groups say, as the first day that it can be. Undefined where that is no day, or one that is not to come. */
function dayOf(
  groups: Readonly<Record<string, string | undefined>>,
  today: string,
): { readonly iso: string; readonly isExact: boolean } | undefined {
  const { iso, before, month, after, year, quarter, yearOfQuarter, part } = groups;
  const told = before ?? after;
  const isEnd = part?.startsWith('end') === true;
  const number = quarter === undefined ? monthOf(month) : (Number(quarter) - 1) * 3 + 1;
  const length = quarter === undefined ? 1 : 3;
  if (iso !== undefined) return toCome(iso, today, true);
  const day = told === undefined ? 1 : Number(told);
  if (number === undefined || day < 1 || day > (DAYS[number - 1] ?? 0)) return undefined;
  const inYear = (candidate: number): string =>
    told !== undefined
      ? dateOf(candidate, number, day)
      : isEnd
        ? dateOf(candidate, number + length, 0)
        : dateOf(candidate, number, 1);
  const isExact = told !== undefined || isEnd;
  const named = year ?? yearOfQuarter;
  if (named !== undefined) return toCome(inYear(Number(named)), today, isExact);
  const thisYear = Number(today.slice(0, 4));
  return toCome(inYear(thisYear), today, isExact) ?? toCome(inYear(thisYear + 1), today, isExact);
}

function monthOf(word: string | undefined): number | undefined {
  const index = MONTHS.findIndex((name) => word !== undefined && name.startsWith(word.toLowerCase().slice(0, 3)));
  return index < 0 ? undefined : index + 1;
}

/** How many days a month has at least, from January on. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Day 0 is the last one of the month before, as in the calendar of the language. */
function dateOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** Nobody speaks of a decision that is further away as of one that presses, in days. */
const FURTHEST = 550;

function toCome(iso: string, today: string, isExact: boolean) {
  const away = daysBetween(today, iso);
  return Number.isFinite(away) && away > 0 && away <= FURTHEST ? { iso, isExact } : undefined;
}
