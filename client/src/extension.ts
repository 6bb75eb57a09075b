import * as vscode from 'vscode';
import type { CreateLanguageClient } from './client.ts';
import { PlanServer } from './client.ts';
import { registerCommands } from './commands/register.ts';
import { isConfiguration, isPlan } from './language.ts';
import { Previews } from './preview/previews.ts';
import { registerRulePages } from './rule-pages.ts';
import { createStatus } from './status.ts';

/** Sets everything up. The server starts with the first plan or configuration that is open, or with a command that needs it. */
export function start(context: vscode.ExtensionContext, createLanguageClient: CreateLanguageClient): void {
  const log = vscode.window.createOutputChannel('Partner Plan', { log: true });
  const server = new PlanServer(createLanguageClient, log);
  const previews = new Previews(context.extensionUri, server, log);

  context.subscriptions.push(
    log,
    server,
    previews,
    createStatus(),
    registerRulePages(server),
    registerCommands({ server, previews, log, memory: context.globalState }),
    vscode.workspace.onDidOpenTextDocument((document) => startFor(document, server)),
  );
  for (const document of vscode.workspace.textDocuments) startFor(document, server);
}

function startFor(document: vscode.TextDocument, server: PlanServer): void {
  if (isPlan(document) || isConfiguration(document)) server.startInBackground();
}
