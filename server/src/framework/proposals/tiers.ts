import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { capitalized } from '../../core/words.ts';
import { tiersNamedElsewhere } from '../facts/named-elsewhere.ts';
import { type BenefitList, MOST_TIERS } from '../facts/ranked-tiers.ts';
import { proposedBenefits } from './benefits.ts';
import { proposedCriteria, proposedExpectation } from './criteria.ts';

/** Where a tier is going to stand. */
export interface TierPlace {
  readonly level: number;
  readonly isLowest: boolean;
  readonly list: BenefitList;
}

/** A whole tier as a question: who belongs to it, what it receives, and what it produces in return. */
export function proposedTier(plan: Plan, id: string, place: TierPlace): Printable {
  const words = id.split('-').join(' ');
  return {
    id,
    name: { placeholder: capitalized(words) },
    criteria: proposedCriteria(plan, place, id),
    expectations: [proposedExpectation(plan, place)],
    benefits: proposedBenefits(plan, { id, list: place.list, path: ['tiers', place.level] }),
  };
}

/** All tiers of a plan that has none yet: those that the rest of it speaks of, else the first and the last of the framework. */
export function proposedTiers(plan: Plan): Printable {
  const { all } = tiersNamedElsewhere(plan);
  const [first = 'strategic'] = all;
  const two = [first, first === 'referral' ? 'registered' : 'referral'];
  const ids = all.length < 2 || all.length > MOST_TIERS ? two : all;
  return ids.map((id, level) => {
    const isLowest = level === ids.length - 1;
    const list = level === 0 ? 'strategic' : isLowest ? 'referral' : 'growth';
    return proposedTier(plan, id, { level, isLowest, list });
  });
}
