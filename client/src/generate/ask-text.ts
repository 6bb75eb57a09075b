import * as vscode from 'vscode';
import type { PlanServer } from '../client.ts';
import { promptOf, textOf, understoodAs } from './answers-in-words.ts';
import { Checks } from './checks.ts';
import type { Ask, Reply } from './conduct.ts';
import { backButtons, pauseOfTyping, prepare } from './inputs.ts';
import { Pause } from './pause.ts';

/** Asks a question whose answer is typed, and says while the person types what is wrong with it. */
export function askText(server: PlanServer, ask: Ask): Promise<Reply> {
  const { question, answer, unfinished, refusal } = ask;
  const input = vscode.window.createInputBox();
  const checks = new Checks(server, question.key, ask.answers);
  const pause = new Pause(pauseOfTyping);
  prepare(input, ask);
  input.buttons = backButtons(ask);
  input.placeholder = question.placeholder;
  const offered = textOf(answer ?? question.proposal?.answer);
  input.value = unfinished === undefined ? offered : textOf(unfinished);
  // A proposal is selected, so that typing replaces it. What was begun goes on at its end.
  if (unfinished !== undefined) input.valueSelection = [input.value.length, input.value.length];
  input.prompt = promptOf(question, input.value);
  input.validationMessage = refusal;

  /** A proposal that nobody has touched becomes an answer by going on only. */
  const leftover = () => (input.value === offered ? undefined : input.value);
  const check = async () => {
    const result = await checks.check(input.value.trim());
    if (!result) return;
    input.validationMessage = result.message;
    if (result.understood !== undefined) input.prompt = understoodAs(question, result.understood);
  };

  return new Promise((resolve) => {
    const finish = (reply: Reply) => {
      resolve(reply);
      pause.cancel();
      checks.dispose();
      input.dispose();
    };
    input.onDidChangeValue((value) => {
      checks.cancel();
      input.busy = false;
      input.validationMessage = undefined;
      input.prompt = promptOf(question, value);
      pause.after(() => {
        ask.keep(leftover());
        // Nobody is told off for an input that they have just emptied.
        if (value.trim() !== '') void check();
      });
    });
    input.onDidAccept(async () => {
      pause.cancel();
      const value = input.value.trim();
      if (value === '') {
        if (question.optional) finish({ kind: 'onward', answer: undefined });
        else input.validationMessage = 'This question needs an answer before the plan can be generated.';
        return;
      }
      input.busy = true;
      const result = await checks.check(value);
      // The person has typed on, or has left.
      if (!result) return;
      input.busy = false;
      if (result.message === undefined) finish({ kind: 'onward', answer: value });
      else input.validationMessage = result.message;
    });
    input.onDidTriggerButton(() => finish({ kind: 'back', unfinished: leftover() }));
    input.onDidHide(() => finish({ kind: 'left', unfinished: leftover() }));
    input.show();
    if (unfinished !== undefined && input.value.trim() !== '') void check();
  });
}
