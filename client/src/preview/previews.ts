import * as vscode from 'vscode';
import type { PlanServer } from '../client.ts';
import { isPreviewState } from './messages.ts';
import { Preview } from './preview.ts';

/** The id of the panel. The manifest names it as well, to wake the extension when a window with a preview reloads. */
const viewType = 'partnerPlan.preview';

/** Holds the preview. There is one in a window, and it follows the plan in front of the person. */
export class Previews implements vscode.Disposable, vscode.WebviewPanelSerializer<unknown> {
  private readonly dist: vscode.Uri;
  private readonly server: PlanServer;
  private readonly log: vscode.LogOutputChannel;
  private readonly serializer: vscode.Disposable;
  private current: Preview | undefined;

  constructor(extension: vscode.Uri, server: PlanServer, log: vscode.LogOutputChannel) {
    this.dist = vscode.Uri.joinPath(extension, 'dist');
    this.server = server;
    this.log = log;
    this.serializer = vscode.window.registerWebviewPanelSerializer(viewType, this);
  }

  /** The plan of the preview, when the preview has the focus. */
  get activePlan(): vscode.Uri | undefined {
    return this.current?.active ? this.current.plan : undefined;
  }

  open(plan: vscode.Uri, column: vscode.ViewColumn): void {
    const beside = column === vscode.ViewColumn.Beside;
    if (this.current) {
      this.current.show(plan);
      this.current.reveal(column, beside);
      return;
    }
    const panel = vscode.window.createWebviewPanel(viewType, 'Preview', { viewColumn: column, preserveFocus: beside });
    this.adopt(panel, plan);
  }

  /** Gives a panel that VS Code kept over a reload of the window its content again. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    if (isPreviewState(state)) this.adopt(panel, vscode.Uri.parse(state.uri, true));
    else panel.dispose();
  }

  dispose(): void {
    this.serializer.dispose();
    this.current?.dispose();
  }

  private adopt(panel: vscode.WebviewPanel, plan: vscode.Uri): void {
    this.current?.dispose();
    const preview = new Preview({ panel, plan, dist: this.dist, server: this.server, log: this.log });
    this.current = preview;
    panel.onDidDispose(() => {
      preview.dispose();
      if (this.current === preview) this.current = undefined;
    });
  }
}
