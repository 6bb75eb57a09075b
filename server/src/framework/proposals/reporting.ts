import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { rankedTiers } from '../facts/ranked-tiers.ts';

/** The joint review with the partners of Tier 1, with the three points that it has at least. */
export function proposedReview(plan: Plan): Printable {
  const first = rankedTiers(plan).find(({ level }) => level === 0)?.tier.id?.value;
  return {
    tiers: [first ?? { placeholder: 'strategic' }],
    cadence: 'quarterly',
    agenda: [
      { placeholder: 'Pipeline and revenue against the thresholds of the tier' },
      { placeholder: LOST_DEALS },
      { placeholder: 'Joint targets for the next quarter' },
    ],
  };
}

/** The point of an agenda from which both sides learn the most. */
export const LOST_DEALS = 'Lost deals of the quarter and what they teach';
