import * as vscode from 'vscode';
import { compare, fileNameOf, type Question } from '../compare.ts';
import type { NewDocument } from '../new-document.ts';
import { exists, openNewDocument, placeOf } from '../new-document.ts';
import { showPlan } from '../show-plan.ts';

export interface Generated extends NewDocument {
  readonly text: string;
}

/**
 * Opens a generated text as a new file. When there is a file of that name, it shows both and asks first. Gives nothing
 * when the person cancels.
 */
export async function openGenerated(generated: Generated): Promise<vscode.Uri | undefined> {
  const file = placeOf(generated);
  if (!file || !(await exists(file))) return openAsNew(generated);
  const document = await vscode.workspace.openTextDocument(file);
  if (document.getText() === generated.text) return show(document);
  const choice = await compare(file, generated.text, existsAlready(fileNameOf(file)));
  if (choice === undefined || choice === 'cancel') return undefined;
  if (choice === 'keep-both') return openAsNew(generated);
  await replaceText(document, generated.text);
  return show(document);
}

function existsAlready(name: string): Question<'keep-both' | 'replace' | 'cancel'> {
  return {
    tab: `${name} (as it is and generated)`,
    title: `${name} exists already`,
    placeholder: 'The file is on the left, and what was generated on the right',
    choices: [
      { label: 'Keep Both', detail: 'The generated text opens as a new file beside it.', choice: 'keep-both' },
      {
        label: 'Replace',
        detail: 'The file gets the generated text. Undo brings back what it was.',
        choice: 'replace',
      },
      { label: 'Cancel', detail: 'Nothing changes.', choice: 'cancel' },
    ],
  };
}

async function openAsNew(generated: Generated): Promise<vscode.Uri> {
  const document = await openNewDocument(generated);
  await replaceText(document, generated.text);
  return show(document);
}

/** As an edit of the open document, so that undo works, and so that the person decides when it is saved. */
async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`${document.uri} could not be edited.`);
}

async function show({ uri }: vscode.TextDocument): Promise<vscode.Uri> {
  await showPlan(uri);
  return uri;
}
