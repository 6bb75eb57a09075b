import * as vscode from 'vscode';
import type { CopySectionParams } from '../../../server/src/protocol/preview.ts';
import { openForServer } from '../find-files.ts';
import { type Command, chosenPlan, Refusal, type Services, toUri } from './command.ts';

export const copySectionAsMarkdown: Command = {
  id: 'partnerPlan.copySectionAsMarkdown',
  failure: 'The section was not copied.',
  run: (services, given) => copy(services, given, 'markdown'),
};

export const copySectionAsText: Command = {
  id: 'partnerPlan.copySectionAsText',
  failure: 'The section was not copied.',
  run: (services, given) => copy(services, given, 'text'),
};

/** In milliseconds. */
const messageTime = 4_000;

/** Copies the section of the context menu, or else the one in which the cursor stands. */
async function copy(services: Services, given: unknown, format: CopySectionParams['format']): Promise<unknown> {
  const { uri, section } = (given ?? {}) as Readonly<Record<string, unknown>>;
  const plan = toUri(uri) ?? chosenPlan(services, undefined);
  await openForServer(plan);
  const wanted = typeof section === 'string' ? { section } : { offset: cursorIn(plan) };
  const { title, content } = await services.server.copySection({ uri: plan.toString(), format, ...wanted });
  if (content === undefined) {
    throw new Refusal('There is no section here. Put the cursor into a section of the plan, and copy again.');
  }
  await vscode.env.clipboard.writeText(content);
  const kind = format === 'markdown' ? 'Markdown' : 'text';
  vscode.window.setStatusBarMessage(`"${title}" was copied as ${kind}.`, messageTime);
  return content;
}

function cursorIn(plan: vscode.Uri): number {
  const editors = vscode.window.visibleTextEditors;
  const editor = editors.find(({ document }) => document.uri.toString() === plan.toString());
  return editor?.document.offsetAt(editor.selection.active) ?? 0;
}
