import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { exampleReporting, exampleReview, planWithReporting, planWithReview } from './example.ts';

export const noBusinessReview = defineRule({
  id: 'reporting/no-business-review',
  summary: 'The plan has no quarterly business review for Tier 1.',
  why: 'Once a quarter you and your most important partners look at the same numbers and agree on the next ones. Without a structure the review becomes a lunch, and then it is cancelled.',
  ...asksFor('measurement.businessReview'),
  exceptions:
    'Where the program is in its soft launch, and a meeting each week takes the place of reviews. Say until when.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithReporting(exampleReporting), good: planWithReview(exampleReview) },
});
