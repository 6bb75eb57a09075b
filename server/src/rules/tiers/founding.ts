import { metricIn } from '../../core/metrics.ts';
import type { Plan } from '../../core/plan.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { thresholdsIn } from '../../framework/facts/thresholds.ts';

/**
 * Whether a program is new and Tier 1 asks for performance only, so that no partner can be in it on the first day. A
 * criterion of potential, a commitment or a rule for founding partners opens it.
 */
export function isClosedToNewPartners(plan: Plan): boolean {
  const first = rankedTiers(plan)[0];
  const criteria = first?.tier.criteria;
  if (plan.program?.state?.value !== 'none' || first === undefined || criteria === undefined) return false;
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
