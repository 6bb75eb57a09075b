import * as vscode from 'vscode';
import type { RuleSummary } from '../../../server/src/protocol/requests.ts';
import type { PlanServer } from '../client.ts';
import { rulePageUri } from '../rule-page-uri.ts';
import { type Command, Refusal } from './command.ts';

export const showRule: Command = {
  id: 'partnerPlan.showRule',
  failure: 'The page of the rule could not be shown.',
  async run({ server }, given) {
    const id = typeof given === 'string' ? given : await pickRule(server);
    if (id === undefined) return undefined;
    const { markdown } = await server.rulePage({ id });
    if (markdown === undefined) {
      throw new Refusal(`There is no rule named "${id}". Run "Partner Plan: Show Rule" to choose one from the list.`);
    }
    await vscode.commands.executeCommand('markdown.showPreview', rulePageUri(id));
    return id;
  },
};

async function pickRule(server: PlanServer): Promise<string | undefined> {
  const items = server.rules().then(({ rules }) => rules.map(toItem));
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Show Rule',
    placeHolder: 'Type a word of the rule that you want to read about',
    matchOnDescription: true,
  });
  return picked?.description;
}

function toItem({ id, summary, severity }: RuleSummary): {
  label: string;
  description: string;
  iconPath: vscode.ThemeIcon;
} {
  return { label: summary, description: id, iconPath: severityIcons[severity] };
}

const severityIcons: Readonly<Record<RuleSummary['severity'], vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error'),
  warning: new vscode.ThemeIcon('warning'),
  information: new vscode.ThemeIcon('info'),
  hint: new vscode.ThemeIcon('lightbulb'),
};
