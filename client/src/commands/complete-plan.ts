import { applyUpdate } from '../update/apply-update.ts';
import { openPlan, readUpdateRequest, updateParams } from '../update/update-request.ts';
import { whileWaiting } from '../while-waiting.ts';
import type { Command } from './command.ts';

export const completePlan: Command = {
  id: 'partnerPlan.completePlan',
  failure: 'The plan was not completed.',
  async run(services, given) {
    const request = readUpdateRequest(given);
    const plan = await openPlan(services, request);
    const params = await updateParams(plan);
    const result = await whileWaiting('Completing the plan', (token) => services.server.complete(params, token));
    if (result === undefined) return false;
    return applyUpdate(plan, result, request);
  },
};
