import * as vscode from 'vscode';
import { languageId } from '../language.ts';
import { newPlanName, openNewDocument } from '../new-document.ts';
import { today } from '../today.ts';
import type { Command } from './command.ts';

export const newPlan: Command = {
  id: 'partnerPlan.newPlan',
  failure: 'The new plan was not made.',
  async run({ server }) {
    const { snippet } = await server.newPlan({ today: today() });
    const document = await openNewDocument({ fileName: newPlanName, languageId });
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    await editor.insertSnippet(new vscode.SnippetString(snippet));
    return document.uri;
  },
};
