import { defineRule } from '../../core/rule.ts';
import { reportMissingGroup } from '../shared/missing-group.ts';
import { exampleReporting, exampleReview, planWithReporting, planWithReview } from './example.ts';

export const noReporting = defineRule({
  id: 'reporting/none',
  summary: 'The plan does not say how often and to whom the numbers are reported.',
  why: 'Numbers that nobody gets defend nothing. When the budget is discussed, those who decide should know them already.',
  source: ['Reporting cadence: [how often and to whom]'],
  severity: 'error',
  fixable: true,
  examples: { bad: planWithReview(exampleReview), good: planWithReporting(exampleReporting) },
  check(context) {
    reportMissingGroup(context, {
      owner: ['measurement'],
      key: 'reporting',
      message:
        'The plan does not say how often and to whom the numbers are reported. Add "reporting" with a cadence and an audience.',
    });
  },
});
