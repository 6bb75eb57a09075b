import * as vscode from 'vscode';

/** The scheme of the pages. The manifest opens it in the Markdown preview. */
export const rulePageScheme = 'partner-plan-rule';

/** The address of the page of a rule. */
export function rulePageUri(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme: rulePageScheme, path: `/${id}.md` });
}

/** The rule whose page has this address. */
export function ruleOf(page: vscode.Uri): string {
  return page.path.slice(1).replace(/\.md$/, '');
}
