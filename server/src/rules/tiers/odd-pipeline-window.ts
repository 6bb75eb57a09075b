import { setValue } from '../../core/edits.ts';
import { daysOf, formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { tierThresholds } from '../../framework/facts/thresholds.ts';
import { WINDOW } from '../../framework/proposals/times.ts';

export const oddPipelineWindow = defineRule({
  id: 'tiers/odd-pipeline-window',
  summary: 'A pipeline criterion looks at another time than the last twelve months.',
  why: 'Pipeline has seasons. A shorter window rewards a good month, a longer one rewards partners for what they did long ago. Twelve months is what the framework looks at.',
  source: [
    'Performance criteria: pipeline volume generated in the last twelve months, closed revenue attributed to partner referrals, average deal size of partner-referred opportunities, customer retention rate of partner-sourced customers.',
  ],
  exceptions:
    'Where deals take much longer than a year, or the program is younger than one. Say which of the two it is.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 250000 USD, within: 6 months }]\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 1 year }]\n',
  },
  check({ plan, report }) {
    for (const { threshold, ranked, list } of tierThresholds(plan)) {
      const { metric, within } = threshold;
      if (list !== 'performance' || metric === undefined || within === undefined) continue;
      if (metric.value !== 'sourced-pipeline' && metric.value !== 'influenced-pipeline') continue;
      const days = daysOf(within.value);
      if (days >= SHORTEST_YEAR && days <= LONGEST_YEAR) continue;
      report({
        at: within.node.span,
        message: `${ranked.title} looks at the pipeline of ${formatQuantity(within.value)}. The framework looks at the last twelve months, so that a good season does not decide. Change the value together with the window.`,
        fixes: [
          {
            title: `Look at the last ${WINDOW}`,
            safe: false,
            edits: [setValue(plan.source.text, within.node, WINDOW)],
          },
        ],
      });
    }
  },
});

/** 52 weeks, 360 days and 365 days are all a year to a person. In days. */
const SHORTEST_YEAR = 360;
const LONGEST_YEAR = 367;
