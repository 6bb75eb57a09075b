import { addKey, firstLine } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { hasValue, tierThresholds } from '../../framework/facts/thresholds.ts';
import { proposedNumber } from '../../framework/proposals/criteria.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const noNumber = defineRule({
  id: 'tiers/no-number',
  summary: 'A criterion or an expectation names a metric without a number.',
  why: 'A criterion without a number is decided by whoever asks the loudest. Partners need to know how much is enough.',
  source: [
    'Partners should know at the start of each quarter what they need to produce to maintain or advance their tier.',
  ],
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, within: 12 months }]\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n',
  },
  check({ plan, report }) {
    const { text } = plan.source;
    for (const { threshold, ranked, list, path } of tierThresholds(plan)) {
      if (hasValue(threshold)) continue;
      const metric = threshold.metric?.value;
      const proposal = proposedNumber(plan, ranked, list, metric);
      const words = metric === undefined ? 'a metric' : `"${metric}"`;
      report({
        at: threshold.metric?.node.span ?? firstLine(text, threshold.node),
        message: `${ranked.title} names ${words} and does not say how much. Add the value as "atLeast", for example ${proposal}.`,
        fixes: [
          {
            title: 'Add the value',
            safe: false,
            edits: [addKey(text, threshold.node, 'atLeast', { placeholder: proposal }, keyOrder(path))],
          },
        ],
      });
    }
  },
});
