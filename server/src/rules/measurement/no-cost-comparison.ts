import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { planWithMeasurement } from './example.ts';

export const noCostComparison = defineRule({
  id: 'measurement/no-cost-comparison',
  summary: 'The cost of partner-sourced pipeline is not compared with that of direct demand generation.',
  why: 'The partner budget competes with advertising and events. What counts is what a given amount of pipeline costs one way and the other.',
  ...asksFor('measurement.costComparison'),
  exceptions:
    'Where there is no direct sale to compare with, because you sell through partners only. Say so in the reason.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithMeasurement({ reporting: '{ cadence: monthly }' }),
    good: planWithMeasurement({
      costComparison: '{ partnerSourced: 80000 USD, direct: 140000 USD, perPipeline: 1000000 USD }',
    }),
  },
});
