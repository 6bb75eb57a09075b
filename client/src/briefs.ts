import * as vscode from 'vscode';
import { exists } from './new-document.ts';

const briefName = /^(?:(.+)\.)?partner-brief\.ya?ml$/;
const planName = /^(?:(.+)\.)?partner-plan\.ya?ml$/;

/**
 * The name of the plan that belongs to a brief, such as `acme.partner-plan.yaml` for `acme.partner-brief.yaml`. Nothing
 * for a file that is not named like a brief.
 */
export function planNameOf(brief: vscode.Uri): string | undefined {
  const found = briefName.exec(nameOf(brief));
  return found ? joined(found[1], 'partner-plan.yaml') : undefined;
}

/** The brief that stands beside a plan under the same name, open or on the disk. */
export async function briefBeside(plan: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const found = planName.exec(nameOf(plan));
  if (!found) return undefined;
  const names = ['yaml', 'yml'].map((ending) => joined(found[1], `partner-brief.${ending}`));
  const beside = names.map((name) => vscode.Uri.joinPath(plan, '..', name));
  const open = vscode.workspace.textDocuments.find(({ uri }) => beside.some(({ path }) => path === uri.path));
  if (open) return open;
  // A plan that is not saved yet has its brief where it will be saved.
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  for (const brief of beside) {
    const file = brief.scheme === 'untitled' && folder ? folder.with({ path: brief.path }) : brief;
    if (file.scheme !== 'untitled' && (await exists(file))) return vscode.workspace.openTextDocument(file);
  }
  return undefined;
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function joined(stem: string | undefined, rest: string): string {
  return stem === undefined ? rest : `${stem}.${rest}`;
}
