import { secondaryMetrics } from '../../../../schemas/measurement.ts';
import { addKey } from '../../core/edits.ts';
import { metricTitle } from '../../core/metrics.ts';
import type { Plan } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf, type MapNode, type PathStep } from '../../core/source.ts';
import type { Span } from '../../core/text.ts';
import { capitalized } from '../../core/words.ts';
import { secondaryMetricIds } from '../../framework/facts/secondary-metrics.ts';
import { SOURCED_VIEW } from '../../framework/proposals/measurement.ts';
import { roleOf } from '../../framework/proposals/roles.ts';
import { lackingInWords } from '../shared/lacking-together.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { examplePrimary, planWithPrimary, primaryWith } from './example.ts';

export const untraceableMetric = defineRule({
  id: 'measurement/untraceable-metric',
  summary: 'A metric does not say where its number comes from, or who reports it.',
  why: 'Two people who take the same number from two reports spend the meeting on the difference. A source and an owner settle that before the first report.',
  practice: 'A metric is complete with a formula, a source and an owner. The framework gives the formula.',
  exceptions: 'Where all numbers come from one report that the plan names elsewhere. Say which one.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: planWithPrimary(primaryWith('roi', examplePrimary.roi.replace(', owner: Finance', ''))),
    good: planWithPrimary(examplePrimary),
  },
  check({ plan, report }) {
    for (const { title, node, at, path } of metricsOf(plan)) {
      const missing = parts.filter(({ key }) => entryOf(node, key) === undefined);
      if (node.entries.length === 0 || missing.length === 0) continue;
      report({
        at,
        message: `${title} does not say ${missing.map(({ words }) => words).join(' and ')}. Add ${missing.map(({ key }) => `"${key}"`).join(' and ')}.`,
        fixes: missing.map(({ key, example }) => ({
          title: `Add "${key}"`,
          safe: false,
          edits: [addKey(plan.source.text, node, key, { placeholder: example(plan) }, keyOrder(path))],
        })),
        together: {
          where: title.replace(/^The /, 'the '),
          what: missing.map(({ key }) => key).join(' and no '),
          tell: (all) => {
            const lacks = lackingInWords(all, { one: 'has no', many: 'have no' });
            return `${capitalized(lacks)}. Say where each number comes from, and who reports it.`;
          },
          fix: 'Add the first that is missing to each of them',
        },
      });
    }
  },
});

const parts = [
  { key: 'source', words: 'where its number comes from', example: () => SOURCED_VIEW },
  { key: 'owner', words: 'who reports it', example: (plan: Plan) => roleOf(plan, 'revenueOperations') },
] as const;

interface MetricPlace {
  readonly title: string;
  readonly node: MapNode;
  readonly at: Span;
  readonly path: readonly PathStep[];
}

/** A metric of the framework by its name, and one of the plan by what it says. */
function secondaryTitle(plan: Plan, named: string): string {
  const kind = secondaryMetricIds.find((id) => id === named);
  return kind === undefined ? metricTitle(plan, named) : secondaryMetrics[kind];
}

function metricsOf(plan: Plan): readonly MetricPlace[] {
  const { measurement } = plan;
  const found: MetricPlace[] = [];
  const add = (title: string, owner: MapNode | undefined, key: string, path: readonly PathStep[]): void => {
    const entry = owner === undefined ? undefined : entryOf(owner, key);
    if (entry?.value.kind === 'map') found.push({ title, node: entry.value, at: entry.key.span, path });
  };
  const primary = measurement?.primary?.node;
  add('Partner-sourced revenue', primary, 'sourcedRevenue', ['measurement', 'primary', 'sourcedRevenue']);
  add('The ROI of the program', primary, 'roi', ['measurement', 'primary', 'roi']);
  add('Pipeline coverage', primary, 'pipelineCoverage', ['measurement', 'primary', 'pipelineCoverage']);
  add('Partner-influenced revenue', measurement?.node, 'influencedRevenue', ['measurement', 'influencedRevenue']);
  for (const { metric, node } of measurement?.secondary?.items ?? []) {
    if (metric === undefined) continue;
    found.push({
      title: `"${secondaryTitle(plan, metric.value.trim())}"`,
      node,
      at: metric.node.span,
      path: ['measurement', 'secondary', 0],
    });
  }
  return found;
}
