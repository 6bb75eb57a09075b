import * as vscode from 'vscode';
import { openGenerated } from '../generate/open-generated.ts';
import { isBrief, languageId } from '../language.ts';
import { newPlanName } from '../new-document.ts';
import { today } from '../today.ts';
import { showRefusal } from '../update/show-refusal.ts';
import { type Command, Refusal, toUri } from './command.ts';

export const generateFromBrief: Command = {
  id: 'partnerPlan.generateFromBrief',
  failure: 'The plan was not generated.',
  async run({ server, previews }, given) {
    const brief = await vscode.workspace.openTextDocument(toUri(given) ?? activeBrief());
    const uri = brief.uri.toString();
    const { text, fileName, refused } = await server.generateFromBrief({ uri, text: brief.getText(), today: today() });
    const [first] = refused;
    if (first) {
      await showRefusal({ message: first.message, uri, position: first }, refused.length);
      return undefined;
    }
    if (text === undefined) throw new Refusal('No plan could be generated from this brief.');
    const folder = brief.isUntitled ? undefined : vscode.Uri.joinPath(brief.uri, '..');
    const plan = await openGenerated({ text, languageId, fileName: fileName ?? newPlanName, folder });
    if (plan) previews.open(plan, vscode.ViewColumn.Beside);
    return plan;
  },
};

function activeBrief(): vscode.Uri {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isBrief(editor.document)) {
    throw new Refusal('Open a brief first, or run "Partner Plan: Generate Plan" to answer questions instead.');
  }
  return editor.document.uri;
}
