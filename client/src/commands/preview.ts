import * as vscode from 'vscode';
import { showPlace } from '../preview/show-place.ts';
import { showPlan } from '../show-plan.ts';
import { type Command, chosenPlan, toUri } from './command.ts';

export const openPreview: Command = {
  id: 'partnerPlan.openPreview',
  failure: 'The preview did not open.',
  async run(services, given) {
    const plan = chosenPlan(services, given);
    services.previews.open(plan, vscode.ViewColumn.Active);
    return plan;
  },
};

export const openPreviewToSide: Command = {
  id: 'partnerPlan.openPreviewToSide',
  failure: 'The preview did not open.',
  async run(services, given) {
    const plan = chosenPlan(services, given);
    services.previews.open(plan, vscode.ViewColumn.Beside);
    return plan;
  },
};

export const lockPreview: Command = {
  id: 'partnerPlan.lockPreview',
  failure: 'The preview was not locked.',
  async run({ previews }) {
    previews.setLocked(true);
  },
};

export const unlockPreview: Command = {
  id: 'partnerPlan.unlockPreview',
  failure: 'The preview was not unlocked.',
  async run({ previews }) {
    previews.setLocked(false);
  },
};

export const showSource: Command = {
  id: 'partnerPlan.showSource',
  failure: 'The plan did not open.',
  async run(services) {
    await showPlan(services.previews.activePlan ?? chosenPlan(services, undefined));
  },
};

/** Shows where the block comes from on which the context menu of a preview was opened. */
export const goToSource: Command = {
  id: 'partnerPlan.goToSource',
  failure: 'The place in the plan was not shown.',
  async run(services, given) {
    const { uri, start, end } = (given ?? {}) as Readonly<Record<string, unknown>>;
    const from = typeof start === 'number' ? start : 0;
    await showPlace(toUri(uri) ?? chosenPlan(services, undefined), {
      start: from,
      end: typeof end === 'number' ? Math.max(from, end) : from,
    });
  },
};
