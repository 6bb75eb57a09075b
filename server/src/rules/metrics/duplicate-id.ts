import { type MetricId, metrics } from '../../../../schemas/metrics.ts';
import { removeItem } from '../../core/edits.ts';
import { isOfFramework } from '../../core/metrics.ts';
import type { OwnMetricPart } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { repeatedIds } from '../shared/repeated-ids.ts';

export const duplicateMetric = defineRule({
  id: 'metrics/duplicate-id',
  summary: 'A metric is defined twice, or has the id of a metric of the framework.',
  why: 'Criteria and movement name a metric by its id. When two share one, each reader takes the number from another place.',
  practice: 'What other sections refer to needs a name of its own.',
  exceptions: 'Leave it on. If two measures really are one, remove the second; if not, each needs an id of its own.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nmetrics:\n  - { id: points, name: Program points, unit: points }\n  - { id: points, name: Training points, unit: points }\n',
    good: 'partnerPlan: 1\nmetrics:\n  - { id: program-points, name: Program points, unit: points }\n  - { id: training-points, name: Training points, unit: points }\n',
  },
  check({ plan: { metrics: own, source }, report }) {
    if (own === undefined) return;
    const ofThePlan: OwnMetricPart[] = [];
    for (const metric of own.items) {
      const { id, node } = metric;
      if (id === undefined || !isOfFramework(id.value)) {
        ofThePlan.push(metric);
        continue;
      }
      report({
        at: id.node.span,
        message: `"${id.value}" is a metric of the framework already: ${titleOf(id.value)}. What the plan defines under the same id is never used. Remove it, or give it an id of its own.`,
        fixes: [{ title: 'Remove this definition', safe: false, edits: [removeItem(source.text, own.node, node)] }],
      });
    }
    for (const { id, earlier, earlierAt, proposal, fix } of repeatedIds(source.text, ofThePlan, own.items)) {
      report({
        at: id.node.span,
        message: `"${earlier.name?.value ?? id.value}" has the id "${id.value}" already. Nobody can tell which of the two a threshold means. Give this metric an id of its own, for example "${proposal}".`,
        related: [{ span: earlierAt, message: 'The metric with the same id.' }],
        fixes: [fix],
      });
    }
  },
});

function titleOf(id: MetricId): string {
  return metrics[id].title;
}
