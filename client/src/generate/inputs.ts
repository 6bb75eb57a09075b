import * as vscode from 'vscode';
import type { Ask } from './conduct.ts';

/** In milliseconds. After so long without a key, what was typed is checked and kept. */
export const pauseOfTyping = 250;

/** What is the same about every input of the interview. */
export function prepare(input: vscode.QuickInput, { question, number, total }: Ask): void {
  input.title = `Generate Plan: ${question.title}`;
  input.step = number;
  input.totalSteps = total;
  input.ignoreFocusOut = true;
}

/** The first question has nothing to go back to. */
export function backButtons({ number }: Ask): vscode.QuickInputButton[] {
  return number > 1 ? [vscode.QuickInputButtons.Back] : [];
}
