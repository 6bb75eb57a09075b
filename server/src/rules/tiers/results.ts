import { metrics } from '../../../../schemas/metrics.ts';
import { isOfFramework } from '../../core/metrics.ts';
import type { ThresholdPart } from '../../core/plan.ts';
import type { RankedTier } from '../../framework/facts/ranked-tiers.ts';
import { hasValue, thresholdsIn } from '../../framework/facts/thresholds.ts';
import { numberWords } from '../../framework/meaning/numbers.ts';

/**
 * Whether the criteria of a tier say in numbers what its partners bring: a performance criterion with a value, or a
 * note with a figure, as in "at least 900 points in 12 months", where the measure is one of the program's own.
 */
export function asksForResults(ranked: RankedTier): boolean {
  const note = ranked.tier.criteria?.note?.value ?? '';
  return (
    /\d/.test(note) ||
    thresholdsIn(ranked, 'performance').some(({ threshold }) => hasValue(threshold)) ||
    thresholdsIn(ranked, 'anyOf').some(({ threshold }) => hasValue(threshold) && !isPotential(threshold))
  );
}

/** Whether a threshold looks at what a partner could do, wherever it stands. */
function isPotential({ metric }: ThresholdPart): boolean {
  return metric !== undefined && isOfFramework(metric.value) && metrics[metric.value].kind === 'potential';
}

/** Whether a text names what is looked at, such as "deployment history and satisfaction", and no figure. */
export function namesOnlyMeasures(text: string): boolean {
  return !NUMBER.test(text) && MEASURE.test(text) && !OPEN_TO_ALL.test(text);
}

const MEASURE =
  /\b(?:history|track record|satisfaction|volumes?|revenues?|pipeline|bookings|sales|deals?|growth|retention|performance|results|references|expertise|experience|quality|capacity|reach|reputation|potential|market share)\b/iu;

/** Who may enter without any result, or is asked in: a rule that needs no number. */
const OPEN_TO_ALL =
  /\b(?:invit\w+|everybody|everyone|every partner|all partners|any partner|anyone|open to|starts? here|new partners?)\b/iu;

/** A figure, in digits or in words. */
export const NUMBER = new RegExp(`\\d|\\b(?:${numberWords}|quarter of|weekly|monthly|quarterly)\\b`, 'i');
