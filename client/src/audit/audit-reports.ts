import * as vscode from 'vscode';
import type { PlanServer } from '../client.ts';
import { openForServer } from '../find-files.ts';
import { rulePageScheme } from '../rule-page-uri.ts';
import { isAuditReport, planOf, rulePageFromReport } from './audit-uri.ts';
import { withRuleLinks } from './links.ts';

/** Serves the report about every plan as a read-only document. */
export class AuditReports implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly server: PlanServer;
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration: vscode.Disposable;
  readonly onDidChange = this.changed.event;

  constructor(server: PlanServer) {
    this.server = server;
    this.registration = vscode.workspace.registerTextDocumentContentProvider(rulePageScheme, this);
  }

  async provideTextDocumentContent(report: vscode.Uri): Promise<string | undefined> {
    if (!isAuditReport(report)) return undefined;
    const plan = planOf(report);
    if (!(await isReadable(plan))) return missingReport(plan);
    const { rules } = await this.server.rules();
    const { markdown } = await this.server.audit({ uri: plan.toString() });
    const ids = rules.map(({ id }) => id);
    return withRuleLinks(markdown, ids, rulePageFromReport);
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

function isReadable(plan: vscode.Uri): Promise<boolean> {
  return openForServer(plan).then(
    () => true,
    () => false,
  );
}

function missingReport(plan: vscode.Uri): string {
  const name = plan.path.slice(plan.path.lastIndexOf('/') + 1);
  return `# No report\n\nThe plan \`${name}\` cannot be read any more. Open a plan and run **Partner Plan: Audit Plan**.\n`;
}
