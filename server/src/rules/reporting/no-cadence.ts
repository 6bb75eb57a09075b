import { defineRule } from '../../core/rule.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { exampleReporting, planWithReporting } from './example.ts';

export const noReportingCadence = defineRule({
  id: 'reporting/no-cadence',
  summary: 'The plan does not say how often the numbers are reported.',
  why: 'A report that comes when somebody asks comes when it is too late. A fixed rhythm shows a gap while there is time to close it.',
  source: ['Reporting cadence: [how often and to whom]'],
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithReporting('{ audience: [Chief revenue officer] }'),
    good: planWithReporting(exampleReporting),
  },
  check(context) {
    reportMissingPart(context, {
      owner: ['measurement', 'reporting'],
      key: 'cadence',
      message: 'The plan does not say how often the numbers are reported. Add "cadence", for example monthly.',
      value: { placeholder: 'monthly' },
    });
  },
});
