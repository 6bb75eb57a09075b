import * as vscode from 'vscode';

/**
 * Opens a document because the server knows open documents only. One that is closed is opened again, but never a new one
 * that was thrown away: VS Code would make an empty document of its name. Fails when there is nothing to open.
 */
export async function openForServer(document: vscode.Uri): Promise<vscode.TextDocument> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === document.toString());
  if (open) return open;
  if (document.scheme === 'untitled') throw new Error('The document is closed and was never saved.');
  return vscode.workspace.openTextDocument(document);
}
