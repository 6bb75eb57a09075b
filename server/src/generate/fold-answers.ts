import { type SymptomId, symptomIds } from '../../../schemas/brief-symptoms.ts';
import { readPartners } from '../core/read-quantity.ts';
import { isGroup, isUnanswered } from './answers.ts';

type Group = Readonly<Record<string, unknown>>;

/** Answers by flat keys, such as `partners.target` and `symptoms.disputed-credit`, as the groups of a brief. */
export function foldAnswers(answers: Group): Group {
  // Whole answers go first, so that a part of one adds to it, in whatever order they were given.
  const keys = Object.keys(answers).sort((first, second) => Number(first.includes('.')) - Number(second.includes('.')));
  return keys.reduce<Group>((folded, key) => withAnswer(folded, key, answers[key]), {});
}

/** The answers with another one, that adds to them or takes the place of one. A key with a dot is a part of a group. */
export function withAnswer(answers: Group, key: string, answer: unknown): Group {
  const dot = key.indexOf('.');
  if (dot < 0) return { ...answers, [key]: answer };
  const [head, part] = [key.slice(0, dot), key.slice(dot + 1)];
  const known = Object.hasOwn(answers, head) ? answers[head] : undefined;
  if (head === 'symptoms') return { ...answers, symptoms: withEvidence(known, part, answer) };
  const group = head === 'partners' ? partnersBeside(known, part) : isGroup(known) ? known : {};
  return { ...answers, [head]: withAnswer(group, part, answer) };
}

/** One number that was given for the partners is the other one, where one of the two is given by its name. */
function partnersBeside(known: unknown, part: string): Group {
  const read = isGroup(known) ? known : readPartners(known);
  if (!isGroup(read)) return {};
  if (!('count' in read)) return read;
  return part === 'current' ? { target: read.count } : { current: read.count };
}

function withEvidence(known: unknown, symptom: string, evidence: unknown): readonly unknown[] {
  const group = isUnanswered(evidence) ? symptom : { symptom, evidence };
  const items = itemsOf(known);
  const index = items.findIndex((item) => nameOf(item) === symptom);
  return index < 0 ? [...items, group] : items.with(index, group);
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
