import * as vscode from 'vscode';
import { briefLanguageId } from '../language.ts';
import { openNewDocument } from '../new-document.ts';
import type { Command } from './command.ts';

export const newBrief: Command = {
  id: 'partnerPlan.newBrief',
  failure: 'The new brief was not made.',
  async run({ server }) {
    const { snippet } = await server.newBrief();
    const document = await openNewDocument({ fileName: 'new.partner-brief.yaml', languageId: briefLanguageId });
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    await editor.insertSnippet(new vscode.SnippetString(snippet));
    return document.uri;
  },
};
