import type { CompletionList } from 'vscode-languageserver-types';
import type { CheckedDocument } from '../document.ts';
import type { ClientAbilities } from '../feature.ts';
import { toItems } from './items.ts';
import { isNothingTyped, type Suggestion, type Typed } from './suggestion.ts';

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
