import * as vscode from 'vscode';
import type { Answer, Answers, CheckAnswerResult } from '../../../server/src/protocol/generate.ts';
import type { PlanServer } from '../client.ts';

/** Checks the answers to one question. Only the last check counts: a new one cancels the one before. */
export class Checks implements vscode.Disposable {
  private readonly server: PlanServer;
  private readonly key: string;
  private readonly answers: Answers;
  private running: vscode.CancellationTokenSource | undefined;

  constructor(server: PlanServer, key: string, answers: Answers) {
    this.server = server;
    this.key = key;
    this.answers = answers;
  }

  /**
   * What the server says about an answer, or nothing when the check was cancelled. When the server does not answer,
   * nothing holds the person up: all answers are checked again before a plan is generated.
   */
  async check(answer: Answer): Promise<CheckAnswerResult | undefined> {
    this.cancel();
    const running = new vscode.CancellationTokenSource();
    this.running = running;
    const { key, answers } = this;
    try {
      const result = await this.server.checkAnswer({ key, answer, answers }, running.token);
      return running === this.running ? result : undefined;
    } catch {
      return running === this.running ? {} : undefined;
    } finally {
      running.dispose();
    }
  }

  cancel(): void {
    this.running?.cancel();
    this.running = undefined;
  }

  dispose(): void {
    this.cancel();
  }
}
