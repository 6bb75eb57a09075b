import type { CompletionList } from 'vscode-languageserver-types';
import type { Span } from '../../core/text.ts';
import type { ClientAbilities } from '../client.ts';
import type { CheckedDocument } from '../document.ts';
import { toItems } from './items.ts';

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
  /** Whether it is another one after the next character, so that the editor has to ask again. */
  readonly refreshes?: boolean;
  /** What the typed word is compared with, when it is more than the label. */
  readonly filter?: string;
  readonly detail?: string | undefined;
  /** Markdown. */
  readonly documentation?: string | undefined;
}

/**
 * Turns suggestions into the items of the protocol. They keep the order in which they are given.
 *
 * This is where typing is kept safe. Most editors accept the item in front with Enter or Tab once something is typed,
 * so what is offered then must be what the typed word can be the beginning of:
 *
 * - Where only certain values or keys can stand, those are offered all the time, and `hub` becomes `hubspot`.
 * - Where any text can stand, words are offered until the first character is typed, and none from then on.
 * - A list for a place where nothing is typed yet is marked as incomplete, so that the editor asks again at the first
 *   character. It hears then that there are no words any more. And it puts what fits in front: nothing is selected in a
 *   list that a space or a colon has opened, and a list that is late, because somebody types faster than it comes, would
 *   keep that.
 * - An item without placeholders is plain text, because an editor can see of such an item only that it would change
 *   nothing, and then leaves Enter to the text.
 *
 * The settings that the extension contributes for its languages do the rest: nothing is selected until something is
 * typed (`editor.suggest.selectionMode`), and Enter behind a finished value is a new line
 * (`editor.acceptSuggestionOnEnter`).
 */
export function toCompletionList(
  suggestions: readonly Suggestion[],
  context: Typed,
  document: CheckedDocument,
  client: ClientAbilities,
): CompletionList {
  const isEmpty = isNothingTyped(context);
  const offered = suggestions.filter(({ whenEmpty }) => isEmpty || whenEmpty !== true);
  const isIncomplete = isEmpty || offered.some(({ refreshes }) => refreshes === true);
  return { isIncomplete, items: toItems(offered, context, document, client) };
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
