import * as vscode from 'vscode';
import { chosenPlan } from './chosen-plan.ts';
import type { Command } from './command.ts';

export const openPreview: Command = {
  id: 'partnerPlan.openPreview',
  failure: 'The preview did not open.',
  async run(services, given) {
    const plan = chosenPlan(services, given);
    services.previews.open(plan, vscode.ViewColumn.Active);
    return plan;
  },
};
