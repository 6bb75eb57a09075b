import type { Plan, TierPart } from '../../core/plan.ts';
import type { PathStep } from '../../core/source.ts';

/** The three lists of benefits that the framework gives: for strategic, growth and referral partners. */
export type BenefitList = 'strategic' | 'growth' | 'referral';

/** A tier and its place among the others. */
export interface RankedTier {
  readonly tier: TierPart;
  /** Counted from zero. The first in the list is Tier 1. */
  readonly level: number;
  readonly isLowest: boolean;
  /** As a message names it: `Tier 1 "Strategic"`. */
  readonly title: string;
  readonly path: readonly PathStep[];
  /** Which list of benefits applies. Absent while the plan has fewer than two tiers. */
  readonly list?: BenefitList;
}

/** The tiers of a plan with their levels. An item that cannot be read keeps its level, so that the others do not move. */
export function rankedTiers(plan: Plan): readonly RankedTier[] {
  const { tiers } = plan;
  if (tiers === undefined) return [];
  const count = tiers.node.items.length;
  let next = 0;
  return tiers.items.map((tier) => {
    const level = Math.max(next, tiers.node.items.indexOf(tier.node, next));
    next = level + 1;
    const list = benefitListOf(tier, level, count);
    return {
      tier,
      level,
      isLowest: level === count - 1,
      title: titleOf(tier, level),
      path: ['tiers', level],
      ...(list === undefined ? {} : { list }),
    };
  });
}

/** The second of two tiers has the growth list when it has co-sell, else the referral list. */
function benefitListOf(tier: TierPart, level: number, count: number): BenefitList | undefined {
  if (count < 2) return undefined;
  if (level === 0) return 'strategic';
  if (level > 1) return 'referral';
  const coSell = tier.benefits?.coSell?.value;
  return count > 2 || (coSell !== undefined && coSell !== 'none') ? 'growth' : 'referral';
}

function titleOf(tier: TierPart, level: number): string {
  const name = tier.name?.value ?? tier.id?.value;
  return name === undefined ? `Tier ${level + 1}` : `Tier ${level + 1} "${name}"`;
}
