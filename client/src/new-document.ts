import * as vscode from 'vscode';

/** The name of a new plan that nobody has named. */
export const newPlanName = 'new.partner-plan.yaml';

export interface NewDocument {
  readonly fileName: string;
  /** Where it is meant to be saved. The first folder of the workspace unless told otherwise. */
  readonly folder?: vscode.Uri | undefined;
  readonly languageId: string;
}

/** Where a new document is meant to be saved, or nothing when no folder is open. */
export function placeOf({ fileName, folder = workspaceFolder() }: NewDocument): vscode.Uri | undefined {
  return folder && vscode.Uri.joinPath(folder, fileName);
}

/**
 * Opens an empty document that is not saved yet. In a folder it takes a name that is free there, so that saving
 * overwrites nothing. Without a folder it has no name, because a named document would be saved to the root of the disk.
 */
export async function openNewDocument(wanted: NewDocument): Promise<vscode.TextDocument> {
  const { fileName, folder = workspaceFolder(), languageId } = wanted;
  if (!folder) return vscode.workspace.openTextDocument({ language: languageId });
  const document = await openFreeName(folder, fileName);
  if (document.languageId === languageId) return document;
  return vscode.languages.setTextDocumentLanguage(document, languageId);
}

function workspaceFolder(): vscode.Uri | undefined {
  return vscode.workspace.workspaceFolders?.[0]?.uri;
}

/**
 * Opens a name that neither a file nor an open document has: `a.partner-plan.yaml`, or else `a-2.partner-plan.yaml`. A
 * plan that was closed a moment ago can come back with its text under its old name, so a name is free only when the
 * document that it opens is empty.
 */
async function openFreeName(folder: vscode.Uri, fileName: string): Promise<vscode.TextDocument> {
  const [stem = '', ...extensions] = fileName.split('.');
  for (let number = 1; ; number += 1) {
    const name = [number === 1 ? stem : `${stem}-${number}`, ...extensions].join('.');
    const file = vscode.Uri.joinPath(folder, name);
    const untitled = file.with({ scheme: 'untitled' });
    if (isOpen(untitled) || (await exists(file))) continue;
    const document = await vscode.workspace.openTextDocument(untitled);
    if (document.getText() === '') return document;
  }
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}

export async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
