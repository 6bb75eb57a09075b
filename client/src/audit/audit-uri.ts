import * as vscode from 'vscode';
import { rulePageScheme } from '../rule-page-uri.ts';

/**
 * Where reports stand among the pages of the rules. They share a scheme, because the Markdown preview follows links from
 * a document to another one only where they are relative.
 */
const folder = '/audit-report/';

/** The address of the report about a plan. It holds the address of the plan, so that it works after a reload too. */
export function auditUri(plan: vscode.Uri, fileName: string): vscode.Uri {
  return vscode.Uri.from({ scheme: rulePageScheme, path: `${folder}${fileName}`, query: plan.toString() });
}

export function isAuditReport(page: vscode.Uri): boolean {
  return page.scheme === rulePageScheme && page.path.startsWith(folder);
}

/** The plan that a report is about. */
export function planOf(report: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(report.query, true);
}

/** The page of a rule, as a report links it. */
export function rulePageFromReport(id: string): string {
  return `../${id}.md`;
}
