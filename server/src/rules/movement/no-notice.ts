import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const noNotice = defineRule({
  id: 'movement/no-notice',
  summary: 'The plan does not say when partners learn what they need to produce.',
  why: 'A threshold that a partner hears of at the review is a surprise. Known at the start of the quarter, it is a goal.',
  ...asksFor('movement.notice'),
  exceptions:
    'Where partners see their numbers in a portal every day. Say which one, and since when the numbers they need stand there.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nmovement:\n  review: quarterly\n',
    good: 'partnerPlan: 1\nmovement:\n  review: quarterly\n  notice: start-of-quarter\n',
  },
});
