import * as vscode from 'vscode';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { start } from '../extension.ts';
import { answerReadBundle } from '../read-bundle.ts';

/** The entry for VS Code on the web, where the server is a web worker. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server.browser.js');
  start(context, (options) => {
    const client = new LanguageClient('partnerPlan', 'Partner Plan', () => connect(script), options);
    answerReadBundle(client, context.extensionUri);
    return client;
  });
}

/**
 * Starts the worker. The client gets its two ends and not the worker, because it would recognise a worker by
 * `instanceof`, which fails in a web extension host: VS Code wraps the constructor there.
 */
async function connect(script: vscode.Uri): Promise<MessageTransports> {
  const worker = new Worker(await workerAddress(script));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** VS Code refuses to start a worker from a remote machine, but lets us read the script from there. */
async function workerAddress(script: vscode.Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(script));
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}
