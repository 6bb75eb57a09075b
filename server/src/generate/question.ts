import type { SymptomId } from '../../../schemas/brief-symptoms.ts';

/** A value that can be picked. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  /** The heading of a group, on the first choice of the group. */
  readonly group?: string;
}

/** What is proposed before the person has answered. */
export interface Proposal {
  readonly answer: string | readonly string[];
  /** Why, as the rest of a sentence after the value. Absent where there is no more to say. */
  readonly reason?: string;
}

/** A question that a person answers before a plan is generated. */
export interface Question {
  /** The key of the answer, for example `partnerTypes`, `targets.sourcedRevenue` or `symptoms.disputed-credit`. */
  readonly key: string;
  readonly title: string;
  readonly prompt: string;
  /** `text` is typed, `choice` picks one of `choices`, `choices` picks one or more. */
  readonly kind: 'text' | 'choice' | 'choices';
  readonly choices?: readonly Choice[];
  readonly placeholder?: string;
  readonly proposal?: Proposal;
  readonly optional: boolean;
  /** Of an optional question: what the plan is built on when it is skipped, in a sentence. */
  readonly whenSkipped?: string;
}

/** The question after the short interview: whether to go on with the rest. Its answer is no part of a brief. */
export const moreDetail = 'moreDetail';

/** The key of the question that an assumption would be replaced by. Both numbers of partners are one question. */
export function questionAbout(key: string): string {
  return key.startsWith('partners.') ? 'partners' : key;
}

/** The key of the question for the evidence of a symptom. */
export function evidenceKey(symptom: SymptomId): string {
  return `symptoms.${symptom}`;
}
