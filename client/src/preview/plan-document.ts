import * as vscode from 'vscode';

/** Tells when a plan changes on the disk, because one that is open in no editor changes there only. */
export function watchFile(plan: vscode.Uri, changed: () => void): vscode.Disposable {
  if (plan.scheme === 'untitled') return new vscode.Disposable(() => {});
  const name = plan.path.slice(plan.path.lastIndexOf('/') + 1);
  const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(plan, '..'), '*.{yaml,yml}');
  const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, false, true);
  const hear = (uri: vscode.Uri) => {
    if (uri.path.endsWith(`/${name}`)) changed();
  };
  watcher.onDidChange(hear);
  watcher.onDidCreate(hear);
  return watcher;
}

/**
 * Waits until every listener of a change has heard of it. The language client is one of them, and the server has to
 * know the change before it renders.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
