import type { Brief } from '../../../schemas/brief.ts';
import type { Span } from '../core/text.ts';

/** An answer that cannot be used, in plain words. */
export interface Refusal {
  /** The key of the answer, for example `dealSize`. */
  readonly key: string;
  readonly message: string;
}

export interface RefusalInFile extends Refusal {
  /** The place of the value in the file. Absent when the answer is missing. */
  readonly span?: Span;
}

export function readBrief(answers: unknown): { readonly brief?: Brief; readonly refused: readonly Refusal[] } {
  return { refused: [{ key: '', message: String(answers) }] };
}

export function checkAnswer(key: string, answer: string | readonly string[]): string | undefined {
  return `${key}${answer}`;
}

export function readBriefFile(text: string): { readonly brief?: Brief; readonly refused: readonly RefusalInFile[] } {
  return { refused: [{ key: '', message: text }] };
}
