import * as vscode from 'vscode';
import type { BriefSummaryResult } from '../../../server/src/protocol/generate.ts';
import type { Decision } from './conduct.ts';

/** Shows what was diagnosed and what is assumed, and asks whether the plan is generated from it. */
export function decide(summary: BriefSummaryResult): Promise<Decision> {
  const picker = vscode.window.createQuickPick<DecisionItem>();
  picker.title = 'Generate Plan: Summary';
  picker.prompt = summary.refused[0]?.message ?? summary.sentence;
  picker.placeholder = 'Generate the plan, or pick an entry to change it';
  picker.ignoreFocusOut = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.buttons = [vscode.QuickInputButtons.Back];
  picker.items = [...endings(summary), ...diagnosis(summary), ...assumptions(summary)];

  return new Promise((resolve) => {
    const finish = (decision: Decision) => {
      resolve(decision);
      picker.dispose();
    };
    picker.onDidAccept(() => {
      const decision = picker.selectedItems[0]?.decision;
      if (decision) finish(decision);
    });
    picker.onDidTriggerButton(() => finish({ kind: 'back' }));
    picker.onDidHide(() => finish({ kind: 'left' }));
    picker.show();
  });
}

interface DecisionItem extends vscode.QuickPickItem {
  /** Absent on headings. */
  readonly decision?: Decision;
}

function endings({ refused }: BriefSummaryResult): DecisionItem[] {
  if (refused.length > 0) return [{ label: 'Go back to the questions', decision: { kind: 'back' } }];
  return [
    {
      label: 'Generate the plan',
      detail: 'It opens as a new file with the preview beside it. Nothing is saved before you save it.',
      decision: { kind: 'generate', keepBrief: false },
    },
    {
      label: 'Generate the plan and keep the answers',
      detail: 'They open as a brief beside the plan: a file from which you can generate it again.',
      decision: { kind: 'generate', keepBrief: true },
    },
  ];
}

/** The problem, and below it what shows it, each on a line of its own, because a line that is too long is cut off. */
function diagnosis(summary: BriefSummaryResult): DecisionItem[] {
  if (summary.diagnosis.length === 0) return [];
  const decision: Decision = { kind: 'change', key: 'symptoms' };
  return [
    heading('Diagnosed'),
    ...summary.diagnosis.flatMap(({ title, evidence }) => [
      { label: `$(warning) ${title}`, decision },
      ...evidence.map((sentence) => ({ label: `$(blank) ${sentence}`, decision })),
    ]),
  ];
}

function assumptions(summary: BriefSummaryResult): DecisionItem[] {
  if (summary.assumptions.length === 0) return [];
  return [
    heading('Assumed'),
    ...summary.assumptions.map(
      ({ key, title, value, reason }): DecisionItem => ({
        label: `${title}: ${value}`,
        detail: reason,
        decision: { kind: 'change', key },
      }),
    ),
  ];
}

function heading(label: string): DecisionItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
