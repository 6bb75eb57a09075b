import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver-types';
import { lineStart, type Span } from '../../core/text.ts';
import type { ClientAbilities } from '../client.ts';
import type { CheckedDocument } from '../document.ts';
import { plainTextOf } from '../snippet.ts';

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
  readonly kind: 'key' | 'value' | 'quantity' | 'reference' | 'structure';
  /** What is inserted, as a snippet. Its lines are indented as they will stand in the text. */
  readonly snippet: string;
  /** What the typed word is compared with, when it is more than the label. */
  readonly filter?: string;
  readonly detail?: string | undefined;
  /** Markdown. */
  readonly documentation?: string | undefined;
}

const kinds: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  quantity: CompletionItemKind.Value,
  reference: CompletionItemKind.Reference,
  structure: CompletionItemKind.Snippet,
};

/** Turns suggestions into the items of the protocol. They keep the order in which they are given. */
export function toCompletionItems(
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
    const newText = client.completionSnippets ? indented : plainTextOf(indented);
    return {
      label,
      kind: kinds[kind],
      ...(detail === undefined ? {} : { detail }),
      ...(documentation === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
      sortText: String(index).padStart(4, '0'),
      filterText: quote + (filter ?? label),
      insertTextFormat: client.completionSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      ...(client.completionAsIs ? { insertTextMode: InsertTextMode.asIs } : {}),
      textEdit: { range, newText },
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
