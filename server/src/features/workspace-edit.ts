import type { TextEdit as ProtocolEdit, SnippetTextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextEdit } from '../core/text.ts';
import type { ClientAbilities } from './client.ts';
import type { CheckedDocument } from './document.ts';
import { plainTextOf } from './snippet.ts';

/** Edits of one document in the best form that a client understands. */
export function workspaceEdit(
  edits: readonly TextEdit[],
  { uri, version, lines }: CheckedDocument,
  client: ClientAbilities,
): WorkspaceEdit {
  const plain = ({ span, newText, snippet }: TextEdit): ProtocolEdit => ({
    range: lines.rangeOf(span),
    newText: snippet ? plainTextOf(newText) : newText,
  });
  const best = (edit: TextEdit): ProtocolEdit | SnippetTextEdit =>
    edit.snippet && client.snippetEdits
      ? { range: lines.rangeOf(edit.span), snippet: { kind: 'snippet', value: edit.newText } }
      : plain(edit);
  return client.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: edits.map(best) }] }
    : { changes: { [uri]: edits.map(plain) } };
}
