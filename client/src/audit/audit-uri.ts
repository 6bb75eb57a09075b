import * as vscode from 'vscode';

/** The scheme of the reports. The manifest opens it in the Markdown preview. */
export const auditScheme = 'partner-plan-audit';

/** The address of the report about a plan. It holds the address of the plan, so that it works after a reload too. */
export function auditUri(plan: vscode.Uri, fileName: string): vscode.Uri {
  return vscode.Uri.from({ scheme: auditScheme, path: `/${fileName}`, query: plan.toString() });
}

/** The plan that a report is about. */
export function planOf(report: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(report.query, true);
}
