import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { exampleReporting, planWithReporting } from './example.ts';

export const noReportingCadence = defineRule({
  id: 'reporting/no-cadence',
  summary: 'The plan does not say how often the numbers are reported.',
  why: 'A report that comes when somebody asks comes when it is too late. A fixed rhythm shows a gap while there is time to close it.',
  ...asksFor('measurement.reporting.cadence'),
  exceptions: 'Where a dashboard is always open. Then say how often somebody looks at it together with others.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithReporting('{ audience: [Chief revenue officer] }'),
    good: planWithReporting(exampleReporting),
  },
});
