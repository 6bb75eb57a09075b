import * as vscode from 'vscode';
import { openForServer } from '../find-files.ts';
import { whileWaiting } from '../while-waiting.ts';
import { type Command, chosenPlan, Refusal, toUri } from './command.ts';

/** More files than this are no export of a CRM, and the editor would wait for all of them. */
const MOST_FILES = 5_000;

/** In bytes, the largest file that a list of fields or a component can be. */
const LARGEST_FILE = 4_000_000;

/** In bytes, all files together. */
const MOST_READ = 100_000_000;

/** Names that are looked at, also those that are passed over. */
const MOST_NAMES = 100_000;

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
    const { files, tooLarge } = await vscode.window.withProgress(options, () => readFolder(folder));
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

/** What stands in such a file is not compared, and a difference in it would be missed without a word. */
function saidOfTooLarge([first = '', ...others]: readonly string[]): string {
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `Not compared, because a file of an export has 4 MB at most: ${first.slice(-100)}${more}.`;
}

/** The files of a folder as they are compared, and the paths of those that are too large for that. */
interface FolderContent {
  readonly files: readonly { readonly path: string; readonly content: string }[];
  readonly tooLarge: readonly string[];
}

/** The files that can show what a CRM has. Links and hidden folders are passed over. */
async function readFolder(top: vscode.Uri): Promise<FolderContent> {
  const tooLarge: string[] = [];
  const files: { readonly path: string; readonly content: string }[] = [];
  const open: { readonly uri: vscode.Uri; readonly path: string }[] = [{ uri: top, path: '' }];
  let read = 0;
  let names = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(next.uri)) {
      if (++names > MOST_NAMES || read > MOST_READ) {
        throw new Refusal('The folder holds more than an export of a CRM does. Pick the folder with the export alone.');
      }
      const uri = vscode.Uri.joinPath(next.uri, name);
      const path = next.path === '' ? name : `${next.path}/${name}`;
      if (type === vscode.FileType.Directory && !name.startsWith('.') && name !== 'node_modules')
        open.push({ uri, path });
      if (type !== vscode.FileType.File || !/\.(?:xml|object|json|csv)$/i.test(name)) continue;
      if (files.length >= MOST_FILES) {
        throw new Refusal(`The folder has more than ${MOST_FILES} files. Pick the folder with the export alone.`);
      }
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > LARGEST_FILE) {
        tooLarge.push(path);
        continue;
      }
      read += size;
      files.push({ path, content: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) });
    }
  }
  return { files, tooLarge };
}
