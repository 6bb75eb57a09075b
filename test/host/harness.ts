// What a test does in VS Code, in the words of a user. The suites call this and `vscode`, nothing below it.
import * as vscode from 'vscode';
import { equal, isTrue } from './expect.ts';
import { until } from './until.ts';

export { equal, includes, isTrue, matches } from './expect.ts';
export { until } from './until.ts';

export const languageId = 'partner-plan';
export const extensionId = 'partner-plan.partner-plan';

/** The workspace: a scratch copy of examples/, in which a test may write. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  isTrue(folder, 'VS Code was started without a folder.');
  return folder.uri;
}

/** Which of the two extension hosts runs this suite; only the Node one has a Node. */
export function extensionHost(): 'node' | 'web' {
  const { process } = globalThis as { process?: { versions?: { node?: string } } };
  return process?.versions?.node ? 'node' : 'web';
}

export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(extensionId);
  isTrue(found, `VS Code does not know the extension ${extensionId}.`);
  return found;
}

/** The sample plans, in the order of their paths. What tests write stands in folders below. */
export async function examplePlans(): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles('*partner-plan.{yaml,yml}');
  return found.sort((a, b) => a.path.localeCompare(b.path));
}

/** Opens a file of the workspace in an editor. */
export async function openFile(relativePath: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(vscode.Uri.joinPath(workspaceFolder(), relativePath), { preview: false });
}

/**
 * Writes a file into the workspace and opens it. `‸` in the text marks where the cursor goes and is left out.
 */
export async function openText(relativePath: string, markedText: string): Promise<vscode.TextEditor> {
  const { text, cursor } = readMarked(markedText);
  const uri = vscode.Uri.joinPath(workspaceFolder(), relativePath);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  await until(`the text of ${relativePath} to be the one just written`, () => editor.document.getText() === text);
  if (cursor >= 0) moveCursor(editor, editor.document.positionAt(cursor));
  return editor;
}

/** Replaces everything that an open editor holds, and puts the cursor where `‸` stands. */
export async function rewrite(editor: vscode.TextEditor, markedText: string): Promise<void> {
  const { text, cursor } = readMarked(markedText);
  const { document } = editor;
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  isTrue(await editor.edit((edit) => edit.replace(all, text)), 'VS Code refused an edit.');
  if (cursor >= 0) moveCursor(editor, document.positionAt(cursor));
}

function readMarked(markedText: string): { text: string; cursor: number } {
  return { text: markedText.replace('‸', ''), cursor: markedText.indexOf('‸') };
}

export function moveCursor(editor: vscode.TextEditor, position: vscode.Position): void {
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection);
}

/** The position before the first occurrence of a text, or behind it. */
export function positionOf(
  document: vscode.TextDocument,
  text: string,
  edge: 'start' | 'end' = 'start',
): vscode.Position {
  const offset = document.getText().indexOf(text);
  isTrue(offset >= 0, `${document.uri.path} does not contain "${text}".`);
  return document.positionAt(edge === 'start' ? offset : offset + text.length);
}

export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  return new vscode.Range(positionOf(document, text), positionOf(document, text, 'end'));
}

/** The text that a range covers. */
export function textAt(document: vscode.TextDocument, range: vscode.Range): string {
  return document.getText(range);
}

/** The editor in front, which has to be the one of this document. */
export function editorOf(uri: vscode.Uri): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  isTrue(editor, `There is no editor in front, but ${uri} was opened.`);
  equal(editor.document.uri.toString(), uri.toString(), 'The document in front');
  return editor;
}

/** Types at the cursor, key by key, as the keyboard does: with auto-closing, indentation and suggestions. */
export async function type(text: string): Promise<void> {
  for (const character of text) await vscode.commands.executeCommand('type', { text: character });
}

export async function typeAt(editor: vscode.TextEditor, position: vscode.Position, text: string): Promise<void> {
  moveCursor(editor, position);
  await type(text);
}

/** Replaces a text in an editor at once, as pasting does. */
export async function replace(editor: vscode.TextEditor, text: string, replacement: string): Promise<void> {
  const range = rangeOf(editor.document, text);
  isTrue(await editor.edit((edit) => edit.replace(range, replacement)), `VS Code refused to replace "${text}".`);
}

/** The id of the rule that a diagnostic comes from. */
export function codeOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** A diagnostic in one line, for comparisons and messages. */
export function describe(diagnostic: vscode.Diagnostic): string {
  const { start } = diagnostic.range;
  return `${start.line + 1}:${start.character + 1} ${codeOf(diagnostic)} ${diagnostic.message}`;
}

