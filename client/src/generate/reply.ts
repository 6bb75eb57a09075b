import * as vscode from 'vscode';
import type { Answers, Question } from '../../../server/src/protocol/requests.ts';

export type Answer = Answers[string];

/** One question as it is put to the person. */
export interface Ask {
  readonly question: Question;
  /** What the person answered before, when they come back to the question. */
  readonly answer: Answer | undefined;
  readonly step: number;
  readonly totalSteps: number;
  /** Why the answer given before was refused. */
  readonly refusal: string | undefined;
  /** Says what is wrong with an answer. */
  check(answer: Answer): Promise<string | undefined>;
}

/**
 * How a person left a question. The answer is there in every case, so that going back or leaving loses nothing;
 * only an answer that goes on has been checked.
 */
export interface Reply {
  readonly kind: 'onward' | 'back' | 'left';
  readonly answer: Answer | undefined;
}

/** What is the same about every input of the interview. */
export function prepare(input: vscode.QuickInput, { question, step, totalSteps }: Ask): void {
  input.title = `Generate Plan: ${question.title}`;
  input.step = step;
  input.totalSteps = totalSteps;
  input.ignoreFocusOut = true;
}

/** The first question has nothing to go back to. */
export function backButtons({ step }: Ask): vscode.QuickInputButton[] {
  return step > 1 ? [vscode.QuickInputButtons.Back] : [];
}

/** What a check says. When the server does not answer, nothing holds the person up: the plan is checked again anyway. */
export async function messageOf(check: Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await check;
  } catch {
    return undefined;
  }
}
