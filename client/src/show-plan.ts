import * as vscode from 'vscode';

/** Shows the text of a plan where it is already open, or else in the first column, so that a preview keeps its place. */
export async function showPlan(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uri);
  const viewColumn = columnOf(uri) ?? vscode.ViewColumn.One;
  return vscode.window.showTextDocument(document, { viewColumn });
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const address = uri.toString();
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === address);
  if (visible?.viewColumn) return visible.viewColumn;
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === address),
  );
  return group?.viewColumn;
}
