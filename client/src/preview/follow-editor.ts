import * as vscode from 'vscode';
import { contentPlace, type LinePlace } from './content-place.ts';
import { type CursorLevel, cursorLevel, guidedScroll, lineAtLevel } from './cursor-level.ts';
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
  let level: CursorLevel | undefined;
  const guided = guidedScroll();

  function tellCursorOf(editor: vscode.TextEditor, isSelected: boolean): void {
    const { document, selection } = editor;
    const { version } = document;
    // Typing selects too, but in a text that has just become another one.
    const moved = isSelected && told?.document === document && told.version === version;
    told = { document, version };
    // An editor that can see its cursor does not scroll for it, so that what comes next is a person who scrolls.
    if (seesCursor(editor)) look(editor);
    tell({
      type: 'cursor',
      offset: offsetOf(document, selection.active),
      version,
      follow: isFollowing(document),
      moved,
    });
  }

  /** Remembers what the editor shows when nobody has scrolled it. */
  function look(editor: vscode.TextEditor): void {
    seen = sightOf(editor);
    level = cursorLevel(editor.visibleRanges, editor.selection.active.line);
  }

  function tellScroll(editor: vscode.TextEditor): void {
    const { document, visibleRanges } = editor;
    const now = sightOf(editor);
    const before = seen;
    if (before === undefined || !isUntouched(before, now)) {
      look(editor);
      return;
    }
    seen = now;
    // An editor of another height shows more or less at its end.
    if (before.top === now.top) return;
    if (guided.isOnTheWay(now.top) || !isFollowing(document)) return;
    const along = level && lineAtLevel(visibleRanges, level);
    tell({
      type: 'scroll',
      offset: offsetOf(document, { line: now.top, character: 0 }),
      ...(along === undefined ? {} : { level: offsetOf(document, { line: along, character: 0 }) }),
      version: document.version,
      follow: true,
    });
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
    // Who scrolls the preview does not look at the cursor any more.
    level = undefined;
    // A text that has changed since is being typed in, and then nothing may move under the hands of the person.
    if (!editor || editor.document.version !== version || !isLeading(editor.document)) return;
    const { line } = editor.document.positionAt(offset);
    // The editor may have been opened or moved without anybody having scrolled it.
    seen = sightOf(editor);
    const { top } = seen;
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

function sightOf(editor: vscode.TextEditor): Sight {
  const { document, selection, visibleRanges } = editor;
  return { editor, version: document.version, cursor: selection.active, top: visibleRanges[0]?.start.line ?? 0 };
}

function seesCursor({ visibleRanges, selection }: vscode.TextEditor): boolean {
  return visibleRanges.some((range) => range.contains(selection.active));
}

/** Where a place of a document lies, or rather what it is about. */
function offsetOf(document: vscode.TextDocument, place: LinePlace): number {
  const { line, character } = contentPlace(document, place);
  return document.offsetAt(new vscode.Position(line, character));
}

/** Whether an editor that scrolls was scrolled by a person. By itself it follows the cursor or a change of the text. */
function isUntouched(before: Sight, now: Sight): boolean {
  return before.editor === now.editor && before.version === now.version && before.cursor.isEqual(now.cursor);
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
