import { defineRule } from '../../core/rule.ts';
import { COST_METHOD } from '../../framework/proposals/measurement.ts';
import { reportMissingGroup } from '../shared/missing-group.ts';
import { planWithMeasurement } from './example.ts';

export const noCostComparison = defineRule({
  id: 'measurement/no-cost-comparison',
  summary: 'The cost of partner-sourced pipeline is not compared with that of direct demand generation.',
  why: 'The partner budget competes with advertising and events. What counts is what a given amount of pipeline costs one way and the other.',
  source: [
    'The framework should separate partner-sourced revenue from partner-influenced revenue, track LTV of partner-sourced customers versus direct customers, and calculate the cost of partner-sourced revenue against the cost of direct demand gen for the same dollar of pipeline.',
  ],
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithMeasurement({ reporting: '{ cadence: monthly }' }),
    good: planWithMeasurement({
      costComparison: '{ partnerSourced: 80000 USD, direct: 140000 USD, perPipeline: 1000000 USD }',
    }),
  },
  check(context) {
    reportMissingGroup(context, {
      owner: ['measurement'],
      key: 'costComparison',
      message:
        'The plan does not compare what partner-sourced pipeline costs with what the same pipeline costs through direct demand generation. Add "costComparison" with both figures, or with the method while they are not known.',
      value: { method: { placeholder: COST_METHOD } },
    });
  },
});
