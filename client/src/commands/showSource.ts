import { showPlan } from '../showPlan.ts';
import { chosenPlan } from './chosenPlan.ts';
import type { Command } from './command.ts';

export const showSource: Command = {
  id: 'partnerPlan.showSource',
  failure: 'The plan did not open.',
  async run(services) {
    await showPlan(services.previews.activePlan ?? chosenPlan(services, undefined));
  },
};
