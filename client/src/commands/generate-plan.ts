import * as vscode from 'vscode';
import type { Answers, GenerateResult } from '../../../server/src/protocol/requests.ts';
import type { PlanServer } from '../client.ts';
import { askQuestions } from '../generate/ask-questions.ts';
import { Drafts, emptyDraft } from '../generate/drafts.ts';
import { isAnswers } from '../generate/is-answers.ts';
import { newPlanName, openNewDocument } from '../new-document.ts';
import { today } from '../today.ts';
import type { Command, Services } from './command.ts';
import { Refusal } from './command.ts';

export const generatePlan: Command = {
  id: 'partnerPlan.generatePlan',
  failure: 'The plan was not generated.',
  async run(services, given) {
    const plan = given === undefined ? await fromQuestions(services) : await fromAnswers(services.server, given);
    if (!plan) return undefined;
    const uri = await open(plan);
    services.previews.open(uri, vscode.ViewColumn.Beside);
    return uri;
  },
};

interface GeneratedPlan {
  readonly text: string;
  readonly fileName: string;
}

async function open({ fileName, text }: GeneratedPlan): Promise<vscode.Uri> {
  const document = await openNewDocument(fileName);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document, { preview: false });
  return document.uri;
}

/** Asks until there is a plan or the person leaves. A refused answer is asked again, with the reason below it. */
async function fromQuestions({ server, memory }: Services): Promise<GeneratedPlan | undefined> {
  const { questions } = await server.questions();
  const drafts = new Drafts(memory);
  let draft = await drafts.offer(questions);
  let refusals: GenerateResult['refused'] = [];
  while (draft) {
    const answers = await askQuestions({ questions, draft, refusals, server, keep: (left) => drafts.keep(left) });
    if (!answers) return undefined;
    const result = await server.generate({ answers, today: today() });
    const plan = planOf(result);
    if (plan) {
      await drafts.keep(emptyDraft);
      return plan;
    }
    refusals = result.refused;
    const firstRefused = questions.findIndex(({ key }) => refusals.some((refusal) => refusal.key === key));
    // An answer that no question asks for cannot be put right by asking.
    if (firstRefused < 0) throw new Refusal(refusalMessage(result));
    draft = { answers, step: firstRefused };
  }
  return undefined;
}

async function fromAnswers(server: PlanServer, given: unknown): Promise<GeneratedPlan> {
  if (!isAnswers(given)) {
    throw new Refusal(
      'Generate Plan takes answers as an object: the key of a question, and a text or a list of texts.',
    );
  }
  const answers: Answers = given;
  const result = await server.generate({ answers, today: today() });
  const plan = planOf(result);
  if (!plan) throw new Refusal(refusalMessage(result));
  return plan;
}

function planOf({ text, fileName, refused }: GenerateResult): GeneratedPlan | undefined {
  if (text === undefined || refused.length > 0) return undefined;
  return { text, fileName: fileName ?? newPlanName };
}

function refusalMessage({ refused }: GenerateResult): string {
  const reasons = refused.map(({ key, message }) => `${key}: ${message}`).join(' ');
  return `No plan was generated, because some answers need another look. ${reasons}`;
}
