import type { BriefKey } from '../../../schemas/brief.ts';
import {
  type ChoiceWords,
  crmSystemChoices,
  motionChoices,
  programStateChoices,
  type Weekday,
  weekdayChoices,
  weekdays,
} from '../../../schemas/brief-choices.ts';
import { symptoms } from '../../../schemas/brief-symptoms.ts';
import { partnerWordMeant } from '../../../schemas/partner-types.ts';
import { withoutDashes } from '../core/dashes.ts';
import { readCount, readDuration, readMoney, readPartners, readPercentage } from '../core/read-quantity.ts';

export type Reading = (answer: unknown) => unknown;

/**
 * Turns an answer, as a person typed it or as it stands in a file, into the value that the schema of the brief expects.
 * What is not understood is passed on as it is, so that the schema can say what is wrong with it. Lists keep their
 * order and their doubles, so that each item is still at the place at which it was written.
 */
export const readings: Readonly<Record<BriefKey, Reading>> = {
  company: readName,
  programName: readName,
  partnerTypes: readPartnerTypes,
  motions: readMotionsByType,
  state: (answer) => readChoice(answer, programStateChoices),
  since: (answer) => (typeof answer === 'string' && /^\s*\d{4}\s*$/.test(answer) ? Number(answer) : answer),
  deadline: eachOf({ date: asIs, for: readSentences }),
  partners: (answer) =>
    isGroup(answer)
      ? eachOf({
          current: readCount,
          active: readCount,
          target: readCount,
          byType: listOfGroups({ type: readPartnerWord, partners: readCount }),
        })(answer)
      : readPartners(answer),
  dealSize: readMoney,
  salesCycle: readDuration,
  winRate: readPercentage,
  dealsByType: listOfGroups({
    type: readPartnerWord,
    averageSize: readMoney,
    salesCycle: readDuration,
    winRate: readPercentage,
  }),
  crm: (answer) => readChoice(answer, crmSystemChoices),
  crmName: readName,
  crmEdition: readName,
  crmAdmin: (answer) => (typeof answer === 'string' ? answer.trim().toLowerCase() : answer),
  crmObjects: eachOf({ deal: readName, partner: readName, registration: readName }),
  partnerPipelineTargets: readFlag,
  targets: eachOf({ sourcedRevenue: readMoney, sourcedPipeline: readMoney }),
  history: readHistory,
  budget: readMoney,
  team: eachOf({ partnerManagers: readHeads, partnerOperations: readHeads, conflictsDecidedBy: readName }),
  people: readPeople,
  portal: readName,
  countries: (answer) => itemsOf(answer, readCountry),
  workingDays: readWorkingDays,
  regions: listOfGroups({
    id: asIs,
    name: readName,
    owner: readName,
    countries: (answer) => itemsOf(answer, readCountry),
    thresholds: readPercentage,
    exceptions: listOfGroups({ tier: asIs, metric: asIs, atLeast: asIs, within: readDuration }),
  }),
  segments: listOfGroups({ name: readName, size: readName, soldBy: asIs }),
  namedAccounts: eachOf({
    count: readCount,
    owner: readName,
    kept: readName,
    accounts: listOfGroups({ name: readName, owner: readName, region: asIs }),
  }),
  channel: eachOf({
    flow: (answer) => itemsOf(answer, readPartnerWord),
    submittedBy: (answer) => itemsOf(answer, readPartnerWord),
    credited: readPartnerWord,
    note: readSentences,
  }),
  dealRegistration: eachOf({
    eligibility: eachOf({
      minimumValue: readMoney,
      minimumUnits: asIs,
      onePer: asIs,
      newCustomer: readSentences,
      excludes: (answer) => (Array.isArray(answer) ? answer.map(readSentences) : answer),
      perPartner: readCount,
    }),
    acknowledge: readDuration,
    decide: readDuration,
    declineReasons: (answer) => (Array.isArray(answer) ? answer.map(readSentences) : answer),
    protection: readDuration,
    reminder: readDuration,
    extension: eachOf({ by: readDuration, times: readCount, when: readSentences }),
    revocation: eachOf({ when: readSentences, after: readDuration }),
  }),
  pains: (answer) => itemsOf(answer, (pain) => readChoice(pain, symptoms)),
  symptoms: readSymptoms,
};

/** A reading of a list whose items are groups. */
function listOfGroups(parts: Readonly<Record<string, Reading>>): Reading {
  const read = eachOf(parts);
  return (answer) => (Array.isArray(answer) ? answer.map(read) : answer);
}

function readPartnerWord(answer: unknown): unknown {
  return typeof answer === 'string' ? (partnerWordMeant(answer.trim()) ?? answer.trim()) : answer;
}

/** `half`, `1/2` and `0.5` are half of one person's time. */
function readHeads(answer: unknown): unknown {
  if (typeof answer !== 'string') return answer;
  const text = answer.trim();
  if (/^(?:(?:a )?half(?: a person)?|1\/2)$/i.test(text)) return 0.5;
  const [, decimal] = /^(\d{1,6}\.\d{1,3})(?:\s+[a-z]+)?$/i.exec(text) ?? [];
  return decimal === undefined ? readCount(text) : Number(decimal);
}

