import { type SymptomId, symptomIds } from '../../../schemas/brief-symptoms.ts';
import { readPartners } from '../core/read-quantity.ts';
import { isGroup, isUnanswered } from './answers.ts';

type Group = Readonly<Record<string, unknown>>;

/**
 * Answers by flat keys, such as `partners.target` and `symptoms.disputed-credit`, as the groups of a brief. They take
 * the place of those in `others`, or add to them. The work grows with their number, however many strangers send.
 */
export function foldAnswers(answers: Group, others: Group = {}): Group {
  return folded(Object.entries(answers), others, MOST_DOTS);
}

/** No part of a brief is deeper. What stands behind more dots stays one key, which nobody knows. */
const MOST_DOTS = 6;

function folded(entries: readonly (readonly [string, unknown])[], others: Group, dots: number): Group {
  const dotOf = (key: string): number => (dots === 0 ? -1 : key.indexOf('.'));
  // Whole answers go first, so that a part of one adds to it, in whatever order they were given.
  const whole = new Map([...Object.entries(others), ...entries.filter(([key]) => dotOf(key) < 0)]);
  const parts = new Map<string, [string, unknown][]>();
  for (const [key, answer] of entries) {
    const dot = dotOf(key);
    if (dot < 0) continue;
    const head = key.slice(0, dot);
    const ofHead = parts.get(head) ?? [];
    ofHead.push([key.slice(dot + 1), answer]);
    parts.set(head, ofHead);
  }
  for (const [head, ofHead] of parts) whole.set(head, withParts(whole.get(head), head, ofHead, dots - 1));
  return Object.fromEntries(whole);
}

/** The answers with another one, that adds to them or takes the place of one. A key with a dot is a part of a group. */
export function withAnswer(answers: Group, key: string, answer: unknown): Group {
  return foldAnswers(Object.fromEntries([[key, answer]]), answers);
}

function withParts(
  known: unknown,
  head: string,
  parts: readonly (readonly [string, unknown])[],
  dots: number,
): unknown {
  if (head === 'symptoms') return withEvidence(known, parts);
  const [first] = parts;
  const beside = head === 'partners' && first !== undefined ? partnersBeside(known, first[0]) : known;
  return folded(parts, isGroup(beside) ? beside : {}, dots);
}

/** One number that was given for the partners is the other one, where one of the two is given by its name. */
function partnersBeside(known: unknown, part: string): Group {
  const read = isGroup(known) ? known : readPartners(known);
  if (!isGroup(read)) return {};
  if (!('count' in read)) return read;
  return part === 'current' ? { target: read.count } : { current: read.count };
}

function withEvidence(known: unknown, told: readonly (readonly [string, unknown])[]): readonly unknown[] {
  const items = [...itemsOf(known)];
  const places = new Map(items.map((item, at) => [nameOf(item), at] as const).reverse());
  for (const [symptom, evidence] of told) {
    const place = places.get(symptom) ?? items.length;
    items[place] = isUnanswered(evidence) ? symptom : { symptom, evidence };
    places.set(symptom, place);
  }
  return items;
}

function itemsOf(symptoms: unknown): readonly unknown[] {
  if (Array.isArray(symptoms)) return symptoms;
  if (typeof symptoms === 'string')
    return symptoms.split(',').flatMap((item) => (item.trim() === '' ? [] : item.trim()));
  if (isGroup(symptoms)) return Object.entries(symptoms).map(([symptom, evidence]) => ({ symptom, evidence }));
  return [];
}

/** The symptom of an item of a list; undefined when it names none that is known. */
export function symptomOf(item: unknown): SymptomId | undefined {
  const named = nameOf(item);
  return symptomIds.find((id) => id === named);
}

/** What an item of a list calls its symptom, whether it is known or not. */
export function nameOf(item: unknown): unknown {
  return isGroup(item) ? item.symptom : item;
}
