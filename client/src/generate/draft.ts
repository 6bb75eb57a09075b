import type { Answers } from '../../../server/src/protocol/generate.ts';
import { isAnswers } from './is-answers.ts';

/** What is remembered of an interview, so that it can go on after Escape and after a reload of the window. */
export interface Draft {
  readonly answers: Answers;
  readonly unfinished: Answers;
  /** The key of the question at which the person stood. Absent at the end, and before the start. */
  readonly at?: string;
}

export const emptyDraft: Draft = { answers: {}, unfinished: {} };

export function isEmpty({ answers, unfinished }: Draft): boolean {
  return Object.keys(answers).length === 0 && Object.keys(unfinished).length === 0;
}

/** A draft comes from a store in which another version of the extension may have written, so it is looked at first. */
export function readDraft(stored: unknown): Draft | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { answers, unfinished = {}, at } = stored as Readonly<Record<string, unknown>>;
  if (!isAnswers(answers) || !isAnswers(unfinished)) return undefined;
  return { answers, unfinished, ...(typeof at === 'string' && { at }) };
}
