import * as vscode from 'vscode';
import { isPlan, languageId } from './language.ts';

/** The name of a new plan that nobody has named. */
export const newPlanName = 'new.partner-plan.yaml';

/**
 * Opens an empty plan that is not saved yet. In a folder it takes a name that is free there, so that saving overwrites
 * nothing. Without a folder it has no name, because a named document would be saved to the root of the disk.
 */
export async function openNewDocument(fileName: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) return vscode.workspace.openTextDocument({ language: languageId });
  const document = await vscode.workspace.openTextDocument(await freeName(folder, fileName));
  return isPlan(document) ? document : vscode.languages.setTextDocumentLanguage(document, languageId);
}

/** A name that neither a file nor an open document has: `a.partner-plan.yaml`, or else `a-2.partner-plan.yaml`. */
async function freeName(folder: vscode.Uri, fileName: string): Promise<vscode.Uri> {
  const [stem = '', ...extensions] = fileName.split('.');
  for (let number = 1; ; number += 1) {
    const name = [number === 1 ? stem : `${stem}-${number}`, ...extensions].join('.');
    const file = vscode.Uri.joinPath(folder, name);
    const untitled = file.with({ scheme: 'untitled' });
    if (!isOpen(untitled) && !(await exists(file))) return untitled;
  }
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
