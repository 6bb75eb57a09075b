import type { Plan } from '../../core/plan.ts';
import { rankedTiers } from './ranked-tiers.ts';

/**
 * The tiers that are promised co-marketing budget, as a sentence that goes into a message, with a space in front. Empty
 * when there are none.
 */
export function promisedBudget(plan: Plan): string {
  const tier = rankedTiers(plan).find(
    ({ tier: { benefits } }) =>
      benefits?.coMarketing?.value === 'budget' || (benefits?.coMarketingBudget?.value.amount ?? 0) > 0,
  );
  return tier === undefined ? '' : ` ${tier.title} is promised a co-marketing budget, and would spend it without that.`;
}
