import type { Commitment } from '../../../../schemas/tiers.ts';
import { peopleKey, peopleOf } from '../../framework/facts/people.ts';
import type { RankedTier } from '../../framework/facts/ranked-tiers.ts';
import { alternativesOf, hasValue, printOfThreshold, thresholdsIn } from '../../framework/facts/thresholds.ts';
import { vagueWordIn } from './results.ts';

/**
 * Whether everything that the upper tier asks for is asked for by the lower one, too. Criteria in words decide as well,
 * so a tier that has them is only like another one with the same words.
 */
export function asksForNoMore(upper: RankedTier, lower: RankedTier): boolean {
  if (hasUnreadable(upper) || wordsOf(upper) !== wordsOf(lower)) return false;
  const [asked, held] = [thresholdsOf(upper), new Set(thresholdsOf(lower))];
  // A tier without a number has no performance yet, which is another finding.
  return (
    asked.length + alternativesOf(upper).length + peopleOf(upper).length > 0 &&
    asked.every((threshold) => held.has(threshold)) &&
    peopleAskedBy(upper).every((line) => peopleAskedBy(lower).includes(line)) &&
    isOneMet(upper, lower, held) &&
    commitmentsOf(upper).every((commitment) => commitmentsOf(lower).includes(commitment))
  );
}

/**
 * Whether whoever meets the criteria of the lower tier meets one of the alternatives of the upper one: because the
 * lower tier asks for one of them from everybody, or because all of its own alternatives are among them.
 */
function isOneMet(upper: RankedTier, lower: RankedTier, held: ReadonlySet<string>): boolean {
  const [wanted, own] = [upper, lower].map((ranked) =>
    alternativesOf(ranked).map((thresholds) => thresholds.map(({ threshold }) => printOfThreshold(threshold))),
  );
  if (wanted === undefined || wanted.length === 0) return true;
  const meetsOne = (given: ReadonlySet<string>): boolean =>
    wanted.some((thresholds) => thresholds.every((threshold) => given.has(threshold)));
  if (meetsOne(held)) return true;
  return own !== undefined && own.length > 0 && own.every((thresholds) => meetsOne(new Set([...held, ...thresholds])));
}

function thresholdsOf(ranked: RankedTier): readonly string[] {
  return (['performance', 'potential'] as const).flatMap((list) =>
    thresholdsIn(ranked, list)
      .filter(({ threshold }) => hasValue(threshold))
      .map(({ threshold }) => printOfThreshold(threshold)),
  );
}

function peopleAskedBy(ranked: RankedTier): readonly string[] {
  return peopleOf(ranked).map((line) => `${peopleKey(line)} ${line.certified?.value}`);
}

/** The commitments for which a tier asks. */
export function commitmentsOf({ tier }: RankedTier): readonly Commitment[] {
  return tier.criteria?.commitment?.items.map(({ value }) => value) ?? [];
}

function wordsOf({ tier }: RankedTier): string {
  // Words that nobody can measure tell no tier from another.
  return [tier.criteria?.note, tier.criteria?.founding]
    .map((part) => part?.value.trim() ?? '')
    .map((words) => (vagueWordIn(words) === undefined ? words : ''))
    .join('\n');
}

/** What could not be read may be the very difference. */
function hasUnreadable({ tier }: RankedTier): boolean {
  const { performance, potential, people, anyOf, commitment } = tier.criteria ?? {};
  const isCut = [performance, potential, people, anyOf, commitment].some(
    (list) => list !== undefined && list.items.length < list.node.items.length,
  );
  return (
    isCut ||
    [...(performance?.items ?? []), ...(potential?.items ?? [])].some(({ node, atLeast, below }) =>
      node.entries.some(
        ({ key }) =>
          (key.value === 'atLeast' && atLeast === undefined) || (key.value === 'below' && below === undefined),
      ),
    )
  );
}