/** A list as it stands in a file, or the people as one types them: `2 channel managers; Ana, founder, 3 hours a week`. */
function readPeople(answer: unknown): unknown {
  const people =
    typeof answer === 'string'
      ? answer
          .split(';')
          .map((part) => part.trim())
          .filter((part) => part !== '')
          .map(personIn)
      : answer;
  return listOfGroups({ role: readName, name: readName, count: readHeads, time: readWorkingTime })(people);
}

/**
 * A number in front is how many there are. Of two names the first is the person's, and a number behind them is time.
 * Where time would become a role or a name, the text is passed on as it is: nobody has a task because of a guess.
 */
function personIn(text: string): unknown {
  const parts = text.split(',').map((part) => part.trim());
  const time =
    parts.length > 1 && /^\d|^(?:full|half|part)[ -]time(?: each)?$/i.test(parts.at(-1) ?? '')
      ? parts.pop()
      : undefined;
  const [first = '', second] = parts;
  const [, count, counted] = /^(\d{1,6}(?:\.\d{1,3})?|two|three|four|five|six)\s+(\S.*)$/i.exec(first) ?? [];
  if (parts.length > 2 || parts.some((part) => workingTime.test(part))) return text;
  return {
    role: second ?? counted ?? first,
    ...(second === undefined ? {} : { name: first }),
    ...(count === undefined || second !== undefined ? {} : { count: countOf(count) }),
    ...(time === undefined ? {} : { time: time.replace(/ each$/i, '') }),
  };
}

/** How much somebody is there, which is part of no role and no name. */
const workingTime = /\b(?:full|half|part)[ -]time\b|\d ?(?:%|days?\b|h\b|hours?\b|hrs?\b)/i;

function countOf(text: string): number {
  const word = ['two', 'three', 'four', 'five', 'six'].indexOf(text.toLowerCase());
  return word < 0 ? Number(text) : word + 2;
}

/** `3h/week`, `3 hrs per week` and `half time` in the words that a plan writes. */
function readWorkingTime(answer: unknown): unknown {
  if (typeof answer === 'number') return `${answer}%`;
  if (typeof answer !== 'string') return answer;
  return answer
    .trim()
    .replace(/\s+/g, ' ')
    .replace(
      /^(\d{1,6}(?:\.\d{1,6})?) ?(?:h|hrs?|hours?)(?: ?\/ ?| )(?:a |per )?(day|week|month|quarter)$/i,
      (_, hours: string, time: string) => `${hours} ${hours === '1' ? 'hour' : 'hours'} a ${time}`,
    )
    .replace(/^(full|half|part) time$/i, '$1-time');
}

/** For an answer that can be written in one way only. */
function asIs(answer: unknown): unknown {
  return answer;
}

/** Whether a value is a group of keys. */
export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value stands for an answer that was left out. */
export function isUnanswered(answer: unknown): boolean {
  if (answer === undefined || answer === null) return true;
  if (typeof answer === 'string') return answer.trim() === '';
  return Array.isArray(answer) && answer.length === 0;
}

/** A reading of a group that reads each of its answers. All keys of the group are among the parts. */
function eachOf(parts: Readonly<Record<string, Reading>>): Reading {
  return (answer) => {
    if (!isGroup(answer)) return typeof answer === 'string' ? answer.trim() : answer;
    // A key that nobody knows stays without a value too: `{ conflictsDecidedBy: Ana, founder }` has one by mistake.
    const entries = Object.entries(answer).filter(([key, value]) => !isUnanswered(value) || !Object.hasOwn(parts, key));
    return Object.fromEntries(
      entries.map(([key, value]) => [key, Object.hasOwn(parts, key) ? parts[key]?.(value) : value]),
    );
  };
}

/** A name on one line, with plain hyphens, because a plan holds no dashes that somebody could take for punctuation. */
function readName(answer: unknown): unknown {
  if (typeof answer !== 'string') return answer;
  return onOneLine(answer)
    .replace(/[\u2012-\u2015]/g, '-')
    .replace(/ --+ /g, ' - ')
    .trim();
}

/** Sentences on one line, with commas and periods in place of dashes. */
function readSentences(answer: unknown): unknown {
  return typeof answer === 'string' ? withoutDashes(onOneLine(answer).trim()) : answer;
}

function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\u2028\u2029]/gu, ' ').replace(/\s+/g, ' ');
}

/** Several types can be typed with commas between them. */
function readPartnerTypes(answer: unknown): unknown {
  return itemsOf(answer, readPartnerWord);
}

function readMotionsByType(answer: unknown): unknown {
  if (!isGroup(answer)) return typeof answer === 'string' ? answer.trim() : answer;
  const entries = Object.entries(answer).filter(
    ([type, value]) => !isUnanswered(value) || partnerWordMeant(type) === undefined,
  );
  return Object.fromEntries(
    entries.map(([type, motions]) => [
      partnerWordMeant(type) ?? type,
      itemsOf(motions, (motion) => readChoice(motion, motionChoices)),
    ]),
  );
}

