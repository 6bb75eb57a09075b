import * as vscode from 'vscode';
import type { LabeledEdit } from '../../../server/src/protocol/update.ts';

/** Additions to a plan as an edit that is made at once. */
export function plainEdit(plan: vscode.TextDocument, edits: readonly LabeledEdit[]): vscode.WorkspaceEdit {
  const changes = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) changes.replace(plan.uri, rangeOf(range), newText);
  return changes;
}

/**
 * The additions as an edit that VS Code shows in the refactor preview before it is made. Every entry that asks for
 * confirmation starts without its tick there, and the preview opens as soon as one entry asks. What was asked for by a
 * command should start with its tick, so the entry that asks is one that does nothing: to create a file that exists.
 * Where no such file is at hand, every addition asks.
 */
export function previewedEdit(plan: vscode.TextDocument, edits: readonly LabeledEdit[]): vscode.WorkspaceEdit {
  const changes = new vscode.WorkspaceEdit();
  const existing = plan.isUntitled ? vscode.workspace.workspaceFolders?.[0]?.uri : plan.uri;
  for (const { range, newText, label, description } of edits) {
    const entry = { label, description, needsConfirmation: existing === undefined };
    changes.replace(plan.uri, rangeOf(range), newText, entry);
  }
  if (existing) {
    changes.createFile(existing, { ignoreIfExists: true }, { label: 'Look at the additions', needsConfirmation: true });
  }
  return changes;
}

/** A range of the protocol as one of VS Code. */
export function rangeOf({ start, end }: LabeledEdit['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
