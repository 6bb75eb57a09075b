import type * as z from 'zod';
import {
  type BriefKey,
  brief,
  type ChoiceWords,
  crmSystemChoices,
  partnerTypeChoices,
  programStateChoices,
} from '../../../schemas/brief.ts';
import { documentationOf, shapeOf } from '../core/vocabulary.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

/** A question that a person answers before a plan is generated. */
export interface Question {
  /** The key of the answer in an answers file, for example `partnerTypes`. */
  readonly key: BriefKey;
  readonly title: string;
  readonly prompt: string;
  /** `text` is typed, `choice` picks one of `choices`, `choices` picks one or more. */
  readonly kind: 'text' | 'choice' | 'choices';
  readonly choices?: readonly Choice[];
  readonly placeholder?: string;
  /** What is proposed before the person has answered. */
  readonly proposal?: string | readonly string[];
  readonly optional: boolean;
  /** Asked only when another question was answered like this. */
  readonly when?: { readonly key: BriefKey; readonly answer: string };
}

const yesOrNo: Readonly<Record<string, ChoiceWords>> = {
  yes: { title: 'Yes', description: 'Sales answers for a number of its own from partners.' },
  no: { title: 'No', description: 'Partner deals count toward the same target as all others.' },
};

/** The questions, in the order in which they are asked. */
export const questions: readonly Question[] = [
  typed('company'),
  picked('partnerTypes', partnerTypeChoices),
  picked('state', programStateChoices, 'informal'),
  typed('partners', '20'),
  typed('dealSize'),
  typed('salesCycle', '90 days', '90 days'),
  picked('crm', crmSystemChoices, 'salesforce'),
  { ...typed('crmName'), optional: false, when: { key: 'crm', answer: 'other' } },
  picked('partnerPipelineTargets', yesOrNo, 'no'),
];

function typed(key: BriefKey, placeholder?: string, proposal?: string): Question {
  const { example } = documentationOf(schemaOf(key));
  return {
    ...wordsOf(key),
    kind: 'text',
    placeholder: placeholder ?? String(example),
    ...(proposal === undefined ? {} : { proposal }),
  };
}

function picked(key: BriefKey, words: Readonly<Record<string, ChoiceWords>>, proposal?: string): Question {
  const choices = Object.entries(words).map(([value, { title, description }]) => ({
    value,
    label: title,
    description,
  }));
  return {
    ...wordsOf(key),
    kind: shapeOf(schemaOf(key)).kind === 'list' ? 'choices' : 'choice',
    choices,
    ...(proposal === undefined ? {} : { proposal }),
  };
}

function wordsOf(key: BriefKey): Pick<Question, 'key' | 'title' | 'prompt' | 'optional'> {
  const { title = key, description = '' } = documentationOf(schemaOf(key));
  const shape = shapeOf(brief);
  const required = shape.kind === 'map' && shape.keys.get(key)?.required === true;
  return { key, title, prompt: description, optional: !required };
}

function schemaOf(key: BriefKey): z.ZodType {
  return brief.shape[key] as z.ZodType;
}
