import type { BriefKey } from '../../../schemas/brief.ts';

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
}

export const questions: readonly Question[] = [];
