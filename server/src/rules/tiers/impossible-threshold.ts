import { setValue } from '../../core/edits.ts';
import { isOfFramework, metricTitle } from '../../core/metrics.ts';
import { defineRule } from '../../core/rule.ts';
import { allThresholds } from '../../framework/facts/thresholds.ts';

export const impossibleThreshold = defineRule({
  id: 'tiers/impossible-threshold',
  summary: 'A threshold asks for more than 100%, which nobody can meet.',
  why: 'A share of deals or customers cannot be larger than all of them. A tier that asks for it stays empty, and partners notice before you do.',
  practice: 'A threshold that nobody can meet separates nobody.',
  exceptions:
    'Where the number is a growth, so that 120% of last year can be reached. Give it an own metric that says so.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    expectations: [{ metric: win-rate, atLeast: 250%, within: 12 months }]\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    expectations: [{ metric: win-rate, atLeast: 25%, within: 12 months }]\n',
  },
  check({ plan, report }) {
    for (const { metric, atLeast, note } of allThresholds(plan)) {
      if (metric === undefined || atLeast?.value.kind !== 'percentage' || atLeast.value.value <= 100) continue;
      // What a program measures itself may be a growth, which has no limit.
      if (!isOfFramework(metric.value)) continue;
      // Net retention counts what customers buy in addition, and can well be more than all of it.
      if (metric.value === 'customer-retention' && (note !== undefined || atLeast.value.value <= MOST_NET_RETENTION))
        continue;
      const { value } = atLeast.value;
      const proposal = value / 10 >= 10 && value % 10 === 0 ? `${value / 10}%` : '100%';
      report({
        at: atLeast.node.span,
        message: `"${metricTitle(plan, metric.value)}" is a share, and ${value}% is more than all of it. No partner can meet this. Write a value up to 100%.`,
        fixes: [
          {
            title: `Change the value to ${proposal}`,
            safe: false,
            edits: [setValue(plan.source.text, atLeast.node, proposal)],
          },
        ],
      });
    }
  },
});

/** The best software companies reach about this. In percent. */
const MOST_NET_RETENTION = 150;
