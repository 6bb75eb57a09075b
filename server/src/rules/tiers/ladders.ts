import type { TierPart } from '../../core/plan.ts';

/** The values of each benefit, from the least to the most. */
export const ladders = {
  partnerSuccess: ['none', 'self-service', 'shared', 'dedicated'],
  coSell: ['none', 'above-threshold', 'every-deal'],
  coMarketing: ['none', 'standard-assets', 'assets', 'budget'],
  roadmap: ['none', 'published', 'early-access'],
  dealRegistration: ['none', 'self-service', 'standard', 'protected'],
  businessReview: ['none', 'annually', 'semiannually', 'quarterly'],
} as const;

export type LadderKey = keyof typeof ladders;

export const ladderKeys = Object.keys(ladders) as readonly LadderKey[];

/** How high a benefit of a tier stands, from zero for none; undefined when the tier does not say. */
export function rankOf(tier: TierPart, key: LadderKey): number | undefined {
  const value = tier.benefits?.[key]?.value;
  return value === undefined ? undefined : rankOfValue(key, value);
}

export function rankOfValue(key: LadderKey, value: string): number {
  return (ladders[key] as readonly string[]).indexOf(value);
}
