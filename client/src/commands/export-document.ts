import * as vscode from 'vscode';
import type { RenderFormat } from '../../../server/src/protocol/requests.ts';
import { chosenPlan, toUri } from './chosen-plan.ts';
import type { Command } from './command.ts';
import { Refusal } from './command.ts';

export const exportDocument: Command = {
  id: 'partnerPlan.exportDocument',
  failure: 'The document was not exported.',
  async run(services, given) {
    const request = readRequest(given);
    const plan = await vscode.workspace.openTextDocument(chosenPlan(services, request.uri));
    const format = request.format ?? (await pickFormat());
    if (!format) return undefined;

    const rendered = await services.server.render({ uri: plan.uri.toString(), format });
    if (!rendered) throw new Refusal('This file is not a partner plan. Open a plan and export it again.');
    const target = request.target ?? (await pickTarget(plan.uri, rendered.fileName, format));
    if (!target) return undefined;

    await write(target, rendered.content);
    void offerToOpen(target, format);
    return target;
  },
};

/** What the command may be told beforehand. Whatever is left out, it asks for. */
interface ExportRequest {
  readonly uri?: vscode.Uri | undefined;
  readonly format?: RenderFormat | undefined;
  readonly target?: vscode.Uri | undefined;
}

/** A menu hands over the address of the plan, everybody else an object. */
function readRequest(given: unknown): ExportRequest {
  const uri = toUri(given);
  if (uri) return { uri };
  if (typeof given !== 'object' || given === null) return {};
  const { uri: plan, format, target } = given as Readonly<Record<string, unknown>>;
  if (format !== undefined && !isFormat(format)) {
    throw new Refusal(`"${String(format)}" is not a format. Use one of ${Object.keys(formats).join(', ')}.`);
  }
  return { uri: toUri(plan), format, target: toUri(target) };
}

interface FormatChoice {
  readonly label: string;
  readonly detail: string;
  readonly extension: string;
}

const formats: Readonly<Record<RenderFormat, FormatChoice>> = {
  html: {
    label: 'Web page',
    detail: 'One file that opens in every browser and prints well, for a reader without VS Code.',
    extension: 'html',
  },
  markdown: {
    label: 'Markdown',
    detail: 'For a wiki, a pull request or an issue.',
    extension: 'md',
  },
  text: {
    label: 'Plain text',
    detail: 'The plan in the format of the framework, for an e-mail or a chat.',
    extension: 'txt',
  },
};

function isFormat(value: unknown): value is RenderFormat {
  return typeof value === 'string' && Object.hasOwn(formats, value);
}

async function pickFormat(): Promise<RenderFormat | undefined> {
  const items = Object.keys(formats)
    .filter(isFormat)
    .map((format) => ({ format, label: formats[format].label, detail: formats[format].detail }));
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Export Document',
    placeHolder: 'In which format do you need the document?',
  });
  return picked?.format;
}

/** Asks where to write. The dialog starts beside the plan, and asks itself before it replaces a file. */
function pickTarget(plan: vscode.Uri, fileName: string, format: RenderFormat): Thenable<vscode.Uri | undefined> {
  const { label, extension } = formats[format];
  const folder =
    plan.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(plan, '..');
  return vscode.window.showSaveDialog({
    title: `Export as ${label}`,
    saveLabel: 'Export',
    filters: { [label]: [extension] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, fileName) }),
  });
}

async function write(target: vscode.Uri, content: string): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(content));
  } catch (error) {
    const reason = error instanceof vscode.FileSystemError ? ` (${error.code})` : '';
    throw new Refusal(
      `"${vscode.workspace.asRelativePath(target)}" could not be written${reason}. Choose a folder in which you may save files, and export again.`,
    );
  }
}

async function offerToOpen(target: vscode.Uri, format: RenderFormat): Promise<void> {
  const open = 'Open';
  const message = `The document was exported to "${vscode.workspace.asRelativePath(target)}".`;
  if ((await vscode.window.showInformationMessage(message, open)) !== open) return;
  if (format === 'html' && isOnThisMachine(target)) await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
}

/** Only a file on the machine of the person can be handed to their browser. */
function isOnThisMachine(target: vscode.Uri): boolean {
  return target.scheme === 'file' && !vscode.env.remoteName && vscode.env.uiKind === vscode.UIKind.Desktop;
}
