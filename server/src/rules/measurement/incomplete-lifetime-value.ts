import { addItem, addKey, firstLine } from '../../core/edits.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { metricsOfKind } from '../../framework/facts/secondary-metrics.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { exampleSecondary, planWithSecondary } from './example.ts';

export const incompleteLifetimeValue = defineRule({
  id: 'measurement/incomplete-lifetime-value',
  summary: 'Lifetime value leaves out retention or expansion.',
  why: 'Customers who came through partners may stay longer, buy more, or both. Half of the picture can turn the result around.',
  source: [
    'LTV of partner-sourced customers: measure whether customers acquired through partners have better retention and expansion rates.',
  ],
  exceptions: 'Where contracts cannot be expanded, or are never renewed. Say which of the two.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithSecondary('{ metric: lifetime-value, measures: [retention], comparedWith: Direct customers }'),
    good: planWithSecondary(exampleSecondary.lifetimeValue),
  },
  check({ plan, report }) {
    const text = textOfParts(plan);
    for (const { metric, measures, node } of metricsOfKind(plan, 'lifetime-value')) {
      if (metric === undefined) continue;
      if (measures === undefined || measures.node.items.length === 0) {
        const written = entryOf(node, 'measures');
        if (written !== undefined && measures === undefined) continue;
        report({
          at: written === undefined ? firstLine(text, metric.node) : written.key.span,
          message: 'Lifetime value does not say what it is made of. Add "measures: [retention, expansion]".',
          fixes: [
            {
              title: 'Measure retention and expansion',
              safe: false,
              edits: [addKey(text, node, 'measures', [...parts], keyOrder(['measurement', 'secondary', 0]))],
            },
          ],
        });
        continue;
      }
      for (const part of parts) {
        if (measures.items.some(({ value }) => value === part)) continue;
        report({
          at: firstLine(text, measures.node),
          message: `Lifetime value leaves out ${part}. Customers who came through partners are compared by retention and expansion: add "${part}".`,
          fixes: [{ title: `Measure ${part}, too`, safe: false, edits: [addItem(text, measures.node, part)] }],
        });
      }
    }
  },
});

const parts = ['retention', 'expansion'] as const;
