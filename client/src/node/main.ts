import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from '../extension.ts';
import { offerMcpServer } from './mcp-server.ts';

/** The entry for the desktop and for remote windows, where the server is a process of its own. */
export function activate(context: vscode.ExtensionContext): void {
  const server = { module: context.asAbsolutePath('dist/server.node.js'), transport: TransportKind.ipc };
  context.subscriptions.push(offerMcpServer(context));
  start(context, (options) => new LanguageClient('partnerPlan', 'Partner Plan', server, options));
}
