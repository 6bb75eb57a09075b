import type * as z from 'zod';
import { type Brief, type BriefKey, brief as briefSchema } from '../../../schemas/brief.ts';
import { type Motion, weekdays } from '../../../schemas/brief-choices.ts';
import {
  type PartnerType,
  type PartnerWordId,
  partnerTypes,
  partnerWordOf,
  partnerWords,
} from '../../../schemas/partner-types.ts';
import { nearest } from '../core/nearest.ts';
import type { PathStep } from '../core/source.ts';
import { documentationOf, shapeOf } from '../core/vocabulary.ts';
import { joined } from '../core/words.ts';
import { isEndOfChannel, partyOf } from '../framework/facts/channel.ts';
import { isGroup, isUnanswered, readings } from './answers.ts';
import { planWordsIn } from './brief-places.ts';
import { contradictions } from './contradictions.ts';
import { type BriefFinding, briefFindings, MOST_FINDINGS } from './findings.ts';
import { limitMessage } from './limits.ts';
import { departures } from './structure.ts';

/** The schema of each answer. */
export const fields = briefSchema.shape as Readonly<Record<BriefKey, z.ZodType>>;

/** In the order of the vocabulary. */
const briefKeys = Object.keys(fields) as BriefKey[];

export function isBriefKey(key: string): key is BriefKey {
  return Object.hasOwn(fields, key);
}

/**
 * Reads answers, typed or from a file, and finds all that is wrong with them at once.
 *
 * @param today the day that a deadline is compared with, `YYYY-MM-DD`. Without it nothing is in the past.
 * @returns a brief when nothing that is wrong keeps a plan from being made.
 */
export function readAnswers(
  answers: Readonly<Record<string, unknown>>,
  today = '',
): {
  readonly brief?: Brief;
  /** What could be read, whatever is wrong with the rest. */
  readonly known: Partial<Brief>;
  readonly findings: readonly BriefFinding[];
} {
  const findings: BriefFinding[] = Object.keys(answers)
    .filter((key) => !isBriefKey(key))
    .slice(0, MOST_FINDINGS)
    .map((key) => unknownAnswer(key, answers));
  const values: Record<string, unknown> = {};
  for (const key of briefKeys) {
    const { value, findings: found } = readAnswer(key, answers[key]);
    findings.push(...found);
    if (value !== undefined) values[key] = value;
  }
  const known = { ...tidied(withPartnersOf(values as Partial<Brief>)), ...wordsOf(values, answers) };
  findings.push(...contradictions(known, today));
  const isUsable = findings.every(({ code }) => briefFindings[code].severity !== 'error');
  return isUsable ? { brief: known as Brief, known, findings } : { known, findings };
}

/** Reads one answer without knowing the others. Its value is absent when it was left out or cannot be used. */
export function readAnswer(
  key: BriefKey,
  answer: unknown,
): { readonly value?: unknown; readonly findings: readonly BriefFinding[] } {
  if (isUnanswered(answer)) return { findings: isRequired(key) ? [missingAnswer(key)] : [] };
  const read = readings[key](answer);
  // A group whose answers are all left out is left out itself.
  if (isGroup(read) && Object.keys(read).length === 0 && !isRequired(key)) return { findings: [] };
  const counted = key === 'partners' && !isGroup(answer) && isGroup(read) && 'count' in read;
  const checked = counted ? { current: read.count } : read;
  const found = departures(fields[key], checked, [key]);
  if (found.length > 0) return { findings: found };
  // What departs from nothing is fine for the schema too.
  const result = fields[key].safeParse(checked);
  if (!result.success)
    return { findings: [{ code: 'brief/unreadable-answer', path: [key], message: 'This answer cannot be read.' }] };
  const beyond = beyondLimits(result.data, answer, [key]);
  if (beyond.length > 0) return { findings: beyond };
  return { value: counted ? read : result.data, findings: [] };
}

/** The name of a question in words. */
export function titleOf(key: BriefKey): string {
  return documentationOf(fields[key]).title ?? key;
}

