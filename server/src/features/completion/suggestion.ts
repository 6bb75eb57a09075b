import type { Span } from '../../core/text.ts';

/** What has been typed of an answer so far. */
export interface Typed {
  /** What an answer replaces. */
  readonly word: Span;
  /** The part of it in front of the cursor. */
  readonly typed: string;
  /** The column that the lines of an answer are indented from, those below the first one. */
  readonly column: number;
  /** Whether a space is missing in front of the answer. */
  readonly needsSpace: boolean;
  /** What is written behind the answer, so that it does not run into what follows. */
  readonly suffix?: string;
}

/** Something that can be written at the cursor, before it takes the form of the protocol. */
export interface Suggestion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'quantity' | 'reference' | 'word' | 'structure' | 'template';
  /** What is inserted, as a snippet. Its lines are indented as they will stand in the text. */
  readonly snippet: string;
  /** Whether it is offered only where nothing is typed yet, because what a person types there can be any text. */
  readonly whenEmpty?: boolean;
  /** Whether the plan lacks it by the word of the schema or of a rule. */
  readonly wanted?: boolean;
  /** Whether it is another one after the next character, so that the editor has to ask again. */
  readonly refreshes?: boolean;
  /** What the typed word is compared with, when it is more than the label. */
  readonly filter?: string;
  readonly detail?: string | undefined;
  /** Markdown. */
  readonly documentation?: string | undefined;
}

/** Whether nothing of a value is typed but a quote that opens it. */
export function isNothingTyped({ typed }: Typed): boolean {
  return /^["']?$/.test(typed);
}

/** Whether there is no value yet, in front of the cursor or behind it. */
export function isNothingThere(typed: Typed): boolean {
  const { start, end } = typed.word;
  // In quotes that an editor has closed by itself there is nothing, either.
  return isNothingTyped(typed) && end - start <= 2 * typed.typed.length;
}
