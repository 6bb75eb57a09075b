import * as vscode from 'vscode';
import type { Answers, Question } from '../../../server/src/protocol/requests.ts';
import { isAnswers } from './is-answers.ts';
import { isAsked } from './is-asked.ts';

/** What a person has answered so far, and the question at which they stand. */
export interface Draft {
  readonly answers: Answers;
  readonly step: number;
}

export const emptyDraft: Draft = { answers: {}, step: 0 };

const key = 'partnerPlan.generatePlan.draft';

/** Remembers the answers of a person who left in the middle, so that no answer is lost. */
export class Drafts {
  private readonly memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.memory = memory;
  }

  /** A draft with nothing in it is forgotten. */
  keep(draft: Draft): Thenable<void> {
    return this.memory.update(key, Object.keys(draft.answers).length === 0 ? undefined : draft);
  }

  /** Gives the draft to start from: what was left, when the person wants it back. Nothing, when they leave here. */
  async offer(questions: readonly Question[]): Promise<Draft | undefined> {
    const left = this.read();
    if (!left) return emptyDraft;
    const known = questions.filter((question) => left.answers[question.key] !== undefined);
    if (known.length === 0) return emptyDraft;

    const goOn = {
      label: 'Continue with my answers',
      detail: `You have answered ${known.length} of ${questions.filter((question) => isAsked(question, left.answers)).length} questions.`,
      draft: { answers: left.answers, step: Math.min(left.step, questions.length - 1) },
    };
    const startOver = { label: 'Start over', detail: 'Your answers are cleared.', draft: emptyDraft };
    const picked = await vscode.window.showQuickPick([goOn, startOver], {
      title: 'Generate Plan',
      placeHolder: 'You left before the plan was generated',
      ignoreFocusOut: true,
    });
    return picked?.draft;
  }

  private read(): Draft | undefined {
    const value = this.memory.get<unknown>(key);
    return isDraft(value) ? value : undefined;
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { answers, step } = value as Readonly<Record<string, unknown>>;
  return isAnswers(answers) && Number.isInteger(step) && (step as number) >= 0;
}
