import * as vscode from 'vscode';
import { partsInFolder } from './parts-in-folder.ts';

/**
 * The file that an agent means: by its path in a folder of the workspace, or one that is open in the editor.
 *
 * @throws for what is outside, and for what there is not, with a sentence that says what to do.
 */
export async function fileInWorkspace(given: unknown): Promise<vscode.Uri> {
  if (typeof given !== 'string' || given === '') throw new Error('Name the file by its path in the workspace.');
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === given || uri.fsPath === given);
  if (open) return open.uri;
  for (const { uri: folder } of vscode.workspace.workspaceFolders ?? []) {
    const parts = partsInFolder(given, folder.path);
    if (parts === undefined) continue;
    const file = vscode.Uri.joinPath(folder, ...parts);
    if (await isFile(file)) return file;
  }
  throw new Error(
    'There is no such file in the workspace, and nothing outside is read. Name a file by its path in a folder of the workspace.',
  );
}

/** A link may lead out of the workspace, so it is no file here, as it is none on the command line. */
async function isFile(file: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(file)).type === vscode.FileType.File;
  } catch {
    return false;
  }
}
