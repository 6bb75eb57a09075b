import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { examplePrimary, planWithPrimary, primaryWith } from './example.ts';

export const noPeriod = defineRule({
  id: 'measurement/no-period',
  summary: 'The period over which partner-sourced revenue is counted is missing.',
  why: 'A million in a quarter and a million in three years are different programs. The target, the ROI and the coverage all need the period.',
  ...asksFor('measurement.primary.sourcedRevenue.period'),
  exceptions:
    'Where the name of the metric says it, such as annual recurring revenue. Set the period all the same: formulas read it.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithPrimary(primaryWith('sourcedRevenue', '{ target: 1000000 USD }')),
    good: planWithPrimary(examplePrimary),
  },
});
