import * as vscode from 'vscode';
import type { Answers } from '../../../server/src/protocol/generate.ts';
import { Drafts, isAnswers } from '../generate/draft.ts';
import { generate } from '../generate/generate.ts';
import { interview } from '../generate/interviewer.ts';
import { offerDraft } from '../generate/offer-draft.ts';
import { openGenerated } from '../generate/open-generated.ts';
import { type Command, Refusal, type Services } from './command.ts';

export const generatePlan: Command = {
  id: 'partnerPlan.generatePlan',
  failure: 'The plan was not generated.',
  async run(services, given) {
    return given === undefined ? fromQuestions(services) : fromAnswers(services, given);
  },
};

async function fromQuestions(services: Services): Promise<vscode.Uri | undefined> {
  const { server, memory } = services;
  const drafts = new Drafts(memory);
  const draft = await offerDraft(drafts, server);
  const outcome = draft && (await interview(server, drafts, draft));
  if (!outcome) return undefined;
  const { answers, keepBrief } = outcome;
  const uri = await open(services, answers, keepBrief);
  if (uri) await drafts.finish(answers);
  return uri;
}

async function fromAnswers(services: Services, given: unknown): Promise<vscode.Uri | undefined> {
  if (!isAnswers(given)) {
    throw new Refusal(
      'Generate Plan takes answers as an object: the key of a question, and a text or a list of texts.',
    );
  }
  return open(services, given, false);
}

async function open(services: Services, answers: Answers, keepBrief: boolean): Promise<vscode.Uri | undefined> {
  const { plan, brief } = await generate(services.server, answers);
  if (keepBrief) await openGenerated(brief);
  const uri = await openGenerated(plan);
  if (uri) services.previews.open(uri, vscode.ViewColumn.Beside);
  return uri;
}

export const saveAnswersAsBrief: Command = {
  id: 'partnerPlan.saveAnswersAsBrief',
  failure: 'The answers were not kept as a brief.',
  async run({ server, memory }) {
    const drafts = new Drafts(memory);
    const answers = drafts.left()?.answers ?? drafts.last();
    if (!answers)
      throw new Refusal('There are no answers yet. Run "Partner Plan: Generate Plan" and answer its questions.');
    const { brief } = await generate(server, answers);
    return openGenerated(brief);
  },
};
