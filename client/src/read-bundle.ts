import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReadBundleParams, ReadBundleResult } from '../../server/src/protocol/render.ts';
import { readBundleRequest } from '../../server/src/protocol/render.ts';

/** Reads the bundles that a server in a web worker loads later, from wherever the extension is installed. */
export function answerReadBundle(client: BaseLanguageClient, extension: vscode.Uri): vscode.Disposable {
  return client.onRequest(readBundleRequest, ({ name }: ReadBundleParams) => readBundle(extension, name));
}

const names: readonly unknown[] = ['docx', 'pdf', 'fonts'] satisfies ReadBundleParams['name'][];

async function readBundle(extension: vscode.Uri, name: string): Promise<ReadBundleResult> {
  // The server has no business with other files.
  if (!names.includes(name)) return {};
  const file = vscode.Uri.joinPath(extension, 'dist', `${name}.js`);
  return { source: new TextDecoder().decode(await vscode.workspace.fs.readFile(file)) };
}
