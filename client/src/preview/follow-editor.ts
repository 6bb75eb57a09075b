import * as vscode from 'vscode';
import { guidedScroll } from './guided-scroll.ts';
import type { Scrolled, ToPreview } from './messages.ts';

/** Keeps a preview and the editor of its plan in step. */
export interface EditorFollower extends vscode.Disposable {
  /** Tells where the cursor stands now, to a preview that does not know it yet. */
  tellCursor(): void;
  /** Shows in the editor what a person has scrolled to in the preview. The cursor stays where it is. */
  scrollEditor(place: Omit<Scrolled, 'type'>): void;
}

/**
 * Tells a preview where the cursor stands and what the editor shows at its top. Nothing is told of scrolling that
 * typing or the cursor bring with them, nor of an editor that has just appeared: only a person who scrolls moves the
 * preview.
 */
export function followEditor(plan: () => vscode.Uri, tell: (message: ToPreview) => void): EditorFollower {
  /** The version in which the cursor was told last. */
  let told: { readonly document: vscode.TextDocument; readonly version: number } | undefined;
  let seen: Sight | undefined;
  const guided = guidedScroll();

  function tellCursorOf({ document, selection }: vscode.TextEditor, isSelected: boolean): void {
    const { version } = document;
    const offset = document.offsetAt(selection.active);
    // Typing selects too, but in a text that has just become another one.
    const moved = isSelected && told?.document === document && told.version === version;
    told = { document, version };
    tell({ type: 'cursor', offset, version, follow: isFollowing(document), moved });
  }

  function tellScroll(editor: vscode.TextEditor): void {
    const { document, visibleRanges, selection } = editor;
    const now: Sight = {
      editor,
      version: document.version,
      cursor: selection.active,
      top: visibleRanges[0]?.start.line ?? 0,
    };
    const isScrolled = seen !== undefined && isScroll(seen, now);
    seen = now;
    if (!isScrolled || guided.isOnTheWay(now.top) || !isFollowing(document)) return;
    const offset = document.offsetAt(new vscode.Position(now.top, 0));
    tell({ type: 'scroll', offset, version: document.version, follow: true });
  }

  function isOfPlan({ document }: vscode.TextEditor): boolean {
    return document.uri.toString() === plan().toString();
  }

  function tellCursor(): void {
    const editor = editorOf(plan());
    if (editor) tellCursorOf(editor, false);
  }

  function scrollEditor({ offset, version }: Omit<Scrolled, 'type'>): void {
    const editor = editorOf(plan());
    // A text that has changed since is being typed in, and then nothing may move under the hands of the person.
    if (!editor || editor.document.version !== version || !isLeading(editor.document)) return;
    const { line } = editor.document.positionAt(offset);
    const top = editor.visibleRanges[0]?.start.line ?? 0;
    // The editor may have been opened or moved without anybody having scrolled it.
    seen = { editor, version, cursor: editor.selection.active, top };
    guided.start(top, line);
    if (line !== top) editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
  }

  const subscriptions = vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (isOfPlan(textEditor)) tellCursorOf(textEditor, true);
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (isOfPlan(textEditor)) tellScroll(textEditor);
    }),
    // After a reload of the window editors appear later than their previews.
    vscode.window.onDidChangeVisibleTextEditors(tellCursor),
    vscode.window.onDidChangeActiveTextEditor(tellCursor),
  );
  return { tellCursor, scrollEditor, dispose: () => subscriptions.dispose() };
}

/** What an editor shows. */
interface Sight {
  readonly editor: vscode.TextEditor;
  readonly version: number;
  readonly cursor: vscode.Position;
  /** The first line that can be seen, from 0. */
  readonly top: number;
}

/** Whether a person has scrolled. What the editor scrolls by itself follows the cursor or a change of the text. */
function isScroll(before: Sight, now: Sight): boolean {
  const isSame = before.editor === now.editor && before.version === now.version && before.cursor.isEqual(now.cursor);
  return isSame && before.top !== now.top;
}

function isFollowing(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('partnerPlan.preview', document).get('followEditor', true);
}

function isLeading(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('partnerPlan.preview', document).get('scrollEditor', true);
}

/** An editor of the plan, and of several the one that is being worked in. */
function editorOf(plan: vscode.Uri): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editors = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
  return editors.find(({ document }) => document.uri.toString() === plan.toString());
}
