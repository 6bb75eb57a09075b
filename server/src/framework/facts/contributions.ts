import { type CapturedFact, capturedFacts } from '../../../../schemas/attribution.ts';
import type { Plan } from '../../core/plan.ts';

/** Whether a plan lists what counts as a contribution. That says as much as a list of activities. */
export function listsContributions({ attribution }: Plan): boolean {
  return (attribution?.contributions?.kinds?.node.items.length ?? 0) > 0;
}

/** Whether a plan keeps a record of each contribution, so that no field of the deal has to hold them. */
export function keepsContributions({ attribution }: Plan): boolean {
  return (attribution?.contributions?.record?.node.items.length ?? 0) > 0;
}

/** The facts for which a plan needs a field on the deal. Those of a contribution may stand in a record of their own. */
export function factsOfDeal(plan: Plan): readonly CapturedFact[] {
  return keepsContributions(plan) ? capturedFacts.filter((fact) => !OF_CONTRIBUTION.includes(fact)) : capturedFacts;
}

const OF_CONTRIBUTION: readonly CapturedFact[] = ['partner-contribution', 'contribution-stage'];
