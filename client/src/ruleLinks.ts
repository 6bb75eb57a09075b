import type * as vscode from 'vscode';
import type { Middleware, vsdiag } from 'vscode-languageclient';
import { findingSource } from './language.ts';
import { rulePageUri } from './rulePages.ts';

/**
 * Lets the code of every finding open the page of its rule inside VS Code. The server sends a web address, which other
 * editors can open; here the page is at hand without a network. It is a document and no command, because the peek view
 * of a finding opens documents only.
 */
export const linkFindingsToRulePages: Middleware = {
  handleDiagnostics(uri, diagnostics, next) {
    diagnostics.forEach(link);
    next(uri, diagnostics);
  },

  async provideDiagnostics(document, previousResultId, token, next) {
    const report = await next(document, previousResultId, token);
    if (report) linkReport(report);
    return report;
  },

  async provideWorkspaceDiagnostics(resultIds, token, reportPart, next) {
    const report = await next(resultIds, token, (part) => {
      part?.items.forEach(linkReport);
      reportPart(part);
    });
    report?.items.forEach(linkReport);
    return report;
  },
};

function linkReport(report: vsdiag.DocumentDiagnosticReport | vsdiag.WorkspaceDocumentDiagnosticReport): void {
  if ('items' in report) report.items.forEach(link);
}

function link(diagnostic: vscode.Diagnostic): void {
  const { code, source } = diagnostic;
  if (source !== findingSource || typeof code !== 'object') return;
  diagnostic.code = { value: code.value, target: rulePageUri(String(code.value)) };
}
