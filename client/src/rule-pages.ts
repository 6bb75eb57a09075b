import * as vscode from 'vscode';
import { isAuditReport } from './audit/audit-uri.ts';
import type { PlanServer } from './client.ts';
import { ruleOf, rulePageScheme } from './rule-page-uri.ts';

/** Serves the page of every rule as a read-only document. */
export function registerRulePages(server: PlanServer): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(rulePageScheme, {
    async provideTextDocumentContent(uri) {
      if (isAuditReport(uri)) return undefined;
      const id = ruleOf(uri);
      const page = await server.rulePage({ id });
      return page.markdown ?? missingPage(id);
    },
  });
}

function missingPage(id: string): string {
  return `# No such rule\n\nPartner Plan has no rule named \`${id}\`. Run **Partner Plan: Show Rule** to choose one from the list.\n`;
}
