import * as vscode from 'vscode';
import type { PlanServer } from '../client.ts';
import { rulePageUri } from '../rule-page-uri.ts';
import { auditScheme, planOf } from './audit-uri.ts';

/** Serves the report about every plan as a read-only document. */
export class AuditReports implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly server: PlanServer;
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration: vscode.Disposable;
  readonly onDidChange = this.changed.event;

  constructor(server: PlanServer) {
    this.server = server;
    this.registration = vscode.workspace.registerTextDocumentContentProvider(auditScheme, this);
  }

  async provideTextDocumentContent(report: vscode.Uri): Promise<string> {
    const plan = planOf(report);
    const result = await readable(plan).then(() => this.server.audit({ uri: plan.toString() }), nothing);
    return result ? withRulePages(result.markdown) : missingReport(plan);
  }

  /** Makes a report that is open already anew. */
  refresh(report: vscode.Uri): void {
    this.changed.fire(report);
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}

/** The server knows open documents only. A plan that was never saved is gone when it was closed. */
async function readable(plan: vscode.Uri): Promise<void> {
  const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === plan.toString());
  if (isOpen) return;
  if (plan.scheme === 'untitled') throw new Error('The plan is closed and was never saved.');
  await vscode.workspace.openTextDocument(plan);
}

function nothing(): undefined {
  return undefined;
}

/** The server links rules to their pages on the web. Here they are at hand without a network. */
function withRulePages(markdown: string): string {
  return markdown.replaceAll(/\]\(https:[^()\s]*\/docs\/rules\/([\w/-]+)\.md\)/g, (_link, id: string) => {
    return `](${rulePageUri(id).toString()})`;
  });
}

function missingReport(plan: vscode.Uri): string {
  const name = plan.path.slice(plan.path.lastIndexOf('/') + 1);
  return `# No report\n\nThe plan \`${name}\` cannot be read any more. Open a plan and run **Partner Plan: Audit Plan**.\n`;
}
