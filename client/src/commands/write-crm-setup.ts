import * as vscode from 'vscode';
import { openForServer } from '../find-files.ts';
import { whileWaiting } from '../while-waiting.ts';
import { type Command, chosenPlan, Refusal, toUri } from './command.ts';

/** Writes what the CRM needs into a folder that the person picks. Nothing that is there is ever replaced. */
export const writeCrmSetup: Command = {
  id: 'partnerPlan.writeCrmSetup',
  failure: 'The setup was not written.',
  async run(services, given, where) {
    const plan = await openForServer(chosenPlan(services, given));
    const uri = plan.uri.toString();
    const setup = await whileWaiting('Deriving the setup', (token) => services.server.writeSetup({ uri }, token));
    if (setup === undefined) return undefined;
    if (setup.files.length === 0) throw new Refusal('This file is not a partner plan. Open a plan and try again.');
    const folder = toUri(where) ?? (await pickFolder(setup.crm));
    if (!folder) return undefined;
    await refuseFullFolder(folder);
    for (const { path, content } of setup.files) {
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode(content));
    }
    const list = vscode.Uri.joinPath(folder, 'CHECKLIST.md');
    await vscode.window.showTextDocument(list, { preview: false });
    const open =
      setup.findings.length === 0 ? '' : ` The plan leaves ${setup.findings.length} open, which stand in it too.`;
    void vscode.window.showInformationMessage(
      `${setup.crm}: ${setup.files.length} files written. They do ${setup.byFiles} steps, and ${setup.byHand} are left by hand, in CHECKLIST.md.${open}`,
    );
    return folder;
  },
};

async function pickFolder(crm: string): Promise<vscode.Uri | undefined> {
  const [picked] =
    (await vscode.window.showOpenDialog({
      title: `Write the Setup for ${crm}`,
      openLabel: 'Write Here',
      canSelectFiles: false,
      canSelectFolders: true,
      canSelectMany: false,
    })) ?? [];
  return picked;
}

/** What lies in a folder is somebody's work, so a setup goes into an empty one, or into one that is not there yet. */
async function refuseFullFolder(folder: vscode.Uri): Promise<void> {
  let entries: readonly (readonly [string, vscode.FileType])[];
  try {
    entries = await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return;
  }
  // What a version control or a file manager keeps there is no work of anybody.
  if (entries.every(([name]) => name.startsWith('.'))) return;
  throw new Refusal(
    `"${vscode.workspace.asRelativePath(folder)}" holds other files already. Pick an empty folder, so that nothing of yours is replaced.`,
  );
}
