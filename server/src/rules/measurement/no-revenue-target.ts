import { toYaml } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { proposedRevenue } from '../../framework/proposals/measurement.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { examplePrimary, planWithPrimary, primaryWith } from './example.ts';

export const noRevenueTarget = defineRule({
  id: 'measurement/no-revenue-target',
  summary: 'Sales has pipeline targets for partner-sourced deals, and the plan has no revenue target behind them.',
  why: 'A pipeline target follows from a revenue target and a coverage. Without the revenue it is a number that somebody liked, and nobody can say whether reaching it is enough.',
  source: [
    'Whether sales has separate pipeline targets for partner-sourced deals',
    'Partner pipeline coverage: the ratio of partner-sourced pipeline to partner-sourced revenue target.',
  ],
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithPrimary(
      primaryWith('sourcedRevenue', '{ period: 12 months }'),
      'program: { partnerPipelineTargets: true }\n',
    ),
    good: planWithPrimary(examplePrimary, 'program: { partnerPipelineTargets: true }\n'),
  },
  check(context) {
    if (context.plan.program?.partnerPipelineTargets?.value !== true) return;
    reportMissingPart(context, {
      owner: ['measurement', 'primary', 'sourcedRevenue'],
      key: 'target',
      message:
        'Sales has separate pipeline targets for partner-sourced deals ("partnerPipelineTargets: true"), and there is no revenue target from which they follow. Add "target".',
      value: { placeholder: toYaml(proposedRevenue(context.plan)) },
    });
  },
});
