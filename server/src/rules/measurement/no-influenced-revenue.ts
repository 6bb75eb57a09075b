import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { planWithMeasurement } from './example.ts';

export const noInfluencedRevenue = defineRule({
  id: 'measurement/no-influenced-revenue',
  summary: 'Partner-influenced revenue is not measured.',
  why: 'What partners help to win is not what they bring, and it is not nothing either. Measured apart, neither number hides the other. Without the second one, every influenced deal is argued into the first.',
  ...asksFor('measurement.influencedRevenue'),
  exceptions: 'Where partners bring deals and never join those of sales, as pure referral partners do.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithMeasurement({ reporting: '{ cadence: monthly }' }),
    good: planWithMeasurement({ influencedRevenue: '{ period: 12 months }' }),
  },
});
