import type { TextEdit as ProtocolEdit, SnippetTextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { escapeSnippet, plainTextOf } from '../core/snippet-text.ts';
import { lineStart, type TextEdit } from '../core/text.ts';
import type { CheckedDocument } from './document.ts';
import type { ClientAbilities } from './feature.ts';

/** Edits of one document in the best form that a client understands. */
export function workspaceEdit(
  edits: readonly TextEdit[],
  { uri, version, text, lines }: CheckedDocument,
  client: ClientAbilities,
): WorkspaceEdit {
  const plain = ({ span, newText, snippet }: TextEdit): ProtocolEdit => ({
    range: lines.rangeOf(span),
    newText: snippet ? plainTextOf(newText) : newText,
  });
  if (!client.documentChanges) return { changes: { [uri]: edits.map(plain) } };
  const textDocument = { uri, version };
  const hasSnippets = client.snippetEdits && edits.some(({ snippet }) => snippet);
  if (!hasSnippets) return { documentChanges: [{ textDocument, edits: edits.map(plain) }] };
  const withSnippets = fromLineStarts(edits, text).map((edit): ProtocolEdit | SnippetTextEdit =>
    edit.snippet ? { range: lines.rangeOf(edit.span), snippet: { kind: 'snippet', value: edit.newText } } : plain(edit),
  );
  return { documentChanges: [{ textDocument, edits: withSnippets }] };
}

/**
 * VS Code adds the indent in front of a snippet to each of its lines, and to those of the edits beside it. Ours are
 * indented already, so an edit of several lines starts where there is no indent: in the first column.
 */
function fromLineStarts(edits: readonly TextEdit[], text: string): readonly TextEdit[] {
  return edits.map((edit) => {
    const start = lineStart(text, edit.span.start);
    const before = text.slice(start, edit.span.start);
    const meetsAnother = edits.some((other) => other !== edit && touches(other, start, edit.span.start));
    if (!edit.newText.includes('\n') || !/^[ \t]/.test(before) || meetsAnother) return edit;
    const newText = (edit.snippet ? escapeSnippet(before) : before) + edit.newText;
    return { ...edit, span: { start, end: edit.span.end }, newText };
  });
}

function touches({ span }: TextEdit, start: number, end: number): boolean {
  return span.start <= end && start <= span.end;
}
