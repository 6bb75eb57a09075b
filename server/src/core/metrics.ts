import { type Metric, type MetricId, metrics } from '../../../schemas/metrics.ts';
import { type KnownMetric, unitNamed } from '../../../schemas/own-metrics.ts';
import type { OwnMetricPart, Plan } from './plan.ts';
import { withSmallStart } from './words.ts';

/** The metric that a threshold names: one of the framework, else one that the plan defines; undefined where none is. */
export function metricIn(plan: Plan, id: string): KnownMetric | undefined {
  return ofFramework(id) ?? ownAsKnown(ownMetric(plan, id));
}

/** What a metric is called in a sentence. A name that nobody has defined is shown as it is. */
export function metricTitle(plan: Plan, id: string): string {
  return metricIn(plan, id)?.title ?? id;
}

/** The definition of an own metric, the first where there are several; undefined where there is none. */
export function ownMetric({ metrics: own }: Plan, id: string): OwnMetricPart | undefined {
  return own?.items.find((metric) => metric.id?.value === id);
}

/** Whether an id is that of a metric of the framework. */
export function isOfFramework(id: string): id is MetricId {
  return Object.hasOwn(metrics, id);
}

/**
 * Whether a lower value is the better one; undefined where nobody can tell: a metric that the plan does not define, and
 * a time of its own, which may be one to wait or one to learn.
 */
export function isLowerBetter(plan: Plan, id: string): boolean | undefined {
  const framework = ofFramework(id);
  if (framework !== undefined) return framework.unit === 'duration';
  const unit = metricIn(plan, id)?.unit;
  return unit === undefined || unit === 'duration' ? undefined : false;
}

function ofFramework(id: string): Metric | undefined {
  return isOfFramework(id) ? metrics[id] : undefined;
}

/** What a program measures itself looks back at results, unless somebody lists it under potential. */
function ownAsKnown(metric: OwnMetricPart | undefined): KnownMetric | undefined {
  if (metric === undefined) return undefined;
  const { id, name, unit } = metric;
  return {
    title: withSmallStart(name?.value.trim() ?? id?.value ?? ''),
    kind: 'performance',
    ...(unit === undefined ? {} : { unit: unitNamed(unit.value) }),
  };
}
