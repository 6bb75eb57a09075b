import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const noReview = defineRule({
  id: 'movement/no-review',
  summary: 'The plan does not say when tier assignments are reviewed.',
  why: 'A threshold works only if somebody looks. Without a date for it, tiers stay as they were on the first day.',
  ...asksFor('movement.review'),
  exceptions: 'Where tiers are never reviewed because they are for life. Then say that no partner leaves them.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nmovement:\n  notice: start-of-quarter\n',
    good: 'partnerPlan: 1\nmovement:\n  review: quarterly\n  notice: start-of-quarter\n',
  },
});
