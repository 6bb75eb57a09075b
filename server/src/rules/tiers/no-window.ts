import { addKey } from '../../core/edits.ts';
import { metricTitle } from '../../core/metrics.ts';
import { formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { addsUpIn, hasValue, tierThresholds } from '../../framework/facts/thresholds.ts';
import { WINDOW } from '../../framework/proposals/times.ts';
import { lackingInWords } from '../shared/lacking-together.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const noWindow = defineRule({
  id: 'tiers/no-window',
  summary: 'A criterion or an expectation counts something without saying over which time.',
  why: 'Half a million of pipeline is a lot in a quarter and little in five years. Only with a window can a partner know where it stands.',
  source: [
    'Performance criteria: pipeline volume generated in the last twelve months, closed revenue attributed to partner referrals, average deal size of partner-referred opportunities, customer retention rate of partner-sourced customers.',
  ],
  exceptions:
    'Where the contract with the partner names the time over which it is measured. Say in the reason where it stands.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD }]\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance:\n        - { metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }\n        - { metric: customer-retention, atLeast: 90% }\n',
  },
  check({ plan, report }) {
    for (const { threshold, ranked, path } of tierThresholds(plan)) {
      const { metric, node, within } = threshold;
      if (metric === undefined || within !== undefined || !addsUpIn(plan, metric.value) || !hasValue(threshold))
        continue;
      // A window that could not be read is reported where it stands.
      if (node.entries.some(({ key }) => key.value === 'within')) continue;
      const value = threshold.atLeast?.value ?? threshold.below?.value;
      const amount = value === undefined ? '' : ` (${formatQuantity(value)})`;
      report({
        at: metric.node.span,
        message: `${ranked.title} counts "${metricTitle(plan, metric.value)}"${amount} without saying over which time. Add the window, usually the last twelve months.`,
        fixes: [
          {
            title: `Count the last ${WINDOW}`,
            safe: false,
            edits: [addKey(plan.source.text, node, 'within', WINDOW, keyOrder(path))],
          },
        ],
        together: {
          where: ranked.title,
          what: `"${metricTitle(plan, metric.value)}"${amount}`,
          tell: (all) =>
            `${lackingInWords(all, { one: 'counts', many: 'count' })} without saying over which time. Add the window, usually the last twelve months.`,
          fix: `Count the last ${WINDOW} in each of them`,
        },
      });
    }
  },
});
