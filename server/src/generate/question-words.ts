import type * as z from 'zod';
import { brief } from '../../../schemas/brief.ts';
import {
  type ChoiceWords,
  crmAdminChoices,
  crmSystemChoices,
  motionChoices,
  partnerTypeChoices,
  programStateChoices,
  weekdayChoices,
} from '../../../schemas/brief-choices.ts';
import { type SymptomId, symptoms } from '../../../schemas/brief-symptoms.ts';
import { structuralProblems, structuralProblemTitles } from '../../../schemas/diagnosis.ts';
import { type Documentation, documentationOf, schemaAt, shapeOf } from '../core/vocabulary.ts';
import type { Choice, Question } from './question.ts';

/** The words of a question, from the schema of its answer. */
export function wordsOf(key: string): Pick<Question, 'key' | 'title' | 'prompt'> & { readonly example?: unknown } {
  const { title = key, description = '', example } = documentationAt(key);
  return { key, title, prompt: description, example };
}

/** What an answer is called, with the type of partner where each type has one of its own. */
export function titleOfAnswer(key: string): string {
  return documentationAt(key).title ?? key;
}

/** What can be picked; undefined where an answer is typed. */
export function choicesOf(key: string): readonly Choice[] | undefined {
  if (key === 'symptoms' || key === 'pains') return symptomChoices();
  const words = key.startsWith('motions.') ? motionChoices : choiceWords[key];
  if (words === undefined) return undefined;
  return Object.entries(words).map(([value, { title, description }]) => ({
    value,
    label: title,
    ...(description === '' ? {} : { description }),
  }));
}

/** Whether several choices can be picked. */
export function takesSeveral(key: string): boolean {
  const schema = schemaAt(key.split('.'), brief);
  return schema !== undefined && shapeOf(schema).kind === 'list';
}

function documentationAt(key: string): Documentation {
  const schema: z.ZodType | undefined = schemaAt(key.split('.'), brief);
  return schema === undefined ? {} : documentationOf(schema);
}

const yesOrNo: Readonly<Record<string, ChoiceWords>> = {
  yes: { title: 'Yes', description: 'Sales answers for a number of its own from partners.' },
  no: { title: 'No', description: 'Partner deals count toward the same target as all others.' },
};

const choiceWords: Readonly<Record<string, Readonly<Record<string, ChoiceWords>>>> = {
  partnerTypes: partnerTypeChoices,
  state: programStateChoices,
  crm: crmSystemChoices,
  partnerPipelineTargets: yesOrNo,
  crmAdmin: crmAdminChoices,
  workingDays: weekdayChoices,
};

/** The symptoms under the problems that they show. */
function symptomChoices(): readonly Choice[] {
  const entries = Object.entries(symptoms) as [SymptomId, (typeof symptoms)[SymptomId]][];
  return structuralProblems.flatMap((problem) =>
    entries
      .filter(([, symptom]) => symptom.problem === problem)
      .map(([value, { title }], index) => ({
        value,
        label: title,
        ...(index === 0 ? { group: structuralProblemTitles[problem].split(',', 1)[0] ?? '' } : {}),
      })),
  );
}