export function unknownAnswer(key: string, answers: Readonly<Record<string, unknown>>): BriefFinding {
  const [first, ...others] = planWordsIn(key, answers[key]);
  if (first !== undefined) {
    const isRenamed = first.written === key && !first.answer.includes('.') && !Object.hasOwn(answers, first.answer);
    const meant = [first, ...others].map(({ written, answer }) => `"${written}" is ${answer}`);
    return {
      code: 'brief/unknown-answer',
      path: [key],
      onKey: true,
      message: `"${key}" is the word of a plan. In a brief, ${joined(meant)}.`,
      ...(isRenamed ? { suggestion: first.answer } : {}),
    };
  }
  const suggestion = nearest(
    key,
    briefKeys.filter((known) => !Object.hasOwn(answers, known)),
  );
  const advice =
    suggestion === undefined ? `The questions are: ${briefKeys.join(', ')}.` : `Did you mean ${suggestion}?`;
  return {
    code: 'brief/unknown-answer',
    path: [key],
    onKey: true,
    message: `"${key}" is not one of the questions. ${advice}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function missingAnswer(key: BriefKey): BriefFinding {
  const message = `"${titleOf(key)}" is not answered. ${documentationOf(fields[key]).description}`;
  return { code: 'brief/missing-answer', path: [key], message };
}

function isRequired(key: BriefKey): boolean {
  const shape = shapeOf(briefSchema);
  return shape.kind === 'map' && shape.keys.get(key)?.required === true;
}

/** Looks at an answer as a whole and at each of its parts. */
function beyondLimits(value: unknown, answer: unknown, path: readonly PathStep[]): BriefFinding[] {
  const message = limitMessage(
    path.map((step) => (typeof step === 'number' ? 0 : step)),
    value,
    answer,
  );
  if (message !== undefined) return [{ code: 'brief/implausible-answer', path, message }];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => beyondLimits(item, childOf(answer, index), [...path, index]));
  }
  if (!isGroup(value) || 'kind' in value) return [];
  return Object.entries(value).flatMap(([key, part]) => beyondLimits(part, childOf(answer, key), [...path, key]));
}

function childOf(answer: unknown, step: PathStep): unknown {
  if (typeof step === 'number') return Array.isArray(answer) ? answer[step] : undefined;
  return isGroup(answer) && Object.hasOwn(answer, step) ? answer[step] : undefined;
}

/** Where one number of partners was given, the state of the program tells which one it is. */
function withPartnersOf(values: Partial<Brief>): Partial<Brief> {
  const { count } = (values.partners ?? {}) as { readonly count?: number };
  if (count === undefined) return values;
  return { ...values, partners: values.state === 'none' ? { current: 0, target: count } : { current: count } };
}

/** Types and days in the order of the vocabulary, and everything once. */
function tidied(values: Partial<Brief>): Partial<Brief> {
  const { partnerTypes: types, motions, countries, workingDays: days, symptoms } = values;
  return {
    ...values,
    ...(types === undefined ? {} : { partnerTypes: partnerTypes.filter((type) => types.includes(type)) }),
    ...(motions === undefined ? {} : { motions: motionsByType(motions) }),
    ...(countries === undefined ? {} : { countries: [...new Set(countries)] }),
    ...(days === undefined ? {} : { workingDays: weekdays.filter((day) => days.includes(day)) }),
    ...(symptoms === undefined ? {} : { symptoms: eachOnce(symptoms) }),
  };
}

/** What is told of a kind of partner is told of its type. */
function motionsByType(motions: NonNullable<Brief['motions']>): NonNullable<Brief['motions']> {
  const byType = new Map<PartnerType, Set<Motion>>();
  for (const [word, list] of Object.entries(motions)) {
    const type = partnerWords[word as PartnerWordId].type;
    byType.set(type, new Set([...(byType.get(type) ?? []), ...(list ?? [])]));
  }
  return Object.fromEntries([...byType].map(([type, list]) => [type, [...list]]));
}

/** The types in the words of the person, where they are no types of the framework. */
function wordsOf(
  values: Readonly<Record<string, unknown>>,
  answers: Readonly<Record<string, unknown>>,
): Pick<Brief, 'partnerWords'> {
  const read = values.partnerTypes === undefined ? [] : readings.partnerTypes(answers.partnerTypes);
  const named = Array.isArray(read) ? [...new Set(read.map(String))] : [];
  const words = [...named, ...kindsInChannel(values.channel, named)];
  return words.every((word) => partnerTypes.some((type) => type === word)) ? {} : { partnerWords: words };
}

/**
 * The kinds of partners that a channel names beside those of the brief: who tells that distributors sell to its resellers
 * has distributors. A kind of a type that the brief does not have is no answer to that question.
 */
function kindsInChannel(channel: unknown, named: readonly string[]): readonly string[] {
  const { flow = [], submittedBy = [], credited } = (channel ?? {}) as NonNullable<Brief['channel']>;
  const typeOf = (word: string): PartnerType | undefined => {
    const id = partnerWordOf(word);
    return id === undefined ? undefined : partnerWords[id].type;
  };
  const types = new Set(named.map(typeOf));
  const known = new Set(named.map(partyOf));
  const others = [...flow, ...submittedBy, ...(credited === undefined ? [] : [credited])].map(String).filter((word) => {
    const type = typeOf(word);
    return !isEndOfChannel(word) && type !== undefined && word !== type && types.has(type) && !known.has(partyOf(word));
  });
  return [...new Map(others.map((word) => [partyOf(word), word])).values()];
}

/** The evidence of a symptom that was named twice is that which was given first. */
function eachOnce(symptoms: NonNullable<Brief['symptoms']>): NonNullable<Brief['symptoms']> {
  const byId = new Map<string, NonNullable<Brief['symptoms']>[number]>();
  for (const reported of symptoms) {
    const id = typeof reported === 'string' ? reported : reported.symptom;
    const known = byId.get(id);
    if (known === undefined || typeof known === 'string' || known.evidence === undefined) byId.set(id, reported);
  }
  return [...byId.values()];
}
