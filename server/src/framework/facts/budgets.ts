import type { Money } from '../../../../schemas/quantities.ts';
import type { Plan } from '../../core/plan.ts';
import { formatNumber, formatQuantity } from '../../core/quantity.ts';
import { periodInYears } from './costs.ts';
import { rankedTiers } from './ranked-tiers.ts';

export interface PromisedBudgets {
  readonly total: Money;
  readonly words: string;
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** The budgets of all tiers for the period of the costs, as far as they are known. */
export function promisedBudgets(plan: Plan, currency: string): PromisedBudgets | undefined {
  const years = periodInYears(plan);
  const parts = rankedTiers(plan).flatMap(({ tier }) => {
    const { coMarketing, coMarketingBudget: budget } = tier.benefits ?? {};
    const count = tier.partners?.value;
    if (budget === undefined || count === undefined || budget.value.currency !== currency) return [];
    if (coMarketing !== undefined && coMarketing.value !== 'budget') return [];
    return [{ count, budget }];
  });
  if (parts.length === 0) return undefined;
  const amount = Math.round(parts.reduce((sum, { count, budget }) => sum + count * budget.value.amount, 0) * years);
  const sums = parts.map(
    ({ count, budget }) =>
      `${formatNumber(count)} ${count === 1 ? 'partner' : 'partners'} x ${formatQuantity(budget.value)}`,
  );
  const words = `${sums.join(' + ')} a year${years === 1 ? '' : `, for ${formatNumber(years)} years`}`;
  return { total: { kind: 'money', amount, currency }, words, places: parts.map(({ budget }) => budget.node.span) };
}

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
