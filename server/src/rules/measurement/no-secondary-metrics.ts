import { defineRule } from '../../core/rule.ts';
import { secondaryMetricIds } from '../../framework/facts/secondary-metrics.ts';
import { proposedSecondary } from '../../framework/proposals/measurement.ts';
import { reportMissingList } from '../shared/missing-list.ts';
import { exampleSecondary, planWithMeasurement, planWithSecondary } from './example.ts';

export const noSecondaryMetrics = defineRule({
  id: 'measurement/no-secondary-metrics',
  summary: 'The plan has no secondary metrics.',
  why: 'Revenue comes late. Whether partners are active, whether their deals are larger and close faster, and whether their customers stay can be seen long before, and it is what makes the case for the budget.',
  source: [
    'Partner activation rate: the percentage of program partners who have referred at least one deal in the last ninety days.',
    'Track this to identify which partners are producing premium deals.',
    'Time to close on partner-sourced deals: measure whether partner-sourced deals close faster than direct deals.',
    'LTV of partner-sourced customers: measure whether customers acquired through partners have better retention and expansion rates.',
  ],
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithMeasurement({ reporting: '{ cadence: monthly }' }),
    good: planWithSecondary(...Object.values(exampleSecondary)),
  },
  check(context) {
    reportMissingList(context, {
      owner: ['measurement'],
      key: 'secondary',
      message:
        'The plan has no secondary metrics. Add "secondary" with activation, deal size by partner, time to close and lifetime value.',
      value: secondaryMetricIds.map((id) => proposedSecondary(context.plan, id)),
    });
  },
});
