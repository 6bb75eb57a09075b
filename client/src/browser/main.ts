import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from '../extension.ts';

/**
 * The entry for VS Code on the web, where the server is a web worker.
 * The client gets the worker itself: it recognises a worker that a function returns by `instanceof`, which fails in
 * a web extension host, because VS Code wraps the constructor there.
 */
export function activate(context: vscode.ExtensionContext): void {
  const server = vscode.Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  start(context, (options) => new LanguageClient('partnerPlan', 'Partner Plan', new Worker(server), options));
}
