import type { Brief } from '../../../schemas/brief.ts';
import { isGroup } from './answers.ts';
import { type BriefFinding, briefFindings } from './findings.ts';
import { foldAnswers, symptomOf, withAnswer } from './fold-answers.ts';
import { isBriefKey, readAnswer, readAnswers, unknownAnswer } from './read-answers.ts';

/** An answer that cannot be used, in plain words. */
export interface Refusal {
  /** The key of the answer, for example `dealSize` or `team.partnerManagers`. Empty when there are no answers at all. */
  readonly key: string;
  readonly message: string;
}

/**
 * Reads the answers of a person. They may be text that was typed, or values as they stand in a file, and parts of an
 * answer may have keys of their own, such as `partners.target`. All that cannot be used is refused at once, and a brief
 * is there when nothing was refused.
 */
export function readBrief(
  answers: unknown,
  today?: string,
): { readonly brief?: Brief; readonly refused: readonly Refusal[] } {
  if (!isGroup(answers)) return { refused: [{ key: '', message: noAnswers }] };
  const folded = foldAnswers(answers);
  const { brief, findings } = readAnswers(folded, today);
  const refused = findings.filter(isError).map((finding) => refusalOf(finding, folded));
  return brief === undefined ? { refused } : { brief, refused };
}

/**
 * Says what is wrong with a single answer. Absent when it is fine.
 *
 * @param others what else was answered, so that a contradiction is told too.
 */
export function checkAnswer(
  key: string,
  answer: unknown,
  others: Readonly<Record<string, unknown>> = {},
): string | undefined {
  const alone = foldAnswers({ [key]: answer });
  const head = key.split('.')[0] ?? key;
  if (!isBriefKey(head)) return unknownAnswer(head, alone).message;
  const [own] = readAnswer(head, alone[head]).findings;
  if (own !== undefined) return own.message;
  const folded = withAnswer(foldAnswers(others), key, answer);
  return readAnswers(folded)
    .findings.filter(({ code }) => code === 'brief/contradiction')
    .map((finding) => refusalOf(finding, folded))
    .find((refusal) => refusal.key === key)?.message;
}

const noAnswers = 'There are no answers here. Write one line for each of them, for example company: Northwind.';

function isError({ code }: BriefFinding): boolean {
  return briefFindings[code].severity === 'error';
}

/** The key of a refusal is that of a question: both numbers of partners are one, and evidence goes with its symptom. */
function refusalOf({ path, message }: BriefFinding, answers: Readonly<Record<string, unknown>>): Refusal {
  const [head = '', part] = path.map(String);
  const grouped = ['motions', 'crmObjects', 'targets', 'history', 'team', 'deadline'].includes(head);
  if (grouped && part !== undefined) return { key: `${head}.${part}`, message };
  if (head !== 'symptoms' || path.at(-1) !== 'evidence') return { key: head, message };
  const items = Array.isArray(answers.symptoms) ? answers.symptoms : [];
  const symptom = symptomOf(items[Number(part)]);
  return { key: symptom === undefined ? head : `${head}.${symptom}`, message };
}
