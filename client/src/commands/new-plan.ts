import * as vscode from 'vscode';
import { languageId } from '../language.ts';
import { newPlanName, openNewDocument } from '../new-document.ts';
import { pickOne } from '../pick-one.ts';
import { today } from '../today.ts';
import type { Command, Services } from './command.ts';

export const newPlan: Command = {
  id: 'partnerPlan.newPlan',
  failure: 'The new plan was not made.',
  async run({ server }) {
    const chosen = await chooseCrm(server);
    if (chosen === undefined) return false;
    const { snippet } = await server.newPlan({ today: today(), ...chosen });
    const document = await openNewDocument({ fileName: newPlanName, languageId });
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    await editor.insertSnippet(new vscode.SnippetString(snippet));
    return document.uri;
  },
};

/** The CRM decides how fields, stages and filters are called, so it is asked for before anything is written. */
async function chooseCrm(server: Services['server']): Promise<{ readonly crm?: string } | undefined> {
  const { questions } = await server.questions({ answers: {} });
  const question = questions.find(({ key }) => key === 'crm');
  if (question?.choices === undefined) return {};
  const known = question.choices.map(({ value, label, description }) => ({
    label,
    ...(description === undefined ? {} : { description }),
    answer: { crm: value },
  }));
  const undecided = {
    label: 'Not decided yet',
    description: 'The plan uses general words, and a finding reminds of the decision.',
    answer: {},
  };
  const picked = await pickOne([...known, undecided], { title: 'New Plan', placeholder: question.prompt });
  return picked?.answer;
}
