import type { Commitment } from '../../../../schemas/tiers.ts';
import type { RankedTier } from '../../framework/facts/ranked-tiers.ts';
import { hasValue, printOfThreshold, thresholdsIn } from '../../framework/facts/thresholds.ts';

/**
 * Whether everything that the upper tier asks for is asked for by the lower one, too. Criteria in words decide as well,
 * so a tier that has them is only like another one with the same words.
 */
export function asksForNoMore(upper: RankedTier, lower: RankedTier): boolean {
  if (hasUnreadable(upper) || wordsOf(upper) !== wordsOf(lower)) return false;
  const [asked, held] = [thresholdsOf(upper), new Set(thresholdsOf(lower))];
  // A tier without a number has no performance yet, which is another finding.
  return (
    asked.length > 0 &&
    asked.every((threshold) => held.has(threshold)) &&
    commitmentsOf(upper).every((commitment) => commitmentsOf(lower).includes(commitment))
  );
}

function thresholdsOf(ranked: RankedTier): readonly string[] {
  return (['performance', 'potential'] as const).flatMap((list) =>
    thresholdsIn(ranked, list)
      .filter(({ threshold }) => hasValue(threshold))
      .map(({ threshold }) => printOfThreshold(threshold)),
  );
}

/** The commitments for which a tier asks. */
export function commitmentsOf({ tier }: RankedTier): readonly Commitment[] {
  return tier.criteria?.commitment?.items.map(({ value }) => value) ?? [];
}

function wordsOf({ tier }: RankedTier): string {
  return [tier.criteria?.note, tier.criteria?.founding].map((part) => part?.value.trim() ?? '').join('\n');
}

/** What could not be read may be the very difference. */
function hasUnreadable({ tier }: RankedTier): boolean {
  const { performance, potential, commitment } = tier.criteria ?? {};
  return [performance, potential, commitment].some(
    (list) => list !== undefined && list.items.length < list.node.items.length,
  );
}
