import { metricIn } from '../../core/metrics.ts';
import type { Plan } from '../../core/plan.ts';
import { firstTiers, type RankedTier } from '../../framework/facts/ranked-tiers.ts';
import { thresholdsIn } from '../../framework/facts/thresholds.ts';

/**
 * Each Tier 1 of a new program that asks for performance only, so that no partner can be in it on the first day. A
 * criterion of potential, a commitment or a rule for founding partners opens it. Every track has a Tier 1 of its own.
 */
export function closedFirstTiers(plan: Plan): readonly RankedTier[] {
  if (plan.program?.state?.value !== 'none') return [];
  return [...firstTiers(plan).values()].filter((first) => isClosedToNewPartners(plan, first));
}

function isClosedToNewPartners(plan: Plan, first: RankedTier): boolean {
  const { criteria } = first.tier;
  if (criteria === undefined) return false;
  // What stands there unreadable may be the way in.
  if (criteria.node.entries.some(({ key }) => key.value === 'founding' || key.value === 'potential')) return false;
  if ((criteria.commitment?.node.items.length ?? 0) > 0) return false;
  const performance = [...thresholdsIn(first, 'performance'), ...thresholdsIn(first, 'anyOf')];
  return (
    performance.length > 0 &&
    performance.every(
      ({ threshold }) =>
        threshold.metric === undefined || metricIn(plan, threshold.metric.value)?.kind === 'performance',
    )
  );
}
