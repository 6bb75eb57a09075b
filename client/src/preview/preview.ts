import * as vscode from 'vscode';
import type { PlanServer } from '../client.ts';
import { isPlan } from '../language.ts';
import { showPlan } from '../show-plan.ts';
import { coalesce } from './coalesce.ts';
import type { FromPreview, ShowDocument, ShowPlace, ToPreview } from './messages.ts';
import { isFromPreview } from './messages.ts';
import { previewPage } from './page.ts';

export interface PreviewDetails {
  readonly panel: vscode.WebviewPanel;
  readonly plan: vscode.Uri;
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
  private readonly subscriptions: vscode.Disposable;
  private readonly refresh = coalesce(() => this.update());
  private shown: vscode.Uri;
  private watcher: vscode.Disposable;
  private lastGood: ShowDocument | undefined;
  private notice: string | undefined;
  private disposed = false;

  constructor({ panel, plan, dist, server, log }: PreviewDetails) {
    this.panel = panel;
    this.server = server;
    this.log = log;
    this.shown = plan;
    this.watcher = this.watch(plan);
    this.subscriptions = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.changed(document.uri)),
      vscode.workspace.onDidCloseTextDocument((document) => this.closed(document)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('partnerPlan')) this.refresh();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && isPlan(editor.document)) this.show(editor.document.uri);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.postCursor(textEditor)),
    );
    panel.title = titleFor(plan);
    panel.iconPath = new vscode.ThemeIcon('open-preview');
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    // The page says when it is ready, and only then there is something to post to.
    panel.webview.html = previewPage(panel.webview, dist);
  }

  get plan(): vscode.Uri {
    return this.shown;
  }

  get active(): boolean {
    return this.panel.active;
  }

  /** Changes to another plan. */
  show(plan: vscode.Uri): void {
    if (plan.toString() === this.shown.toString()) return;
    this.shown = plan;
    this.panel.title = titleFor(plan);
    this.watcher.dispose();
    this.watcher = this.watch(plan);
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
    this.subscriptions.dispose();
    this.watcher.dispose();
    this.panel.dispose();
  }

  /** Asks the server for the document. A plan that cannot be shown leaves the last good document and a notice above. */
  private async update(): Promise<void> {
    if (this.disposed || !this.panel.visible) return;
    const plan = this.shown;
    try {
      await nextTurn();
      await openForServer(plan);
      const uri = plan.toString();
      const result = await this.server.preview({ uri });
      if (this.disposed || plan !== this.shown) return;
      if (result) this.showGood({ type: 'document', uri, body: result.body });
      else this.showNotice('This file is not a partner plan. The preview shows the last plan.');
    } catch (error) {
      this.log.error(`The preview of ${plan.toString()} could not be updated.`, error);
      if (plan === this.shown)
        this.showNotice('The plan cannot be read at the moment. The preview shows what it last was.');
    }
  }

  private showGood(document: ShowDocument): void {
    this.lastGood = document;
    this.post(document);
    this.showNotice(undefined);
    const editor = editorOf(this.shown);
    if (editor) this.postCursor(editor);
  }

  private showNotice(text: string | undefined): void {
    this.notice = text;
    this.post({ type: 'notice', ...(text !== undefined && { text }) });
  }

  private receive(message: unknown): void {
    if (!isFromPreview(message)) return;
    this.answer(message).catch((error: unknown) => this.log.error('The preview could not show a place.', error));
  }

  private async answer(message: FromPreview): Promise<void> {
    if (message.type === 'place') await showPlace(this.shown, message);
    else this.welcome();
  }

  /** A page that has just loaded gets the last good document at once, and the newest as soon as it is there. */
  private welcome(): void {
    if (this.lastGood) this.post(this.lastGood);
    if (this.notice !== undefined) this.showNotice(this.notice);
    this.refresh();
  }

  private changed(uri: vscode.Uri): void {
    if (uri.toString() === this.shown.toString()) this.refresh();
  }

  private closed({ uri, isUntitled }: vscode.TextDocument): void {
    if (!isUntitled || uri.toString() !== this.shown.toString()) return;
    this.showNotice('This plan was closed without being saved. The preview shows what it last was.');
  }

  /** A plan that is open in no editor can still change on the disk. */
  private watch(plan: vscode.Uri): vscode.Disposable {
    if (plan.scheme === 'untitled') return new vscode.Disposable(() => {});
    const name = plan.path.slice(plan.path.lastIndexOf('/') + 1);
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(plan, '..'), '*.{yaml,yml}');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, false, true);
    const changed = (uri: vscode.Uri) => {
      if (uri.path.endsWith(`/${name}`)) this.refresh();
    };
    watcher.onDidChange(changed);
    watcher.onDidCreate(changed);
    return watcher;
  }

  private postCursor({ document, selection }: vscode.TextEditor): void {
    if (document.uri.toString() !== this.shown.toString()) return;
    this.post({ type: 'cursor', offset: document.offsetAt(selection.active) });
  }

  private post(message: ToPreview): void {
    if (this.panel.visible) void this.panel.webview.postMessage(message);
  }
}

/** An editor of the plan, and of several the one that is being worked in. */
function editorOf(plan: vscode.Uri): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editors = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
  return editors.find(({ document }) => document.uri.toString() === plan.toString());
}

function titleFor(plan: vscode.Uri): string {
  return `Preview ${plan.path.slice(plan.path.lastIndexOf('/') + 1)}`;
}

/**
 * Waits until every listener of a change has heard of it. The language client is one of them, and the server has to
 * know the change before it renders.
 */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** The server knows open documents only. A closed document is opened again, but never a new one that was thrown away. */
async function openForServer(plan: vscode.Uri): Promise<void> {
  const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === plan.toString());
  if (isOpen) return;
  if (plan.scheme === 'untitled') throw new Error('The document is closed and was never saved.');
  await vscode.workspace.openTextDocument(plan);
}

async function showPlace(plan: vscode.Uri, { start, end }: ShowPlace): Promise<void> {
  await openForServer(plan);
  const editor = await showPlan(plan);
  const range = new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(end));
  // The cursor stands at the start of the part, because a whole section in a selection is deleted by the next key.
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
