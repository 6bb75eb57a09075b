import { secondaryMetrics } from '../../../../schemas/measurement.ts';
import type { MetricUnit } from '../../../../schemas/metrics.ts';
import type { MeasurementPart, Plan } from '../../core/plan.ts';
import { comparable } from '../crm/captured.ts';

export type SecondaryMetricId = keyof typeof secondaryMetrics;
export type SecondaryMetricPart = NonNullable<MeasurementPart['secondary']>['items'][number];

export const secondaryMetricIds = Object.keys(secondaryMetrics) as readonly SecondaryMetricId[];

/** Which of the framework's metrics a secondary metric is, by its id or by what it says in words. */
export function kindOf({ metric }: SecondaryMetricPart): SecondaryMetricId | undefined {
  if (metric === undefined) return undefined;
  const name = comparable(metric.value);
  const exact = secondaryMetricIds.find((id) => name === comparable(id) || name === comparable(secondaryMetrics[id]));
  return exact ?? secondaryMetricIds.find((id) => words[id].test(metric.value));
}

/** The secondary metrics of a plan that are of one kind. */
export function metricsOfKind(plan: Plan, id: SecondaryMetricId): readonly SecondaryMetricPart[] {
  return (plan.measurement?.secondary?.items ?? []).filter((metric) => kindOf(metric) === id);
}

const words: Readonly<Record<SecondaryMetricId, RegExp>> = {
  'activation-rate':
    /\bactivat|(?<!per )\bactive partners?\b|partners? (?:with|who|that).{0,200}\b(?:registered|referred|deal)/iu,
  'average-deal-size-by-partner': /\bdeal size|\bsize of (?:a |the )?deals?\b|\bACV\b|contract value by partner/iu,
  'time-to-close': /time[- ]to[- ]close|\bsales cycle|close times?\b|days to close|\bvelocity\b/iu,
  'lifetime-value': /\blife ?-?time|\bLTV\b|\bCLV\b/iu,
};

/** What each secondary metric of the framework is measured in. */
export const secondaryUnits: Readonly<Record<SecondaryMetricId, MetricUnit>> = {
  'activation-rate': 'percentage',
  'average-deal-size-by-partner': 'money',
  'time-to-close': 'duration',
  'lifetime-value': 'money',
};
