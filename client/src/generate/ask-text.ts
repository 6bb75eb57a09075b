import * as vscode from 'vscode';
import type { Ask, Reply } from './reply.ts';
import { backButtons, messageOf, prepare } from './reply.ts';

/** Asks a question whose answer is typed, and says while the person types what is wrong with it. */
export function askText(ask: Ask): Promise<Reply> {
  const input = vscode.window.createInputBox();
  prepare(input, ask);
  input.buttons = backButtons(ask);
  input.prompt = ask.question.optional ? `${ask.question.prompt} (optional)` : ask.question.prompt;
  input.placeholder = ask.question.placeholder;
  input.value = textOf(ask.answer ?? ask.question.proposal);
  input.validationMessage = ask.refusal;

  return new Promise((resolve) => {
    const proposed = input.value;
    const finish = (kind: Reply['kind']) => {
      // A proposal that nobody has touched becomes an answer by going on, and not by leaving.
      const untouched = kind !== 'onward' && input.value === proposed;
      resolve({ kind, answer: untouched ? ask.answer : input.value.trim() });
      input.dispose();
    };
    input.onDidChangeValue(async (value) => {
      const message = await problemWhileTyping(ask, value.trim());
      // An answer to something that was typed meanwhile is of no use any more.
      if (input.value === value) input.validationMessage = message;
    });
    input.onDidAccept(async () => {
      const value = input.value;
      input.busy = true;
      const message = await problemAtTheEnd(ask, value.trim());
      input.busy = false;
      if (input.value !== value) return;
      input.validationMessage = message;
      if (message === undefined) finish('onward');
    });
    input.onDidTriggerButton(() => finish('back'));
    input.onDidHide(() => finish('left'));
    input.show();
  });
}

/** Nobody is told off for an input that they have just emptied. */
async function problemWhileTyping({ check }: Ask, answer: string): Promise<string | undefined> {
  return answer === '' ? undefined : messageOf(check(answer));
}

async function problemAtTheEnd({ question, check }: Ask, answer: string): Promise<string | undefined> {
  if (answer !== '') return messageOf(check(answer));
  return question.optional ? undefined : 'This question needs an answer before the plan can be generated.';
}

function textOf(answer: Ask['answer']): string {
  if (answer === undefined) return '';
  return typeof answer === 'string' ? answer : answer.join(', ');
}
