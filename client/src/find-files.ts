import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FindFilesResult, findFilesRequest } from '../../server/src/protocol/requests.ts';

/** The plans and briefs of a workspace. A configuration file begins with a dot and is none of them. */
const ours = '**/{*.partner-plan,partner-plan,*.partner-brief,partner-brief}.{yaml,yml}';

/** The server looks at no more. */
const most = 10_000;

/** Finds the files of the workspace for the server, also where only VS Code can search: on the web, and in virtual workspaces. */
export function answerFindFiles(client: BaseLanguageClient): vscode.Disposable {
  return client.onRequest(findFilesRequest, async (): Promise<FindFilesResult> => {
    const found = await findOurs(most);
    return { uris: found.map((uri) => client.code2ProtocolConverter.asUri(uri)) };
  });
}

/** Whether there is a plan or a brief in the workspace whose findings are wanted without anybody opening it. */
export async function hasWorkToDo(): Promise<boolean> {
  const wanted = vscode.workspace.getConfiguration('partnerPlan').get('workspaceFindings');
  return wanted !== 'openFiles' && (await findOurs(1)).length > 0;
}

/** What a person has left out of VS Code with `files.exclude` is left out. */
function findOurs(count: number): Thenable<vscode.Uri[]> {
  return vscode.workspace.findFiles(ours, undefined, count);
}

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
