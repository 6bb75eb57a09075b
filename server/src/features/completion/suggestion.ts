import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver-types';
import { lineStart, type Span } from '../../core/text.ts';
import type { ClientAbilities } from '../client.ts';
import type { CheckedDocument } from '../document.ts';
import { hasPlaceholders, plainTextOf } from '../snippet.ts';

/** What has been typed of an answer so far. */
export interface Typed {
  /** What an answer replaces. */
  readonly word: Span;
  /** The part of it in front of the cursor. */
  readonly typed: string;
  /** Whether a space is missing in front of the answer. */
  readonly needsSpace: boolean;
}

/** Something that can be written at the cursor, before it takes the form of the protocol. */
export interface Suggestion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'quantity' | 'reference' | 'word' | 'structure' | 'template';
  /** What is inserted, as a snippet. Its lines are indented as they will stand in the text. */
  readonly snippet: string;
  /** Whether it is offered only where nothing is typed yet, because what a person types there can be any text. */
  readonly whenEmpty?: boolean;
  /** What the typed word is compared with, when it is more than the label. */
  readonly filter?: string;
  readonly detail?: string | undefined;
  /** Markdown. */
  readonly documentation?: string | undefined;
}

/**
 * How an editor shows them. None is of the kind Snippet, and none of the kind Text: with settings that are there for
 * snippets that know no places, and for words of the document, editors take such items out of sight.
 */
const kinds: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  quantity: CompletionItemKind.Value,
  reference: CompletionItemKind.Reference,
  word: CompletionItemKind.Value,
  structure: CompletionItemKind.Struct,
  template: CompletionItemKind.Module,
};

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
  return { isIncomplete: isEmpty, items: toItems(offered, context, document, client) };
}

/** Whether nothing of a value is typed but a quote that opens it. */
export function isNothingTyped({ typed }: Typed): boolean {
  return /^["']?$/.test(typed);
}

function toItems(
  suggestions: readonly Suggestion[],
  context: Typed,
  { text, lines }: CheckedDocument,
  client: ClientAbilities,
): CompletionItem[] {
  const startsBelow = suggestions.some(({ snippet }) => snippet.startsWith('\n'));
  const start = startsBelow ? withoutSpacesBefore(text, context.word.start) : context.word.start;
  const range = lines.rangeOf({ start, end: context.word.end });
  const indent = client.completionAsIs ? 0 : indentAt(text, context.word.start);
  const quote = /^["']/.exec(context.typed)?.[0] ?? '';

  return suggestions.map(({ label, kind, snippet, filter, detail, documentation }, index) => {
    const indented = withoutIndent((context.needsSpace && !snippet.startsWith('\n') ? ' ' : '') + snippet, indent);
    const isSnippet = client.completionSnippets && hasPlaceholders(indented);
    return {
      label,
      kind: kinds[kind],
      ...(detail === undefined ? {} : { detail }),
      ...(documentation === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
      sortText: String(index).padStart(4, '0'),
      filterText: quote + (filter ?? label),
      insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      ...(client.completionAsIs ? { insertTextMode: InsertTextMode.asIs } : {}),
      textEdit: { range, newText: isSnippet ? indented : plainTextOf(indented) },
    };
  });
}

/** Editors that cannot insert lines as they are add the indent of the line at the cursor to each of them. */
function withoutIndent(snippet: string, indent: number): string {
  return indent === 0 ? snippet : snippet.replaceAll(`\n${' '.repeat(indent)}`, '\n');
}

function indentAt(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0].length ?? 0;
}

function withoutSpacesBefore(text: string, offset: number): number {
  let start = offset;
  while (text[start - 1] === ' ') start--;
  return start;
}
