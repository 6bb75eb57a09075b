import * as vscode from 'vscode';
import { isPlan, languageId } from '../language.ts';

/** Opens a plan as a new document that is not saved yet. It takes a name that is free, so that nothing is overwritten. */
export async function openGeneratedPlan(fileName: string, text: string): Promise<vscode.Uri> {
  const document = await newDocument(fileName);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document, { preview: false });
  return document.uri;
}

async function newDocument(fileName: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  // Without a folder a named document would be saved to the root of the disk. This one asks where to go.
  if (!folder) return vscode.workspace.openTextDocument({ language: languageId });
  const document = await vscode.workspace.openTextDocument(await freeName(folder, fileName));
  return isPlan(document) ? document : vscode.languages.setTextDocumentLanguage(document, languageId);
}

/** A name in the folder that neither a file nor an open document has: `a.partner-plan.yaml`, `a-2.partner-plan.yaml`. */
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
