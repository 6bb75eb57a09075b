import * as vscode from 'vscode';
import { readExport, saidOfTooLarge } from '../export-folder.ts';
import { openForServer } from '../find-files.ts';
import { whileWaiting } from '../while-waiting.ts';
import { type Command, chosenPlan, Refusal, toUri } from './command.ts';

/** Says what a CRM has beside the plan, by a folder that the person picks. */
export const compareCrmSetup: Command = {
  id: 'partnerPlan.compareCrmSetup',
  failure: 'The setup was not compared.',
  async run(services, given, where) {
    const plan = await openForServer(chosenPlan(services, given));
    const folder = toUri(where) ?? (await pickFolder());
    if (!folder) return undefined;
    const title = 'Comparing with the CRM';
    const options = { location: vscode.ProgressLocation.Window, title };
    const {
      files,
      tooLarge,
      refused: tooMuch,
    } = await vscode.window.withProgress(options, () => readExport(folders, folder));
    if (tooMuch !== undefined) throw new Refusal(tooMuch);
    const uri = plan.uri.toString();
    const compared = await whileWaiting(title, (token) => services.server.compareSetup({ uri, files }, token));
    if (compared === undefined) return undefined;
    const { markdown, crm, refused } = compared;
    const leftOut = tooLarge.length === 0 ? '' : saidOfTooLarge(tooLarge);
    if (markdown === '') {
      const why = refused[0] === undefined ? '' : ` ${refused[0]}`;
      throw new Refusal(
        `The folder holds nothing that shows what ${crm || 'the CRM'} has.${why}${leftOut === '' ? '' : ` ${leftOut}`} Retrieve its fields into it, and compare again.`,
      );
    }
    if (leftOut !== '') void vscode.window.showWarningMessage(leftOut);
    const page = await vscode.workspace.openTextDocument({ language: 'markdown', content: markdown });
    await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside });
    return page.uri;
  },
};

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const [picked] =
    (await vscode.window.showOpenDialog({
      title: 'Compare with the CRM',
      openLabel: 'Compare',
      canSelectFiles: false,
      canSelectFolders: true,
      canSelectMany: false,
    })) ?? [];
  return picked;
}

/** The files of the editor, wherever they are. */
const folders = {
  file: vscode.FileType.File,
  folder: vscode.FileType.Directory,
  below: (folder: vscode.Uri, name: string) => vscode.Uri.joinPath(folder, name),
  readDirectory: (folder: vscode.Uri) => vscode.workspace.fs.readDirectory(folder),
  stat: (file: vscode.Uri) => vscode.workspace.fs.stat(file),
  readFile: (file: vscode.Uri) => vscode.workspace.fs.readFile(file),
};
