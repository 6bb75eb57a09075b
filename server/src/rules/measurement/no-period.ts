import { defineRule } from '../../core/rule.ts';
import { WINDOW } from '../../framework/proposals/times.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { examplePrimary, planWithPrimary, primaryWith } from './example.ts';

export const noPeriod = defineRule({
  id: 'measurement/no-period',
  summary: 'The period over which partner-sourced revenue is counted is missing.',
  why: 'A million in a quarter and a million in three years are different programs. The target, the ROI and the coverage all need the period.',
  source: [
    'Partner-sourced revenue: the total closed revenue attributed to partner-sourced deals in a defined period.',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithPrimary(primaryWith('sourcedRevenue', '{ target: 1000000 USD }')),
    good: planWithPrimary(examplePrimary),
  },
  check(context) {
    const target = context.plan.measurement?.primary?.sourcedRevenue?.target?.node.value;
    const what = target === undefined ? 'Partner-sourced revenue' : `The target of ${target}`;
    reportMissingPart(context, {
      owner: ['measurement', 'primary', 'sourcedRevenue'],
      key: 'period',
      message: `${what} has no period. Add "period", for example 12 months.`,
      value: { placeholder: WINDOW },
    });
  },
});
