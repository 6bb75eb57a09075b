import * as vscode from 'vscode';
import { isOneOf } from './brief-uri.ts';
import { exists } from './new-document.ts';

const planName = /^(|.+\.)partner-plan\.ya?ml$/;

/** The brief that stands beside a plan under the same name, open or on the disk. */
export async function briefBeside(plan: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const stem = planName.exec(nameOf(plan))?.[1];
  if (stem === undefined) return undefined;
  const names = ['yaml', 'yml'].map((ending) => `${stem}partner-brief.${ending}`);
  const beside = names.map((name) => vscode.Uri.joinPath(plan, '..', name));
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const open = vscode.workspace.textDocuments.find(({ uri }) => isOneOf(uri, beside, folder));
  if (open) return open;
  // A plan that is not saved yet has its brief where it will be saved.
  for (const brief of beside) {
    const file = brief.scheme === 'untitled' && folder ? folder.with({ path: brief.path }) : brief;
    if (file.scheme !== 'untitled' && (await exists(file))) return vscode.workspace.openTextDocument(file);
  }
  return undefined;
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
