import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReadFileParams, ReadFileResult } from '../../server/src/protocol/requests.ts';
import { readFileRequest } from '../../server/src/protocol/requests.ts';

/** In bytes. What is larger is no file that a person wrote. */
const largestFile = 4_000_000;

/** Reads our files for a server that cannot reach them: on the web, and in virtual workspaces. */
export function answerReadFile(client: BaseLanguageClient): vscode.Disposable {
  return client.onRequest(readFileRequest, ({ uri }: ReadFileParams) => readOurs(vscode.Uri.parse(uri)));
}

async function readOurs(uri: vscode.Uri): Promise<ReadFileResult> {
  // The server has no business with other files.
  if (!/\/(?:[^/]*\.)?partner-(?:plan|brief)\.ya?ml$/i.test(uri.path)) return {};
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0 || size > largestFile) return {};
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    // There is no such file, or it may not be read. Either way nothing is said of it.
    return {};
  }
}
