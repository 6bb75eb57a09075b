import { applyUpdate } from '../update/apply-update.ts';
import { openPlan, readUpdateRequest, updateParams } from '../update/update-request.ts';
import type { Command } from './command.ts';

export const completePlan: Command = {
  id: 'partnerPlan.completePlan',
  failure: 'The plan was not completed.',
  async run(services, given) {
    const request = readUpdateRequest(given);
    const plan = await openPlan(services, request);
    const result = await services.server.complete(await updateParams(plan));
    return applyUpdate(plan, result, request);
  },
};
