import * as vscode from 'vscode';
import { type FormatChoice as Choice, formatChoices as choices } from '../../../server/src/protocol/formats.ts';
import type { RenderResult } from '../../../server/src/protocol/render.ts';
import { openForServer } from '../find-files.ts';
import { whileWaiting } from '../while-waiting.ts';
import { writeBeside } from '../write-beside.ts';
import { type Command, chosenPlan, Refusal, type Services, toUri } from './command.ts';

export const exportDocument: Command = {
  id: 'partnerPlan.exportDocument',
  failure: 'The document was not exported.',
  async run(services, given) {
    const request = readRequest(given);
    const plan = await openForServer(chosenPlan(services, request.uri));
    const choice = request.choice ?? (await pickChoice());
    if (!choice) return undefined;

    const rendered = await render(services, plan.uri, choice);
    if (rendered === undefined) return undefined;
    const target = request.target ?? (await pickTarget(plan.uri, rendered.fileName, choice));
    if (!target) return undefined;

    await write(target, bytesOf(rendered));
    void offerToOpen(target, choice, rendered.notes);
    return target;
  },
};

/** What the command may be told beforehand. Whatever is left out, it asks for. */
interface ExportRequest {
  readonly uri?: vscode.Uri | undefined;
  readonly choice?: Choice | undefined;
  readonly target?: vscode.Uri | undefined;
}

/** A menu hands over the address of the plan, everybody else an object. */
function readRequest(given: unknown): ExportRequest {
  const uri = toUri(given);
  if (uri) return { uri };
  if (typeof given !== 'object' || given === null) return {};
  const { uri: plan, format, table, form, target } = given as Readonly<Record<string, unknown>>;
  const found = choices.find((each) => each.format === format && (table === undefined || each.table === table));
  if (!isForm(form)) {
    throw new Refusal(`"${String(form)}" is not a form of a document. Use full or summary.`);
  }
  const choice = found && form ? { ...found, form } : found;
  if (format !== undefined && !choice) {
    const known = [...new Set(choices.map((each) => each.format))].join(', ');
    const named = table === undefined ? `"${String(format)}"` : `"${String(format)}" with the table "${String(table)}"`;
    throw new Refusal(`${named} is not a format. Use one of ${known}.`);
  }
  return { uri: toUri(plan), choice, target: toUri(target) };
}

function isForm(form: unknown): form is Choice['form'] {
  return form === undefined || form === 'full' || form === 'summary';
}

async function pickChoice(): Promise<Choice | undefined> {
  const items = choices.map((choice) => ({ choice, label: choice.label, detail: choice.detail }));
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Export Document',
    placeHolder: 'In which format do you need the document?',
    matchOnDetail: true,
  });
  return picked?.choice;
}

/** Undefined when the person gave it up. */
async function render(
  { server }: Services,
  plan: vscode.Uri,
  { format, table, form, label }: Choice,
): Promise<RenderResult | undefined> {
  const paper = vscode.workspace.getConfiguration('partnerPlan', plan).get('paper');
  const params = {
    uri: plan.toString(),
    format,
    ...(table && { table }),
    ...(form && { form }),
    ...(paper === 'letter' && ({ paper } as const)),
  };
  const rendered = await whileWaiting(`Exporting as ${label}`, (token) => server.render(params, token));
  if (rendered !== null) return rendered;
  throw new Refusal(
    `Nothing came back that could be written as ${label}. Is the file open as a partner plan? If it is, look into the output "Partner Plan" for the reason.`,
  );
}

function bytesOf({ content, encoding }: RenderResult): Uint8Array {
  if (encoding !== 'base64') return new TextEncoder().encode(content);
  return Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
}

/** Asks where to write. The dialog starts beside the plan, and asks itself before it replaces a file. */
function pickTarget(
  plan: vscode.Uri,
  fileName: string,
  { label, extension }: Choice,
): Thenable<vscode.Uri | undefined> {
  const folder =
    plan.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(plan, '..');
  return vscode.window.showSaveDialog({
    title: `Export as ${label}`,
    saveLabel: 'Export',
    filters: { [label]: [extension] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, fileName) }),
  });
}

async function write(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  try {
    const { fs } = vscode.workspace;
    const name = target.path.slice(target.path.lastIndexOf('/') + 1);
    const beside = vscode.Uri.joinPath(target, '..', `.${name}.${Date.now().toString(36)}.tmp`);
    const isLink = async (uri: vscode.Uri): Promise<boolean> =>
      ((await fs.stat(uri)).type & vscode.FileType.SymbolicLink) !== 0;
    await writeBeside(
      {
        writeFile: (uri, content) => fs.writeFile(uri, content),
        rename: (from, to, options) => fs.rename(from, to, options),
        delete: (uri) => fs.delete(uri),
        isLink,
      },
      target,
      beside,
      bytes,
    );
  } catch (error) {
    const reason = error instanceof vscode.FileSystemError ? ` (${error.code})` : '';
    throw new Refusal(
      `"${vscode.workspace.asRelativePath(target)}" could not be written${reason}. Choose a folder in which you may save files, and export again.`,
    );
  }
}

async function offerToOpen(target: vscode.Uri, { opensHere }: Choice, notes: readonly string[]): Promise<void> {
  const open = 'Open';
  const reveal = 'Show in Folder';
  const local = isOnThisMachine(target);
  const message = [`The document was exported to "${vscode.workspace.asRelativePath(target)}".`, ...notes].join(' ');
  // What is elsewhere and cannot be shown here can only be downloaded, which is what its place in the Explorer offers.
  const actions = local ? [open, reveal] : opensHere ? [open] : [reveal];
  const chosen = await vscode.window.showInformationMessage(message, ...actions);
  if (chosen === open && (opensHere || !local)) await vscode.commands.executeCommand('vscode.open', target);
  else if (chosen === open) await vscode.env.openExternal(target);
  else if (chosen === reveal) {
    await vscode.commands.executeCommand(local ? 'revealFileInOS' : 'revealInExplorer', target);
  }
}

/** Only a file on the machine of the person can be handed to their programs. */
function isOnThisMachine(target: vscode.Uri): boolean {
  return target.scheme === 'file' && !vscode.env.remoteName && vscode.env.uiKind === vscode.UIKind.Desktop;
}
