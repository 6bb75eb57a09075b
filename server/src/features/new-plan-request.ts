import { crmSystems } from '../../../schemas/program.ts';
import { type NewPlanParams, type NewPlanResult, newPlanRequest } from '../protocol/requests.ts';
import { defineService } from './feature.ts';
import { newPlanSnippet } from './new-plan.ts';

/** The text of a plan to start from by hand. A CRM of no known name is one that nobody has decided on. */
export const newPlan = defineService<NewPlanParams, NewPlanResult>({
  method: newPlanRequest,
  empty: { snippet: '' },
  answer: ({ params: { today, crm } }) => ({
    snippet: newPlanSnippet(today, crmSystems.find((system) => system === crm) ?? 'unknown'),
  }),
});
