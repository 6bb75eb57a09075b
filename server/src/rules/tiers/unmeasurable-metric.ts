import { type MetricId, metrics } from '../../../../schemas/metrics.ts';
import { addItem, addKey } from '../../core/edits.ts';
import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
import { roleOf } from '../../framework/proposals/roles.ts';
import { metricsOfKind } from '../measurement/secondary.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { allThresholds } from './thresholds.ts';

export const unmeasurableMetric = defineRule({
  id: 'tiers/unmeasurable-metric',
  summary: 'A threshold uses a metric that no field and no report of the plan can measure.',
  why: 'Pipeline, revenue and deals follow from Deal Source and the amount. Retention, satisfaction or usage do not: somebody has to bring them in. A threshold that nobody measures is decided by feeling.',
  practice: 'Every number that decides about a partner needs a source.',
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
    const sources = sourcesOf(plan);
    const seen = new Set<MetricId>();
    for (const { metric, note } of allThresholds(plan)) {
      if (metric === undefined || seen.has(metric.value)) continue;
      const mentions = measuredElsewhere[metric.value];
      if (mentions === undefined) continue;
      seen.add(metric.value);
      // Retention is a part of lifetime value, and the absence of that metric is reported by itself.
      if (metric.value === 'customer-retention' && metricsOfKind(plan, 'lifetime-value').length === 0) continue;
      if (note !== undefined || sources.some((source) => mentions.test(source))) continue;
      report({
        at: metric.node.span,
        message: `"${metric.value}" does not follow from the deals in the CRM, and the plan names no field, metric or report that measures it. Add it to the secondary metrics with its source, or use a metric that can be measured.`,
        fixes: addMetric(plan, metric.value),
      });
    }
  },
});

/**
 * The metrics that do not follow from deal source, amount and dates of a deal, and the words by which a source for them
 * is known. Potential is found out by talking to the partner and needs no field.
 */
const measuredElsewhere: Readonly<Partial<Record<MetricId, RegExp>>> = {
  'customer-retention': /retention|renew|churn|lifetime|\bltv\b|subscription|k\u00fcndig|verl\u00e4nger|bindung/i,
  'customer-satisfaction': /satisf|\bcsat\b|\bnps\b|survey|feedback|zufried|umfrage|encuesta|enqu\u00eate/i,
  'integration-usage': /integration|usage|\buse\b|adoption|install|nutzung/i,
  'services-attach': /\bservices\b|attach|statements? of work|\bsow\b|dienstleist/i,
  'onboarding-time': /onboard|go[- ]?live|implement|time to value|deliver/i,
};

function isEmptyList(list: { readonly node: { readonly items: readonly unknown[] } } | undefined): boolean {
  return list === undefined || list.node.items.length === 0;
}

/** All that says where a number comes from: fields, views, metrics and their sources, the work that sets them up. */
function sourcesOf(plan: Plan): readonly string[] {
  const fields = (plan.attribution?.fields?.items ?? []).flatMap(({ name, apiName, description }) => [
    name?.value,
    apiName?.value,
    description?.value,
  ]);
  const views = (plan.attribution?.views?.items ?? []).flatMap(({ name, filter }) => [name?.value, filter?.value]);
  const secondary = (plan.measurement?.secondary?.items ?? []).flatMap(({ metric, source, measures }) => [
    metric?.value,
    source?.value,
    ...(measures?.items.map(({ value }) => value) ?? []),
  ]);
  const tasks = (plan.launch?.preLaunch?.items ?? []).map(({ task }) => task?.value);
  return [...fields, ...views, ...secondary, ...tasks].filter((source) => source !== undefined);
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

/** The metrics by which tiers judge partners and that no field, view or task of the plan measures. */
export function metricsToMeasure(plan: Plan): readonly Printable[] {
  const asked = new Set(
    allThresholds(plan).flatMap(({ metric, note }) => (note === undefined ? (metric?.value ?? []) : [])),
  );
  const sources = sourcesOf(plan);
  return [...asked]
    .filter((id) => id !== 'customer-retention' && measuredElsewhere[id] !== undefined)
    .filter((id) => !sources.some((source) => measuredElsewhere[id]?.test(source)))
    .map((id) => metricToMeasure(plan, id));
}

/** A metric with where its number comes from, in words of its own. */
function metricToMeasure(plan: Plan, id: MetricId): Printable {
  const { title } = metrics[id];
  return {
    metric: title.charAt(0).toUpperCase() + title.slice(1),
    source: { placeholder: proposedSources[id] ?? 'Report or field that holds the number' },
    owner: { placeholder: roleOf(plan, 'revenueOperations') },
  };
}

const proposedSources: Readonly<Partial<Record<MetricId, string>>> = {
  'customer-retention': 'Subscriptions by Deal Source of the first deal',
  'customer-satisfaction': 'Survey of the customers of each partner',
  'integration-usage': 'Usage data of the product, by account',
  'services-attach': 'Won deals with services of the partner attached',
  'onboarding-time': 'From Closed Won to the first productive use',
};
