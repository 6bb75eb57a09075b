import * as vscode from 'vscode';
import type { Answer } from '../../../server/src/protocol/generate.ts';
import type { PlanServer } from '../client.ts';
import { promptOf } from './answers-in-words.ts';
import { Checks } from './checks.ts';
import type { Ask, Reply } from './conduct.ts';
import { backButtons, prepare } from './inputs.ts';

/** Asks a question whose answer is picked from a list: one entry, or one and more. */
export function askChoice(server: PlanServer, ask: Ask): Promise<Reply> {
  const { question } = ask;
  const several = question.kind === 'choices';
  const picker = vscode.window.createQuickPick<ChoiceItem>();
  const checks = new Checks(server, question.key, ask.answers);
  prepare(picker, ask);
  picker.buttons = backButtons(ask);
  picker.placeholder = placeholder(ask);
  picker.canSelectMany = several;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = items(ask);

  const offered = ask.answer ?? question.proposal?.answer;
  const picked = new Set([ask.unfinished ?? offered ?? []].flat());
  const chosen = picker.items.filter(({ value }) => value !== undefined && picked.has(value));
  if (several) picker.selectedItems = chosen;
  else if (chosen.length > 0) picker.activeItems = chosen;

  const current = () => (several ? answerOf(picker.selectedItems, true) : answerOf(picker.activeItems, false));
  picker.prompt = ask.refusal ?? promptOf(question, several ? [...picked] : answerOf(chosen, false));
  /** What the person ticked. Without going on, a single entry that is only highlighted has not been chosen. */
  let ticked = ask.unfinished;
  /** The answer that the message in the picker is about. */
  let refused = ask.refusal === undefined ? undefined : String(ask.answer);
  const showPrompt = () => {
    if (refused === undefined || String(current()) !== refused) picker.prompt = promptOf(question, current());
  };

  return new Promise((resolve) => {
    const finish = (reply: Reply) => {
      resolve(reply);
      checks.dispose();
      picker.dispose();
    };
    picker.onDidAccept(async () => {
      const answer = answerOf(picker.selectedItems, several);
      picker.busy = true;
      const message = await problem(ask, checks, answer);
      picker.busy = false;
      if (message === undefined) return finish({ kind: 'onward', answer });
      picker.prompt = message;
      refused = String(answer);
    });
    picker.onDidChangeActive(() => {
      if (!several) showPrompt();
    });
    picker.onDidChangeSelection((selected) => {
      if (!several) return;
      ticked = answerOf(selected, true);
      ask.keep(ticked);
      showPrompt();
    });
    picker.onDidTriggerButton(() => finish({ kind: 'back', unfinished: ticked }));
    picker.onDidHide(() => finish({ kind: 'left', unfinished: ticked }));
    picker.show();
  });
}

interface ChoiceItem extends vscode.QuickPickItem {
  /** Absent on headings, and on the entry that leaves the question open. */
  readonly value?: string;
}

function placeholder({ question }: Ask): string {
  if (question.kind === 'choice') return 'Pick one';
  return question.optional ? 'Tick what fits, or nothing' : 'Tick one or more';
}

function items({ question }: Ask): ChoiceItem[] {
  const choices = (question.choices ?? []).flatMap(({ value, label, description, group }): ChoiceItem[] => {
    const choice: ChoiceItem = { value, label, ...(description !== undefined && { description }) };
    return group === undefined ? [choice] : [{ label: group, kind: vscode.QuickPickItemKind.Separator }, choice];
  });
  const open = question.optional && question.kind === 'choice';
  // What happens then is told by the prompt while the entry is highlighted.
  return open ? [...choices, { label: 'Leave this open' }] : choices;
}

function answerOf(picked: readonly ChoiceItem[], several: boolean): Answer | undefined {
  const values = picked.flatMap(({ value }) => value ?? []);
  return several ? values : values[0];
}

/** What is wrong with an answer. A check that was cancelled belongs to a picker that is gone. */
async function problem({ question }: Ask, checks: Checks, answer: Answer | undefined): Promise<string | undefined> {
  if (answer !== undefined && answer.length > 0) return (await checks.check(answer))?.message;
  return question.optional ? undefined : 'Tick at least one before you go on.';
}
