import * as vscode from 'vscode';
import type { PlanServer } from '../client.ts';
import { isPlan } from '../language.ts';
import { Preview } from './preview.ts';
import { readState } from './state.ts';

/** The id of the panel. The manifest names it as well, to wake the extension when a window with a preview reloads. */
const viewType = 'partnerPlan.preview';

/** Tells menus whether the preview in front is locked. The manifest names it as well. */
const lockedContext = 'partnerPlan.previewLocked';

/** Holds the previews: at most one that follows the plan in front of the person, and any number that are locked. */
export class Previews implements vscode.Disposable, vscode.WebviewPanelSerializer<unknown> {
  private readonly dist: vscode.Uri;
  private readonly server: PlanServer;
  private readonly log: vscode.LogOutputChannel;
  private readonly subscriptions: vscode.Disposable;
  private readonly all = new Set<Preview>();

  constructor(extension: vscode.Uri, server: PlanServer, log: vscode.LogOutputChannel) {
    this.dist = vscode.Uri.joinPath(extension, 'dist');
    this.server = server;
    this.log = log;
    this.subscriptions = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(viewType, this),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && isPlan(editor.document)) this.follower?.show(editor.document.uri);
      }),
    );
  }

  /** The plan of the preview that has the focus. */
  get activePlan(): vscode.Uri | undefined {
    return this.active?.plan;
  }

  /** Shows a plan in the preview that follows, or in one that is locked to it, or in a new one. */
  open(plan: vscode.Uri, column: vscode.ViewColumn): void {
    const beside = column === vscode.ViewColumn.Beside;
    const existing = this.follower ?? this.lockedTo(plan);
    if (existing) {
      existing.show(plan);
      existing.reveal(column, beside);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      viewType,
      'Preview',
      { viewColumn: column, preserveFocus: beside },
      { enableFindWidget: true },
    );
    this.adopt(panel, plan, false);
  }

  /** Makes the preview that has the focus keep its plan, or follow again. Of two that follow, the other one closes. */
  setLocked(locked: boolean): void {
    const { active } = this;
    if (!active) return;
    if (!locked && this.follower !== active) this.follower?.dispose();
    active.locked = locked;
    this.updateContext();
  }

  /** Gives a panel that VS Code kept over a reload of the window its content again. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const remembered = readState(state);
    if (remembered) this.adopt(panel, vscode.Uri.parse(remembered.uri, true), remembered.locked);
    else panel.dispose();
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const preview of this.all) preview.dispose();
  }

  private get active(): Preview | undefined {
    return [...this.all].find(({ active }) => active);
  }

  private get follower(): Preview | undefined {
    return [...this.all].find(({ locked }) => !locked);
  }

  private lockedTo(plan: vscode.Uri): Preview | undefined {
    return [...this.all].find((preview) => preview.locked && preview.plan.toString() === plan.toString());
  }

  private adopt(panel: vscode.WebviewPanel, plan: vscode.Uri, locked: boolean): void {
    if (!locked) this.follower?.dispose();
    const preview = new Preview({ panel, plan, locked, dist: this.dist, server: this.server, log: this.log });
    this.all.add(preview);
    panel.onDidChangeViewState(() => this.updateContext());
    panel.onDidDispose(() => {
      preview.dispose();
      this.all.delete(preview);
    });
    this.updateContext();
  }

  private updateContext(): void {
    void vscode.commands.executeCommand('setContext', lockedContext, this.active?.locked ?? false);
  }
}
