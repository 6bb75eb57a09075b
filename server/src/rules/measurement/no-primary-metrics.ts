import { defineRule } from '../../core/rule.ts';
import { proposedPrimary } from '../../framework/proposals/measurement.ts';
import { reportMissingGroup } from '../shared/missing-group.ts';
import { examplePrimary, planWithMeasurement, planWithPrimary } from './example.ts';

export const noPrimaryMetrics = defineRule({
  id: 'measurement/no-primary-metrics',
  summary: 'The plan has no primary metrics.',
  why: 'When budgets tighten, somebody asks what you would lose without the program. The three primary metrics are the answer: what it brings, what it costs, and whether there is enough in the pipeline.',
  source: ['Primary metrics: [the three primary metrics with targets if known]'],
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithMeasurement({ reporting: '{ cadence: monthly, audience: [Finance] }' }),
    good: planWithPrimary(examplePrimary),
  },
  check(context) {
    reportMissingGroup(context, {
      owner: ['measurement'],
      key: 'primary',
      message:
        'The plan has no primary metrics. Without them nobody can say what you would lose if the program did not exist. Add "primary" with partner-sourced revenue, ROI and pipeline coverage.',
      value: proposedPrimary(context.plan),
    });
  },
});
