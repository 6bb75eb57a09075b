import { showPlan } from '../show-plan.ts';
import { chosenPlan } from './chosen-plan.ts';
import type { Command } from './command.ts';

export const showSource: Command = {
  id: 'partnerPlan.showSource',
  failure: 'The plan did not open.',
  async run(services) {
    await showPlan(services.previews.activePlan ?? chosenPlan(services, undefined));
  },
};
