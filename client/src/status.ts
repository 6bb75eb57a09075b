import * as vscode from 'vscode';
import type { PlanServer } from './client.ts';
import { isPlan, languageId } from './language.ts';
import { findingsOf } from './shown-findings.ts';
import { uncheckedWords } from './unchecked.ts';

/** Shows beside the language of a plan how many errors and warnings it has. Choosing it goes to the next finding. */
export function createStatus(server: PlanServer): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('partnerPlan.findings', { language: languageId });
  item.name = 'Partner Plan findings';
  item.detail = 'Partner Plan';
  update(item, server);

  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(() => update(item, server)),
    server.onDidChangeState(() => update(item, server)),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) update(item, server);
    }),
  );
}

function update(item: vscode.LanguageStatusItem, server: PlanServer): void {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isPlan(document)) return;
  if (server.hasGivenUp) {
    item.text = uncheckedWords;
    item.severity = vscode.LanguageStatusSeverity.Error;
    item.command = { command: 'partnerPlan.restartServer', title: 'Restart Server', tooltip: 'Start it again' };
    return;
  }
  const findings = findingsOf(document.uri);
  const errors = count(findings, vscode.DiagnosticSeverity.Error);
  const warnings = count(findings, vscode.DiagnosticSeverity.Warning);

  item.text = summary(errors, warnings);
  item.severity = severity(errors, warnings);
  item.command =
    findings.length === 0
      ? undefined
      : { command: 'partnerPlan.nextFinding', title: 'Next Finding', tooltip: 'Go to the next finding' };
}

function count(findings: readonly vscode.Diagnostic[], severity: vscode.DiagnosticSeverity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function summary(errors: number, warnings: number): string {
  if (errors === 0 && warnings === 0) return 'No findings';
  const parts: string[] = [];
  if (errors > 0) parts.push(errors === 1 ? '1 error' : `${errors} errors`);
  if (warnings > 0) parts.push(warnings === 1 ? '1 warning' : `${warnings} warnings`);
  return parts.join(', ');
}

function severity(errors: number, warnings: number): vscode.LanguageStatusSeverity {
  if (errors > 0) return vscode.LanguageStatusSeverity.Error;
  if (warnings > 0) return vscode.LanguageStatusSeverity.Warning;
  return vscode.LanguageStatusSeverity.Information;
}
