import { defineRule } from '../../core/rule.ts';
import { proposedInfluencedRevenue } from '../../framework/proposals/measurement.ts';
import { reportMissingGroup } from '../shared/missing-group.ts';
import { planWithMeasurement } from './example.ts';

export const noInfluencedRevenue = defineRule({
  id: 'measurement/no-influenced-revenue',
  summary: 'Partner-influenced revenue is not measured.',
  why: 'What partners help to win is not what they bring, and it is not nothing either. Measured apart, neither number hides the other. Without the second one, every influenced deal is argued into the first.',
  source: [
    'The framework should separate partner-sourced revenue from partner-influenced revenue, track LTV of partner-sourced customers versus direct customers, and calculate the cost of partner-sourced revenue against the cost of direct demand gen for the same dollar of pipeline.',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithMeasurement({ reporting: '{ cadence: monthly }' }),
    good: planWithMeasurement({ influencedRevenue: '{ period: 12 months }' }),
  },
  check(context) {
    reportMissingGroup(context, {
      owner: ['measurement'],
      key: 'influencedRevenue',
      message:
        'Partner-influenced revenue is not measured, so it cannot be kept apart from what partners sourced. Add "influencedRevenue".',
      value: proposedInfluencedRevenue(context.plan),
    });
  },
});
