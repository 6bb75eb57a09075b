import * as vscode from 'vscode';
import type { PlanServer } from './client.ts';

const scheme = 'partner-plan-rule';

/** The address of the page of a rule. The manifest opens this scheme in the Markdown preview. */
export function rulePageUri(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${id}.md` });
}

/** Serves the page of every rule as a read-only document. */
export function registerRulePages(server: PlanServer): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent(uri) {
      const id = uri.path.slice(1).replace(/\.md$/, '');
      const page = await server.rulePage({ id });
      return page.markdown ?? missingPage(id);
    },
  });
}

function missingPage(id: string): string {
  return `# No such rule\n\nPartner Plan has no rule named \`${id}\`. Run **Partner Plan: Show Rule** to choose one from the list.\n`;
}
