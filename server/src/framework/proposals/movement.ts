import type { Quantity } from '../../../../schemas/quantities.ts';
import { isLowerBetter } from '../../core/metrics.ts';
import type { Plan, ThresholdPart } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { toYaml } from '../../core/quantity.ts';
import type { Neighbors } from '../facts/moves.ts';
import type { RankedTier } from '../facts/ranked-tiers.ts';
import { alternativesOf, asWritten, thresholdAsWritten, thresholdsIn } from '../facts/thresholds.ts';
import { proposedPipeline, roundToTwoDigits } from './criteria.ts';
import { WINDOW } from './times.ts';

/** The rule that leads up to a tier: what the tier asks for. */
export function wayUp(plan: Plan, { upper, upperId, lowerId }: Neighbors): Printable {
  const alternatives = thresholdsIn(upper, 'performance').length === 0 ? simpleAlternatives(upper) : [];
  return alternatives.length === 0
    ? { from: lowerId, to: upperId, when: thresholdsUp(plan, upper) }
    : { from: lowerId, to: upperId, when: alternatives.map(thresholdAsWritten), match: 'any' };
}

/** The rule that leads down from a tier: well below what the tier asks for, so that nobody moves to and fro. */
export function wayDown(plan: Plan, { upper, upperId, lowerId }: Neighbors): Printable {
  return { from: upperId, to: lowerId, when: [thresholdDown(plan, upper)] };
}

/** The alternatives of a tier where each is a single minimum, so that a way can have the same; none otherwise. */
function simpleAlternatives(upper: RankedTier): readonly ThresholdPart[] {
  const alternatives = alternativesOf(upper);
  const single = alternatives.flatMap((thresholds) => (thresholds.length === 1 ? thresholds : []));
  const isSimple = single.length === alternatives.length && single.every(({ threshold }) => threshold.atLeast);
  return isSimple ? single.map(({ threshold }) => threshold) : [];
}

/** The performance criteria of a tier as thresholds; without any, a proposal to decide about. */
export function thresholdsUp(plan: Plan, upper: RankedTier): readonly Printable[] {
  const criteria = thresholdsIn(upper, 'performance').flatMap(({ threshold }) => {
    const { metric, atLeast, below } = threshold;
    const value = metric !== undefined && isLowerBetter(plan, metric.value) ? below : atLeast;
    return value === undefined ? [] : [thresholdAsWritten(threshold)];
  });
  if (criteria.length > 0) return criteria;
  const pipeline = toYaml(proposedPipeline(plan, upper.level));
  return [{ metric: 'sourced-pipeline', atLeast: { placeholder: pipeline }, within: WINDOW }];
}

/** Two thirds of the first performance criterion, to decide about. */
export function thresholdDown(plan: Plan, upper: RankedTier): Printable {
  for (const { threshold } of thresholdsIn(upper, 'performance')) {
    const { metric, atLeast, within } = threshold;
    if (metric === undefined || atLeast === undefined) continue;
    if (isLowerBetter(plan, metric.value) !== false) continue;
    const window = within === undefined ? {} : { within: asWritten(within) };
    return { metric: metric.value, below: { placeholder: toYaml(twoThirdsOf(atLeast.value)) }, ...window };
  }
  const pipeline = twoThirdsOf(proposedPipeline(plan, upper.level));
  return { metric: 'sourced-pipeline', below: { placeholder: toYaml(pipeline) }, within: WINDOW };
}

/** Two thirds of a quantity, in two digits, and always less than the quantity itself where there is less. */
export function twoThirdsOf(quantity: Quantity): Quantity {
  switch (quantity.kind) {
    case 'money':
      return { ...quantity, amount: roundToTwoDigits((quantity.amount * 2) / 3) };
    case 'duration':
      return { ...quantity, amount: Math.max(1, Math.floor((quantity.amount * 2) / 3)) };
    case 'date':
      return quantity;
    default:
      return { ...quantity, value: Math.max(1, Math.floor((quantity.value * 2) / 3)) };
  }
}
