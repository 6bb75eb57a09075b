import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { exampleReporting, exampleReview, planWithReporting, planWithReview } from './example.ts';

export const noReporting = defineRule({
  id: 'reporting/none',
  summary: 'The plan does not say how often and to whom the numbers are reported.',
  why: 'Numbers that nobody gets defend nothing. When the budget is discussed, those who decide should know them already.',
  ...asksFor('measurement.reporting'),
  exceptions:
    'Where the numbers stand on a screen that everybody concerned sees each day. Say where, and who explains them.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithReview(exampleReview), good: planWithReporting(exampleReporting) },
});
