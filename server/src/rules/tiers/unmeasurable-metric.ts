import type { MetricId } from '../../../../schemas/metrics.ts';
import { addItem, addKey } from '../../core/edits.ts';
import { isOfFramework, metricTitle } from '../../core/metrics.ts';
import type { Plan } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
import { measuredElsewhere, sourcesOfNumbers } from '../../framework/facts/metric-sources.ts';
import { metricsOfKind } from '../../framework/facts/secondary-metrics.ts';
import { allThresholds } from '../../framework/facts/thresholds.ts';
import { metricToMeasure } from '../../framework/proposals/measurement.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const unmeasurableMetric = defineRule({
  id: 'tiers/unmeasurable-metric',
  summary: 'A threshold uses a metric that no field and no report of the plan can measure.',
  why: 'Pipeline, revenue and deals follow from Deal Source and the amount. Retention, satisfaction or usage do not: somebody has to bring them in. A threshold that nobody measures is decided by feeling.',
  practice: 'Every number that decides about a partner needs a source.',
  exceptions:
    'Where the number comes from a system beside the CRM. Name it as the source of an own metric, and the finding is gone.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    expectations: [{ metric: customer-satisfaction, atLeast: 85%, within: 12 months }]\nattribution:\n  fields:\n    - { name: Deal Source, object: opportunity, type: picklist, required: true }\nmeasurement:\n  secondary:\n    - { metric: activation-rate, target: 50%, window: 90 days }\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    expectations: [{ metric: customer-satisfaction, atLeast: 85%, within: 12 months }]\nattribution:\n  fields:\n    - { name: Deal Source, object: opportunity, type: picklist, required: true }\nmeasurement:\n  secondary:\n    - { metric: activation-rate, target: 50%, window: 90 days }\n    - { metric: Customer satisfaction, source: Survey after each project }\n',
  },
  check({ plan, report }) {
    // Without these sections and lists nobody can say what is measured, and their absence is a finding of its own.
    if (plan.attribution === undefined || plan.measurement === undefined) return;
    const { fields } = plan.attribution;
    const { secondary } = plan.measurement;
    if (isEmptyList(fields) || isEmptyList(secondary)) return;
    const sources = sourcesOfNumbers(plan);
    const seen = new Set<MetricId>();
    for (const { metric, note } of allThresholds(plan)) {
      // A metric of its own says where it is defined where its number comes from.
      if (metric === undefined || !isOfFramework(metric.value) || seen.has(metric.value)) continue;
      const mentions = measuredElsewhere[metric.value];
      if (mentions === undefined) continue;
      seen.add(metric.value);
      // Retention is a part of lifetime value, and the absence of that metric is reported by itself.
      if (metric.value === 'customer-retention' && metricsOfKind(plan, 'lifetime-value').length === 0) continue;
      if (note !== undefined || sources.some((source) => mentions.test(source))) continue;
      report({
        at: metric.node.span,
        message: `"${metricTitle(plan, metric.value)}" does not follow from the deals in the CRM, and the plan names no field, metric or report that measures it. Add it to the secondary metrics with its source, or use a metric that can be measured.`,
        fixes: addMetric(plan, metric.value),
      });
    }
  },
});

function isEmptyList(list: { readonly node: { readonly items: readonly unknown[] } } | undefined): boolean {
  return list === undefined || list.node.items.length === 0;
}

function addMetric(plan: Plan, id: MetricId): readonly Fix[] {
  const { measurement } = plan;
  if (measurement === undefined) return [];
  const { text } = plan.source;
  const item = metricToMeasure(plan, id);
  const edit =
    measurement.secondary === undefined
      ? addKey(text, measurement.node, 'secondary', [item], keyOrder(['measurement']))
      : addItem(text, measurement.secondary.node, item);
  return [{ title: 'Add it to the secondary metrics', safe: false, edits: [edit] }];
}
