import { symptoms } from '../../../schemas/brief-symptoms.ts';
import { structuralProblemTitles } from '../../../schemas/diagnosis.ts';
import { type PathStep, plainValue } from '../core/source.ts';
import { NOT_NAMED } from '../generate/assumptions.ts';
import { symptomOf } from '../generate/fold-answers.ts';
import { choicesOf } from '../generate/question-words.ts';
import { assumptionsOf } from '../generate/questions.ts';
import { readAnswers } from '../generate/read-answers.ts';
import { understoodAs } from '../generate/understood.ts';
import type { CheckedDocument } from './document.ts';

/** One of the choices of a brief in words; undefined when the place is none of a brief, or takes no choices. */
export function briefValueWords(
  path: readonly PathStep[],
  value: string,
  { kind }: CheckedDocument,
): string | undefined {
  if (kind !== 'brief') return undefined;
  const key = keyOf(path);
  const symptom = key === 'symptoms' ? symptomOf(value) : undefined;
  if (symptom !== undefined) {
    const { title, problem } = symptoms[symptom];
    return `${title}. Shows: ${structuralProblemTitles[problem].toLowerCase()}.`;
  }
  const choice = choicesOf(key)?.find((candidate) => candidate.value === value);
  if (choice === undefined) return undefined;
  return choice.description === undefined ? choice.label : `${choice.label}: ${choice.description}`;
}

/** How a value was understood that is written as people type it: `$45k`. */
export function understoodInBrief(
  path: readonly PathStep[],
  value: unknown,
  { kind }: CheckedDocument,
): string | undefined {
  return kind === 'brief' && typeof path.at(-1) === 'string' ? understoodAs(keyOf(path), value) : undefined;
}

/** What a plan assumes when an answer is left out, given the other answers; empty where nothing is assumed. */
export function assumedWords(path: readonly PathStep[], { kind, plan }: CheckedDocument): string {
  const last = path.at(-1);
  if (kind !== 'brief' || plan.node === undefined || typeof last !== 'string') return '';
  const { known } = readAnswers(plainValue(plan.node) as Readonly<Record<string, unknown>>);
  const lines = assumptionsOf(keyOf(path), known).map(({ key, value, reason }) => {
    if (reason === NOT_NAMED) return `When it is left out, the plan speaks of **${value}**.`;
    const part = key === keyOf(path) ? '' : `\`${key}\` `;
    return `When it is left out, the plan assumes ${part}**${value}**: ${reason}.`;
  });
  return lines.join('\n\n');
}

/** The key of the question at a path. Items of a list belong to the question of the list. */
function keyOf(path: readonly PathStep[]): string {
  const [head] = path;
  return head === 'symptoms' ? head : path.filter((step) => typeof step === 'string').join('.');
}
