import type { ChangeAnnotation, WorkspaceEdit } from 'vscode-languageserver-types';
import type { LabeledEdit } from '../../update/complete.ts';
import type { CheckedDocument } from '../document.ts';
import type { ClientAbilities } from '../feature.ts';
import { workspaceEdit } from '../workspace-edit.ts';

/** Edits with their labels, each of which a person confirms before it is made, where the client can show that. */
export function annotatedEdit(
  edits: readonly LabeledEdit[],
  document: CheckedDocument,
  client: ClientAbilities,
): WorkspaceEdit {
  if (!client.changeAnnotations || !client.documentChanges) return workspaceEdit(edits, document, client);
  const { uri, version, lines } = document;
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const annotated = edits.map(({ span, newText, label, description }, index) => {
    const annotationId = `addition-${index + 1}`;
    changeAnnotations[annotationId] = { label, description, needsConfirmation: true };
    return { range: lines.rangeOf(span), newText, annotationId };
  });
  return { documentChanges: [{ textDocument: { uri, version }, edits: annotated }], changeAnnotations };
}
