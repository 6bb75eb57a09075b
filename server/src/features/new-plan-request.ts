import { type NewPlanParams, type NewPlanResult, newPlanRequest } from '../protocol/requests.ts';
import { defineService } from './feature.ts';
import { newPlanSnippet } from './new-plan.ts';

/** The text of a plan to start from by hand. */
export const newPlan = defineService<NewPlanParams, NewPlanResult>({
  method: newPlanRequest,
  empty: { snippet: '' },
  answer: ({ params: { today } }) => ({ snippet: newPlanSnippet(today) }),
});
