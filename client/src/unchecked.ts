import * as vscode from 'vscode';
import type { PlanServer } from './client.ts';
import { findingSource, isBrief, isConfiguration, isPlan } from './language.ts';

/** What is said while nothing checks the files, wherever somebody looks for findings. */
export const uncheckedWords = 'Not checked: the language server stopped';

/**
 * Says that nothing is checked once the server has stopped for good: as a message with a button, and as a finding in
 * each of our files that is open, because a plan without findings would look as if it were right.
 */
export function tellWhenUnchecked(server: PlanServer): vscode.Disposable {
  const findings = vscode.languages.createDiagnosticCollection('partnerPlan.unchecked');

  function mark(document: vscode.TextDocument): void {
    if (!server.hasGivenUp) return;
    if (isPlan(document) || isBrief(document) || isConfiguration(document)) findings.set(document.uri, [finding()]);
  }

  async function ask(): Promise<void> {
    const restart = 'Restart Server';
    const showLog = 'Show Log';
    const message =
      'The language server of Partner Plan has stopped and does not come back by itself. Your plans are not checked now, and what is wrong in them is not shown.';
    const answer = await vscode.window.showErrorMessage(message, restart, showLog);
    if (answer === restart) await vscode.commands.executeCommand('partnerPlan.restartServer');
    if (answer === showLog) server.showLog();
  }

  return vscode.Disposable.from(
    findings,
    server.onDidChangeState(() => {
      findings.clear();
      if (!server.hasGivenUp) return;
      for (const document of vscode.workspace.textDocuments) mark(document);
      void ask();
    }),
    vscode.workspace.onDidOpenTextDocument(mark),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => findings.delete(uri)),
  );
}

function finding(): vscode.Diagnostic {
  const made = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 0),
    'This file is not checked, because the language server of Partner Plan stopped. Run the command "Partner Plan: Restart Server". What is wrong in the file is not shown until then.',
    vscode.DiagnosticSeverity.Warning,
  );
  made.source = findingSource;
  return made;
}
