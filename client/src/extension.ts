import * as vscode from 'vscode';
import { registerTools } from './agent/tools.ts';
import { AuditReports } from './audit/audit-reports.ts';
import type { CreateLanguageClient } from './client.ts';
import { PlanServer } from './client.ts';
import { registerCommands } from './commands/register.ts';
import { hasWorkToDo } from './find-files.ts';
import { greet } from './greeting.ts';
import { isBrief, isConfiguration, isPlan } from './language.ts';
import { Previews } from './preview/previews.ts';
import { registerRulePages } from './rule-pages.ts';
import { createStatus } from './status.ts';
import { tellWhenUnchecked } from './unchecked.ts';

/** Sets everything up. The server starts with the first plan, brief or configuration that is open, or that the workspace holds, or with a command that needs it. */
export function start(context: vscode.ExtensionContext, createLanguageClient: CreateLanguageClient): void {
  const log = vscode.window.createOutputChannel('Partner Plan', { log: true });
  const server = new PlanServer(createLanguageClient, log);
  const previews = new Previews(context.extensionUri, server, log);
  const audits = new AuditReports(server);

  context.subscriptions.push(
    log,
    server,
    previews,
    audits,
    createStatus(server),
    tellWhenUnchecked(server),
    registerRulePages(server),
    registerTools(context, server),
    registerCommands({
      server,
      previews,
      audits,
      log,
      memory: context.workspaceState,
      extensionUri: context.extensionUri,
    }),
    vscode.workspace.onDidOpenTextDocument((document) => startFor(document, server)),
  );
  for (const document of vscode.workspace.textDocuments) startFor(document, server);
  hasWorkToDo().then(
    (hasWork) => hasWork && server.startInBackground(),
    (error: unknown) => log.warn(`The workspace was not searched. ${String(error)}`),
  );
  greet(context).catch((error: unknown) => log.error('The walkthrough was not opened.', error));
}

function startFor(document: vscode.TextDocument, server: PlanServer): void {
  if (isPlan(document) || isBrief(document) || isConfiguration(document)) server.startInBackground();
}
