import { type CapturedFact, capturedFacts } from '../../../../schemas/attribution.ts';
import type { Plan } from '../../core/plan.ts';

/**
 * Whether a plan lists what makes a deal influenced by what counts as a contribution. A kind that is shown apart is not in
 * the number, so it says nothing about it.
 */
export function listsContributions({ attribution }: Plan): boolean {
  const { kinds, shownApart } = attribution?.contributions ?? {};
  if (kinds === undefined) return false;
  const apart = new Set(shownApart?.items.map(({ value }) => value));
  // A kind without a name, or one that cannot be read, may be one that counts.
  return (
    kinds.items.length < kinds.node.items.length ||
    kinds.items.some(({ id }) => id === undefined || !apart.has(id.value))
  );
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