/** What last year shows. Money may be written as a person types it, in every group of figures. */
function readHistory(answer: unknown): unknown {
  return eachOf({
    period: readDuration,
    until: asIs,
    source: readName,
    registrations: eachOf({ submitted: readCount, accepted: readCount, disputed: readCount }),
    won: eachOf({ deals: readCount, revenue: readMoney }),
    activePartners: readCount,
    firstAnswer: readDuration,
    direct: eachOf({ deals: readCount, revenue: readMoney, costPerRevenue: readMoney }),
    byType: listOfGroups({
      type: readPartnerWord,
      registrations: eachOf({ submitted: readCount, accepted: readCount, disputed: readCount }),
      won: eachOf({ deals: readCount, revenue: readMoney }),
      activePartners: readCount,
    }),
  })(answer);
}

/** Countries whose name has an "and" of its own, by what stands on both sides of it. */
const NAMES_WITH_AND =
  /\b(bosnia|trinidad|antigua|kitts|vincent|tom[eé]|turks|wallis|svalbard|miquelon|pierre|georgia)\s+(?:and|&)\s+(?=(?:the\s+)?(?:herzegovina|tobago|barbuda|nevis|grenadines|pr[ií]ncipe|caicos|futuna|jan mayen|miquelon|south sandwich))/giu;

/** Stands in for such an "and" while a text is divided into countries. */
const KEPT_AND = '\u0001';

function readCountry(answer: unknown): unknown {
  return readName(typeof answer === 'string' ? answer.replaceAll(KEPT_AND, 'and') : answer);
}

/** The items of a list, or of a text with commas or `and` between them. */
function itemsOf(answer: unknown, read: Reading): unknown {
  const items =
    typeof answer === 'string'
      ? answer
          .replace(NAMES_WITH_AND, `$1 ${KEPT_AND} `)
          .split(/[,;+&]|\band\b/i)
          .map((part) => part.trim())
          .filter((part) => part !== '')
      : answer;
  return Array.isArray(items) ? items.map(read) : answer;
}

/** One of the choices by its value or its title, however it is written: `System Integrators` is `system-integrator`. */
function readChoice(answer: unknown, choices: Readonly<Record<string, Pick<ChoiceWords, 'title'>>>): unknown {
  if (typeof answer !== 'string') return answer;
  const wanted = bare(answer);
  const found = Object.entries(choices).find(([value, { title }]) =>
    [value, title].some((name) => bare(name) === wanted || `${bare(name)}s` === wanted),
  );
  return found?.[0] ?? answer.trim();
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

const spokenFlags: Readonly<Record<string, boolean>> = {
  yes: true,
  y: true,
  true: true,
  no: false,
  n: false,
  false: false,
};

function readFlag(answer: unknown): unknown {
  if (typeof answer !== 'string') return answer;
  return spokenFlags[answer.trim().toLowerCase()] ?? answer.trim();
}

/** `Monday to Friday`, `sun-thu` and `Mon, Tue and Thu` are lists of days. */
function readWorkingDays(answer: unknown): unknown {
  const [, first, last] =
    typeof answer === 'string' ? (/^\s*(\p{L}+)\s*(?:-|\u2013|to|through)\s*(\p{L}+)\s*$/iu.exec(answer) ?? []) : [];
  const [from, to] = [readWeekday(first), readWeekday(last)].map((day) => weekdays.indexOf(day as Weekday));
  if (from === undefined || to === undefined || from < 0 || to < 0) return itemsOf(answer, readWeekday);
  const length = ((to - from + weekdays.length) % weekdays.length) + 1;
  return Array.from({ length }, (_, index) => weekdays[(from + index) % weekdays.length]);
}

/** A day by its name or by its first letters, three or more. */
function readWeekday(answer: unknown): unknown {
  if (typeof answer !== 'string') return answer;
  const wanted = bare(answer).replace(/\.$/, '');
  if (wanted.length < 3) return answer.trim();
  return weekdays.find((day) => day.startsWith(wanted)) ?? readChoice(answer, weekdayChoices);
}

/** Picked symptoms are a list. A group has symptoms as its keys, and the evidence of each as its value. */
function readSymptoms(answer: unknown): unknown {
  if (isGroup(answer)) {
    return Object.entries(answer).map(([symptom, evidence]) => ({
      symptom: readChoice(symptom, symptoms),
      ...(isUnanswered(evidence) ? {} : { evidence: readSentences(evidence) }),
    }));
  }
  const items = typeof answer === 'string' ? answer.split(',').filter((item) => item.trim() !== '') : answer;
  return Array.isArray(items) ? items.map(readSymptom) : answer;
}

function readSymptom(answer: unknown): unknown {
  if (!isGroup(answer)) return readChoice(answer, symptoms);
  const { symptom, evidence, ...others } = answer;
  return {
    ...('symptom' in answer ? { symptom: readChoice(symptom, symptoms) } : {}),
    ...(isUnanswered(evidence) ? {} : { evidence: readSentences(evidence) }),
    ...others,
  };
}
