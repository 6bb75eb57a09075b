import { setValue } from '../../core/edits.ts';
import { formatNumber, formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { totalCost } from '../../framework/facts/costs.ts';
import { examplePrimary, planWithPrimary, primaryWith } from './example.ts';

export const contradictingRoi = defineRule({
  id: 'measurement/contradicting-roi',
  summary: 'The ROI target cannot be reached with the revenue target and the costs of the plan.',
  why: 'ROI is revenue divided by cost, and the plan names all three. When reaching the revenue target still misses the ROI target, the program fails on paper before it starts.',
  source: [
    'Partner program ROI: partner-sourced revenue divided by the total cost of running the partner program (partner success headcount, co-marketing spend, partner events, portal and tool costs).',
  ],
  exceptions:
    "Where the ROI counts a longer time than the revenue target, such as the customer's whole contract. Say over which time it is counted.",
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithPrimary(primaryWith('roi', examplePrimary.roi.replace('4x', '8x'))),
    good: planWithPrimary(examplePrimary),
  },
  check({ plan, report }) {
    const target = plan.measurement?.primary?.roi?.target;
    const revenue = plan.measurement?.primary?.sourcedRevenue?.target;
    const cost = totalCost(plan);
    if (target === undefined || revenue === undefined || cost === undefined) return;
    if (cost.total.amount <= 0 || cost.total.currency !== revenue.value.currency) return;
    const reached = revenue.value.amount / cost.total.amount;
    if (reached >= target.value.value * (1 - ROUNDING)) return;
    const rounded = Math.floor(reached * 10) / 10;
    report({
      at: target.node.span,
      message: `The target for ROI is ${formatQuantity(target.value)}, and the plan itself comes to ${formatNumber(reached)}x: the revenue target of ${formatNumber(revenue.value.amount)} divided by costs of ${cost.words}. Change the target, the revenue or the costs.`,
      related: [{ span: revenue.node.span, message: 'The revenue target.' }],
      fixes: [
        {
          title: `Lower it to ${formatNumber(rounded)}x`,
          safe: false,
          edits: [setValue(plan.source.text, target.node, `${rounded}x`)],
        },
      ],
    });
  },
});

/** A target is written in whole or half multiples, so a few percent less are the same. */
const ROUNDING = 0.05;
