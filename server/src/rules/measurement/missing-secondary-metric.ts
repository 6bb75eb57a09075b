import { addItem, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { metricsOfKind, type SecondaryMetricId, secondaryMetricIds } from '../../framework/facts/secondary-metrics.ts';
import { proposedSecondary } from '../../framework/proposals/measurement.ts';
import { exampleSecondary, planWithSecondary } from './example.ts';

export const missingSecondaryMetric = defineRule({
  id: 'measurement/missing-secondary-metric',
  summary: 'One of the four secondary metrics is missing.',
  why: 'Each of the four answers a question that comes up in every budget round: are the partners active, are their deals larger, do they close faster, do their customers stay.',
  source: [
    'The framework should separate partner-sourced revenue from partner-influenced revenue, track LTV of partner-sourced customers versus direct customers, and calculate the cost of partner-sourced revenue against the cost of direct demand gen for the same dollar of pipeline.',
    'Partner activation rate: the percentage of program partners who have referred at least one deal in the last ninety days.',
    'Average deal size by partner: high-performing partner programs often produce larger deal sizes than direct channels because partners bring credibility and warm introductions.',
    'Track this to identify which partners are producing premium deals.',
    'Time to close on partner-sourced deals: measure whether partner-sourced deals close faster than direct deals.',
    'LTV of partner-sourced customers: measure whether customers acquired through partners have better retention and expansion rates.',
  ],
  exceptions:
    'Where the product is bought once, so that nothing is retained or expanded, or the first customers are too new to tell.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithSecondary(exampleSecondary.activation, exampleSecondary.dealSize, exampleSecondary.lifetimeValue),
    good: planWithSecondary(...Object.values(exampleSecondary)),
  },
  check({ plan, report }) {
    const { measurement } = plan;
    const secondary = measurement?.secondary;
    if (measurement === undefined || secondary === undefined || secondary.node.items.length === 0) return;
    // A metric whose name is missing or cannot be read may be the very one that is looked for.
    const { items, node } = secondary;
    if (items.length < node.items.length || items.some(({ metric }) => metric === undefined)) return;
    for (const id of secondaryMetricIds) {
      if (metricsOfKind(plan, id).length > 0) continue;
      report({
        at: keySpan(measurement.node, 'secondary'),
        message: `${messages[id]} Add the metric "${id}".`,
        fixes: [
          {
            title: `Add the metric ${id}`,
            safe: false,
            edits: [addItem(plan.source.text, secondary.node, proposedSecondary(plan, id))],
          },
        ],
        together: {
          where: `"${id}"`,
          what: id,
          tell: (all) =>
            `${all.length === secondaryMetricIds.length ? 'All' : `${all.length} of the`} ${secondaryMetricIds.length} secondary metrics are missing, so that ${joined(all.map(({ what }) => unknown[what as SecondaryMetricId]))}. Add ${joined(all.map(({ where }) => where))}.`,
          fix: 'Add each of these metrics',
        },
      });
    }
  },
});

/** What nobody knows without a metric, behind "so that". */
const unknown: Readonly<Record<SecondaryMetricId, string>> = {
  'activation-rate': 'nobody knows how many partners are active',
  'average-deal-size-by-partner': 'nobody sees which partners bring the large deals',
  'time-to-close': 'nobody knows whether their deals close faster',
  'lifetime-value': 'nobody knows whether their customers stay longer',
};

const messages: Readonly<Record<SecondaryMetricId, string>> = {
  'activation-rate':
    'Nothing measures how many partners are active. A program with thirty partners and five active ones is not a thirty-partner program.',
  'average-deal-size-by-partner':
    'Nothing measures the size of deals by partner, so nobody sees which partners bring the large ones.',
  'time-to-close': 'Nothing measures whether partner-sourced deals close faster than direct ones.',
  'lifetime-value': 'Nothing measures whether customers who came through partners stay longer and buy more.',
};
