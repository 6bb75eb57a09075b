import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { examplePrimary, planWithPrimary, primaryWith } from './example.ts';

export const noRevenueTarget = defineRule({
  id: 'measurement/no-revenue-target',
  summary: 'Sales has pipeline targets for partner-sourced deals, and the plan has no revenue target behind them.',
  why: 'A pipeline target follows from a revenue target and a coverage. Without the revenue it is a number that somebody liked, and nobody can say whether reaching it is enough.',
  ...asksFor('measurement.primary.sourcedRevenue.target'),
  exceptions:
    'Where the revenue target is confidential, and the plan goes to partners. Keep it in the copy for your own people.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithPrimary(
      primaryWith('sourcedRevenue', '{ period: 12 months }'),
      'program: { partnerPipelineTargets: true }\n',
    ),
    good: planWithPrimary(examplePrimary, 'program: { partnerPipelineTargets: true }\n'),
  },
});
