import * as vscode from 'vscode';
import type { Answer, Ask, Reply } from './reply.ts';
import { backButtons, messageOf, prepare } from './reply.ts';

/** Asks a question whose answer is picked from a list: one entry, or one and more. */
export function askChoice(ask: Ask): Promise<Reply> {
  const { question } = ask;
  const several = question.kind === 'choices';
  const picker = vscode.window.createQuickPick<ChoiceItem>();
  prepare(picker, ask);
  picker.buttons = backButtons(ask);
  picker.prompt = ask.refusal ?? question.prompt;
  picker.placeholder = several ? 'Pick one or more' : 'Pick one';
  picker.canSelectMany = several;
  picker.matchOnDescription = true;
  picker.items = items(ask);

  const picked = new Set([ask.answer ?? question.proposal ?? []].flat());
  const chosen = picker.items.filter(({ value }) => value !== undefined && picked.has(value));
  if (several) picker.selectedItems = chosen;
  else if (chosen.length > 0) picker.activeItems = chosen;

  /** The choice that the message in the picker is about. */
  let refused = String(ask.answer);
  return new Promise((resolve) => {
    const finish = (kind: Reply['kind'], answer: Answer | undefined) => {
      resolve({ kind, answer });
      picker.dispose();
    };
    /** Without going on, a single choice that is only highlighted has not been made. */
    const unfinished = () => (several ? answerOf(picker.selectedItems, true) : ask.answer);
    picker.onDidAccept(async () => {
      const answer = answerOf(picker.selectedItems, several);
      picker.busy = true;
      const message = await problem(ask, answer);
      picker.busy = false;
      if (message === undefined) return finish('onward', answer);
      picker.prompt = message;
      refused = String(answer);
    });
    picker.onDidChangeSelection((selected) => {
      // What was wrong with one choice says nothing about another.
      if (String(answerOf(selected, several)) !== refused) picker.prompt = question.prompt;
    });
    picker.onDidTriggerButton(() => finish('back', unfinished()));
    picker.onDidHide(() => finish('left', unfinished()));
    picker.show();
  });
}

interface ChoiceItem extends vscode.QuickPickItem {
  /** Absent on the entry that leaves the question open. */
  readonly value?: string;
}

function items({ question }: Ask): ChoiceItem[] {
  const choices: ChoiceItem[] = (question.choices ?? []).map(({ value, label, description }) => ({
    value,
    label,
    ...(description !== undefined && { description }),
  }));
  const open = question.optional && question.kind === 'choice';
  return open ? [...choices, { label: 'Leave this open', description: 'You can add it to the plan later.' }] : choices;
}

function answerOf(picked: readonly ChoiceItem[], several: boolean): Answer | undefined {
  const values = picked.flatMap(({ value }) => value ?? []);
  return several ? values : values[0];
}

async function problem({ question, check }: Ask, answer: Answer | undefined): Promise<string | undefined> {
  if (answer !== undefined && answer.length > 0) return messageOf(check(answer));
  return question.optional ? undefined : 'Pick at least one before you go on.';
}
