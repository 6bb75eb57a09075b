import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { examplePrimary, planWithMeasurement, planWithPrimary } from './example.ts';

export const noPrimaryMetrics = defineRule({
  id: 'measurement/no-primary-metrics',
  summary: 'The plan has no primary metrics.',
  why: 'When budgets tighten, somebody asks what you would lose without the program. The three primary metrics are the answer: what it brings, what it costs, and whether there is enough in the pipeline.',
  ...asksFor('measurement.primary'),
  exceptions: 'Where the metrics are in the plan of the whole revenue team. Repeat the three that defend this program.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithMeasurement({ reporting: '{ cadence: monthly, audience: [Finance] }' }),
    good: planWithPrimary(examplePrimary),
  },
});
