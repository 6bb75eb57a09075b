import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver-types';
import { isJson } from '../../core/edits.ts';
import { type Indentation, indentationOf, indented } from '../../core/indentation.ts';
import { escapeSnippet, hasPlaceholders, plainTextOf, withoutChoices } from '../../core/snippet-text.ts';
import { lineBreakOf, lineEnd, startOfNextLine } from '../../core/text.ts';
import type { CheckedDocument } from '../document.ts';
import type { ClientAbilities } from '../feature.ts';
import { asJson } from './json.ts';
import type { Suggestion, Typed } from './suggestion.ts';

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

/** Suggestions in the form of the protocol, in their order. */
export function toItems(
  suggestions: readonly Suggestion[],
  context: Typed,
  document: CheckedDocument,
  client: ClientAbilities,
): CompletionItem[] {
  const { text, lines } = document;
  const { word, typed, column, suffix = '' } = context;
  const startsBelow = suggestions.some(({ snippet }) => snippet.startsWith('\n'));
  const start = startsBelow ? withoutSpacesBefore(text, word.start) : word.start;
  const range = lines.rangeOf({ start, end: word.end });
  const quote = /^["']/.exec(typed)?.[0] ?? '';
  const json = isJson(text);
  const style = document.kept('indentation', () => indentationOf(text));

  return suggestions.flatMap(({ label, kind, snippet, filter, detail, documentation }, index) => {
    const own = json && !snippet.includes('\n') ? asJson(snippet) : inStyle(snippet, column, style);
    const whole = (context.needsSpace && !own.startsWith('\n') ? ' ' : '') + own;
    const behind = escapeSnippet(suffix);
    const parts = client.completionAsIs ? { first: whole + behind, below: undefined } : apart(whole, behind);
    if (parts === undefined) return [];
    const isSnippet = client.completionSnippets && hasPlaceholders(parts.first);
    const newText = isSnippet
      ? client.completionChoices
        ? parts.first
        : withoutChoices(parts.first)
      : plainTextOf(parts.first);
    return [
      {
        label,
        kind: kinds[kind],
        ...(detail === undefined ? {} : { detail }),
        ...(documentation === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
        sortText: String(index).padStart(4, '0'),
        filterText: quote + (filter ?? label),
        insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        ...(client.completionAsIs ? { insertTextMode: InsertTextMode.asIs } : {}),
        textEdit: editOf(newText),
        ...(parts.below === undefined ? {} : { additionalTextEdits: [below(plainTextOf(parts.below))] }),
      },
    ];
  });

  /**
   * What goes on behind the cursor stays where the editor is told to insert. Quotes, and whatever else would have its end
   * in the rest of the word, are replaced all the same.
   */
  function editOf(newText: string): NonNullable<CompletionItem['textEdit']> {
    const cursor = word.start + typed.length;
    const isPlain = !json && quote === '' && suffix === '' && /^[\w/ -]*$/.test(newText) && cursor < word.end;
    if (!client.insertReplace || !isPlain) return { range, newText };
    return { insert: { start: range.start, end: lines.positionAt(cursor) }, replace: range, newText };
  }

  /** The lines below the first one, which stand in front of the next line of the text. */
  function below(rest: string) {
    const end = lineEnd(text, word.end);
    const next = startOfNextLine(text, end);
    const lineBreak = lineBreakOf(text);
    const content = rest.replaceAll('\n', lineBreak);
    const newText = next === end ? lineBreak + content : content + lineBreak;
    return { range: lines.rangeOf({ start: next, end: next }), newText };
  }
}

/**
 * An item in two parts, for editors that do not say what they do with the indent of lines: some add that of the cursor,
 * others do not, and each of both would be wrong for the other. A single line is right everywhere, and so are lines that
 * are put in below, as an edit of their own. Undefined for what cannot be divided.
 */
function apart(
  snippet: string,
  suffix: string,
): { readonly first: string; readonly below: string | undefined } | undefined {
  const end = snippet.indexOf('\n');
  if (end < 0 && !suffix.includes('\n')) return { first: snippet + suffix, below: undefined };
  if (end <= 0 || suffix.includes('\n')) return undefined;
  return { first: snippet.slice(0, end) + suffix, below: snippet.slice(end + 1) };
}

/** The lines of a snippet as this file is indented. They come with two spaces on every level. */
function inStyle(snippet: string, column: number, style: Indentation): string {
  if (!snippet.includes('\n') || (style.level === 2 && style.hyphen === 2)) return snippet;
  const [first = '', ...rest] = snippet.split('\n');
  const indent = ' '.repeat(column);
  if (rest.some((line) => line !== '' && !line.startsWith(indent))) return snippet;
  // What starts below has its key on the line above it.
  const above = first === '' ? 'key:' : first;
  const [head = '', ...below] = indented([above, ...rest.map((line) => line.slice(column))], style);
  return [first === '' ? first : head, ...below.map((line) => (line === '' ? line : indent + line))].join('\n');
}

function withoutSpacesBefore(text: string, offset: number): number {
  let start = offset;
  while (text[start - 1] === ' ') start--;
  return start;
}
