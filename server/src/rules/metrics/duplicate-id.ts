import { type MetricId, metrics } from '../../../../schemas/metrics.ts';
import { removeItem, setValue } from '../../core/edits.ts';
import { isOfFramework } from '../../core/metrics.ts';
import type { OwnMetricPart } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { createFreeId } from '../tiers/duplicate-id.ts';

export const duplicateMetric = defineRule({
  id: 'metrics/duplicate-id',
  summary: 'A metric is defined twice, or has the id of a metric of the framework.',
  why: 'Criteria and movement name a metric by its id. When two share one, each reader takes the number from another place.',
  practice: 'What other sections refer to needs a name of its own.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nmetrics:\n  - { id: points, name: Program points, unit: points }\n  - { id: points, name: Training points, unit: points }\n',
    good: 'partnerPlan: 1\nmetrics:\n  - { id: program-points, name: Program points, unit: points }\n  - { id: training-points, name: Training points, unit: points }\n',
  },
  check({ plan, report }) {
    const { metrics: own, source } = plan;
    if (own === undefined) return;
    const taken = new Set(own.items.map(({ id }) => id?.value));
    const freeId = createFreeId(taken);
    const first = new Map<string, OwnMetricPart>();
    for (const metric of own.items) {
      const { id, name, node } = metric;
      if (id === undefined) continue;
      const earlier = first.get(id.value);
      // An alias repeats the very metric.
      if (earlier?.node === node) continue;
      if (isOfFramework(id.value)) {
        report({
          at: id.node.span,
          message: `"${id.value}" is a metric of the framework already: ${titleOf(id.value)}. What the plan defines under the same id is never used. Remove it, or give it an id of its own.`,
          fixes: [{ title: 'Remove this definition', safe: false, edits: [removeItem(source.text, own.node, node)] }],
        });
        continue;
      }
      if (earlier === undefined) {
        first.set(id.value, metric);
        continue;
      }
      const proposal = freeId(name?.value ?? '', id.value);
      taken.add(proposal);
      report({
        at: id.node.span,
        message: `"${earlier.name?.value ?? id.value}" has the id "${id.value}" already. Nobody can tell which of the two a threshold means. Give this metric an id of its own, for example "${proposal}".`,
        related: [{ span: earlier.id?.node.span ?? id.node.span, message: 'The metric with the same id.' }],
        fixes: [
          { title: `Change the id to ${proposal}`, safe: false, edits: [setValue(source.text, id.node, proposal)] },
        ],
      });
    }
  },
});

function titleOf(id: MetricId): string {
  return metrics[id].title;
}