/** Waits until the diagnostics of a file are as described, and returns them. */
export function diagnosticsUntil(
  uri: vscode.Uri,
  description: string,
  condition: (diagnostics: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return until(`${description} in ${uri.path}`, (seen) => {
    const diagnostics = vscode.languages.getDiagnostics(uri);
    seen(diagnostics.map(describe));
    return condition(diagnostics) && diagnostics;
  });
}

/** Waits until a rule reports something in a file, and returns its first diagnostic. */
export async function diagnosticOf(uri: vscode.Uri, ruleId: string): Promise<vscode.Diagnostic> {
  const isIt = (diagnostic: vscode.Diagnostic) => codeOf(diagnostic) === ruleId;
  const all = await diagnosticsUntil(uri, `a diagnostic of ${ruleId}`, (diagnostics) => diagnostics.some(isIt));
  return all.find(isIt) as vscode.Diagnostic;
}

export const noDiagnosticOf = (uri: vscode.Uri, ruleId: string): Promise<vscode.Diagnostic[]> =>
  diagnosticsUntil(uri, `no diagnostic of ${ruleId}`, (all) => !all.some((one) => codeOf(one) === ruleId));

/** A comment that the server reports in every file, even in one that cannot be read otherwise. */
const mistake = '# partner-plan-ignore tests/no-such-rule: there is no such rule\n';

/**
 * The diagnostics of a document after the server has seen its text. That there are none cannot be told from that the
 * server has not looked yet, so it is shown a mistake in the first line, and then the document without it. What is
 * returned was published after that.
 */
export async function settledDiagnostics(editor: vscode.TextEditor): Promise<vscode.Diagnostic[]> {
  const { document } = editor;
  const text = document.getText();
  const isMistake = (one: vscode.Diagnostic) =>
    codeOf(one) === 'suppression/unknown-rule' && one.range.start.line === 0;
  const top = new vscode.Position(0, 0);
  isTrue(await editor.edit((edit) => edit.insert(top, mistake)), 'VS Code refused an edit.');
  await diagnosticsUntil(document.uri, 'a diagnostic of a mistake', (all) => all.some(isMistake));
  isTrue(await editor.edit((edit) => edit.delete(new vscode.Range(top, top.translate(1)))), 'VS Code refused an edit.');
  equal(document.getText(), text, 'The text without the mistake');
  return diagnosticsUntil(document.uri, 'no diagnostic of the mistake', (all) => !all.some(isMistake));
}

/** The same, each in one line. */
export async function settledFindings(editor: vscode.TextEditor): Promise<string[]> {
  return (await settledDiagnostics(editor)).map(describe);
}

export async function codeActions(uri: vscode.Uri, range: vscode.Range, kind?: string): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind,
    // Resolves that many actions, so that their edits are there.
    50,
  );
  return actions ?? [];
}

/** Waits until a code action whose title contains the text is offered, and does what choosing it does. */
export async function chooseCodeAction(uri: vscode.Uri, range: vscode.Range, title: string): Promise<void> {
  const action = await until(`the code action "${title}"`, async (seen) => {
    const actions = await codeActions(uri, range);
    seen(actions.map((candidate) => candidate.title));
    return actions.find((candidate) => candidate.title.includes(title));
  });
  if (action.edit) {
    isTrue(await vscode.workspace.applyEdit(action.edit), `VS Code refused the edit of "${action.title}".`);
  }
  if (action.command) {
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }
}

/** The labels that completion offers at a position. */
export async function completionLabels(uri: vscode.Uri, position: vscode.Position): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  return list.items.map(labelOf);
}

/** Asks for suggestions at the cursor, and takes the one with this label. */
export async function chooseSuggestion(editor: vscode.TextEditor, label: string): Promise<void> {
  const { document, selection } = editor;
  const item = await until(`the suggestion "${label}"`, async (seen) => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection.active,
    );
    seen(items.map((candidate) => labelOf(candidate)));
    return items.find((candidate) => labelOf(candidate) === label);
  });
  const { range, insertText = label } = item;
  const replaced = range instanceof vscode.Range ? range : range?.replacing;
  const snippet = typeof insertText === 'string' ? new vscode.SnippetString(insertText) : insertText;
  isTrue(await editor.insertSnippet(snippet, replaced ?? selection), `VS Code refused the suggestion "${label}".`);
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** The text of all hovers at a position. */
export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** The open tabs that show a webview of this type. */
export function webviewTabs(viewType: string): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType));
}

export async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

/** What is on the disk, whatever editors show. */
export async function textOfFile(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

/** The document of an open plan as plain text, by way of a file. */
export async function exportedText(uri: vscode.Uri): Promise<string> {
  const target = vscode.Uri.joinPath(workspaceFolder(), 'exported.txt');
  await vscode.commands.executeCommand('partnerPlan.exportDocument', { uri, format: 'text', target });
  const text = await textOfFile(target);
  await vscode.workspace.fs.delete(target);
  return text;
}

/** Closes all editors and throws away what was not saved, so that a test leaves nothing to the next one. */
export async function closeEverything(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
