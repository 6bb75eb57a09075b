import { addKey } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { unitIn, valuesOfMetric } from './uses.ts';

export const noUnit = defineRule({
  id: 'metrics/no-unit',
  summary: 'An own metric does not say what it is counted in.',
  why: 'Whether 300 is much depends on whether it is 300 points, users or thousand dollars. Without a unit two thresholds of the same metric cannot be compared, and a wrong value is not noticed.',
  practice: 'A metric is complete with a name, a unit and a source.',
  exceptions:
    'Where the measure is a plain number of things that its name says, such as "Launched Opportunities". Then the unit is that word, and writing it takes a moment.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nmetrics:\n  - { id: net-new-users, name: Net new users, source: License server }\n',
    good: 'partnerPlan: 1\nmetrics:\n  - { id: net-new-users, name: Net new users, unit: users, source: License server }\n',
  },
  check({ plan, report }) {
    for (const { id, name, node } of plan.metrics?.items ?? []) {
      if (id === undefined || entryOf(node, 'unit') !== undefined) continue;
      const unit = unitIn(valuesOfMetric(plan, id.value));
      const title = name?.value ?? id.value;
      report({
        at: name?.node.span ?? id.node.span,
        message: `"${title}" has no unit. Say what it is counted in, ${
          unit === undefined ? 'for example points, users, EUR or %' : `as its values do: ${unit}`
        }.`,
        fixes: [
          {
            title: `Add the unit${unit === undefined ? '' : ` ${unit}`}`,
            safe: false,
            edits: [
              addKey(plan.source.text, node, 'unit', { placeholder: unit ?? 'points' }, keyOrder(['metrics', 0])),
            ],
          },
        ],
      });
    }
  },
});
