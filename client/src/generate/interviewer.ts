import * as vscode from 'vscode';
import type { PlanServer } from '../client.ts';
import { askChoice } from './ask-choice.ts';
import { askText } from './ask-text.ts';
import { conduct, type Interviewer, type Outcome } from './conduct.ts';
import { decide } from './decide.ts';
import type { Draft, Drafts } from './draft.ts';

/** Set while a question is shown. The keys of the manifest that go back depend on it. */
const askingContext = 'partnerPlan.isAsking';

/** Asks the questions with the inputs of VS Code. Gives nothing when the person leaves; the draft is kept by then. */
export async function interview(server: PlanServer, drafts: Drafts, draft: Draft): Promise<Outcome | undefined> {
  const interviewer: Interviewer = {
    questions: async (answers) => (await server.questions({ answers })).questions,
    summary: (answers) => server.briefSummary({ answers }),
    ask: (ask) => (ask.question.kind === 'text' ? askText(server, ask) : askChoice(server, ask)),
    decide,
    keep: (kept) => void drafts.keep(kept),
  };
  await vscode.commands.executeCommand('setContext', askingContext, true);
  try {
    return await conduct(interviewer, draft);
  } finally {
    await vscode.commands.executeCommand('setContext', askingContext, undefined);
  }
}
