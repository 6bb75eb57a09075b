import * as vscode from 'vscode';
import type { PlanServer } from '../client.ts';
import { openForServer } from '../find-files.ts';
import { coalesce, createBusy } from './coalesce.ts';
import { type EditorFollower, followEditor } from './follow-editor.ts';
import { type FromPreview, isFromPreview, type ShowDocument, type ShowNotice, type ToPreview } from './messages.ts';
import { notices } from './notices.ts';
import { previewPage } from './page.ts';
import { nextTurn, watchFile } from './plan-document.ts';
import { showPlace } from './show-place.ts';

export interface PreviewDetails {
  readonly panel: vscode.WebviewPanel;
  readonly plan: vscode.Uri;
  readonly locked: boolean;
  /** The folder of the script and the style sheet. */
  readonly dist: vscode.Uri;
  readonly server: PlanServer;
  readonly log: vscode.LogOutputChannel;
}

/** One panel that shows a plan as a document, and keeps the last good document whatever happens to the plan. */
export class Preview implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  private readonly server: PlanServer;
  private readonly log: vscode.LogOutputChannel;
  private readonly follower: EditorFollower;
  private readonly subscriptions: vscode.Disposable;
  private readonly refresh = coalesce(
    () => this.update(),
    (error) => this.log.error('The preview could not be updated.', error),
  );
  /** The page while it is showing a document. Whatever is typed meanwhile is in the next one. */
  private readonly page = createBusy();
  private shown: vscode.Uri;
  private isLocked: boolean;
  private watcher: vscode.Disposable;
  private lastGood: ShowDocument | undefined;
  private notice: ShowNotice | undefined;
  private disposed = false;

  constructor({ panel, plan, locked, dist, server, log }: PreviewDetails) {
    this.panel = panel;
    this.server = server;
    this.log = log;
    this.shown = plan;
    this.isLocked = locked;
    this.watcher = watchFile(plan, this.refresh);
    this.follower = followEditor(
      () => this.shown,
      (message) => this.post(message),
    );
    this.subscriptions = vscode.Disposable.from(
      this.follower,
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      panel.onDidChangeViewState(() => {
        // A page that goes out of sight is gone, and says nothing any more.
        if (!panel.visible) this.page.end();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.changed([document.uri])),
      vscode.workspace.onDidCloseTextDocument((document) => this.closed(document)),
      // A configuration file changes what is found in a plan, and not the plan.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => this.changed(uris)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('partnerPlan')) this.refresh();
      }),
    );
    panel.iconPath = new vscode.ThemeIcon('open-preview');
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    this.updateTitle();
    // The page says when it is ready, and only then there is something to post to.
    panel.webview.html = previewPage(panel.webview, dist);
  }

  get plan(): vscode.Uri {
    return this.shown;
  }

  get active(): boolean {
    return this.panel.active;
  }

  /** Whether it keeps its plan when the person works on another one. */
  get locked(): boolean {
    return this.isLocked;
  }

  set locked(locked: boolean) {
    this.isLocked = locked;
    this.updateTitle();
    this.post({ type: 'lock', locked });
  }

  /** Changes to another plan. */
  show(plan: vscode.Uri): void {
    if (plan.toString() === this.shown.toString()) return;
    this.shown = plan;
    this.updateTitle();
    this.watcher.dispose();
    this.watcher = watchFile(plan, this.refresh);
    this.refresh();
  }

  /** Brings the panel to the front. A panel that can be seen stays where it is when any place beside the editor will do. */
  reveal(column: vscode.ViewColumn, preserveFocus: boolean): void {
    const stays = column === vscode.ViewColumn.Beside && this.panel.visible;
    this.panel.reveal(stays ? this.panel.viewColumn : column, preserveFocus);
  }

  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    this.page.end();
    this.subscriptions.dispose();
    this.watcher.dispose();
    this.panel.dispose();
  }

  /** Asks the server for the document. A plan that cannot be shown leaves the last good document and a notice above. */
  private async update(): Promise<void> {
    await this.page.ended();
    if (this.disposed || !this.panel.visible) return;
    const plan = this.shown;
    try {
      await nextTurn();
      await openForServer(plan);
      const uri = plan.toString();
      // Findings are often the same after a change, and then there is nothing to send and to show a second time.
      const known = this.lastGood?.uri === uri ? { known: this.lastGood.result.stamp } : {};
      const result = await this.server.preview({ uri, ...known });
      if (this.disposed || plan !== this.shown) return;
      if (result === null) this.showNotice(notices.noPlan);
      else this.showGood(result === 'unchanged' ? undefined : { type: 'document', uri, result });
    } catch (error) {
      // A panel that is gone throws when it is asked whether it can be seen.
      if (this.disposed) return;
      this.log.error(`The preview of ${plan.toString()} could not be updated.`, error);
      if (plan === this.shown) this.showNotice(notices.unread);
    }
  }

  /** @param document absent when the last one is still right. */
  private showGood(document: ShowDocument | undefined): void {
    if (document !== undefined) {
      this.lastGood = document;
      this.post(document);
    }
    if (this.notice !== undefined) this.showNotice(undefined);
    if (document !== undefined) this.follower.tellCursor();
  }

  private showNotice(notice: ShowNotice | undefined): void {
    this.notice = notice;
    this.post(notice ?? { type: 'notice' });
  }

  private receive(message: unknown): void {
    if (!isFromPreview(message)) return;
    this.answer(message).catch((error: unknown) => this.log.error('The preview could not do what was asked.', error));
  }

  private async answer(message: FromPreview): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.page.end();
        return this.welcome();
      case 'shown':
        return this.page.end();
      case 'place':
        return showPlace(this.shown, message);
      case 'scrolled':
        return this.follower.scrollEditor(message);
      case 'rule':
        return vscode.commands.executeCommand('partnerPlan.showRule', message.id);
      case 'fix':
        return vscode.commands.executeCommand('partnerPlan.runFix', { ...message, uri: this.shown });
    }
  }

  /** A page that has just loaded gets the last good document at once, and the newest as soon as it is there. */
  private welcome(): void {
    this.post({ type: 'lock', locked: this.isLocked });
    if (this.lastGood?.uri === this.shown.toString()) {
      this.post(this.lastGood);
      this.follower.tellCursor();
    }
    if (this.notice !== undefined) this.showNotice(this.notice);
    this.refresh();
  }

  private changed(uris: readonly vscode.Uri[]): void {
    if (uris.some((uri) => uri.toString() === this.shown.toString())) this.refresh();
  }

  private closed({ uri, isUntitled }: vscode.TextDocument): void {
    if (!isUntitled || uri.toString() !== this.shown.toString()) return;
    this.showNotice(notices.closed);
  }

  /** As VS Code names the previews of Markdown: one that is locked stands in brackets. */
  private updateTitle(): void {
    const name = this.shown.path.slice(this.shown.path.lastIndexOf('/') + 1);
    this.panel.title = this.isLocked ? `[Preview] ${name}` : `Preview ${name}`;
  }

  private post(message: ToPreview): void {
    if (this.disposed || !this.panel.visible) return;
    if (message.type === 'document') this.page.begin();
    void this.panel.webview.postMessage(message);
  }
}
