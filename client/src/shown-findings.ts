import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { findingSource } from './language.ts';
import { rulePageUri } from './rule-page-uri.ts';

/** Fits the findings of the server to VS Code before they are shown. */
export const shownFindings: Middleware = {
  handleDiagnostics(uri, findings, next) {
    if (isOldVersion(uri)) return;
    next(uri, findings.map(withLinkToPage));
  },
};

/** The old side of a comparison would list everything that is wrong with the plan a second time. */
function isOldVersion({ scheme }: vscode.Uri): boolean {
  return scheme === 'git';
}

/**
 * Lets the code of a finding open the page of its rule inside VS Code. The server sends no address, because the pages
 * are not published. It is a document and no command, because the peek view of a finding opens documents only.
 */
function withLinkToPage(finding: vscode.Diagnostic): vscode.Diagnostic {
  const { code, source } = finding;
  if (source === findingSource && typeof code === 'string') {
    finding.code = { value: code, target: rulePageUri(code) };
  }
  return finding;
}

/** The findings of one plan, in the order of the text. */
export function findingsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === findingSource)
    .sort((one, other) => one.range.start.compareTo(other.range.start));
}
