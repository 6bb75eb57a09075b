import { defineRule } from '../../core/rule.ts';
import { reportMissingKey } from '../shared/missing-key.ts';

export const noNotice = defineRule({
  id: 'movement/no-notice',
  summary: 'The plan does not say when partners learn what they need to produce.',
  why: 'A threshold that a partner hears of at the review is a surprise. Known at the start of the quarter, it is a goal.',
  source: [
    'Partners should know at the start of each quarter what they need to produce to maintain or advance their tier.',
  ],
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nmovement:\n  review: quarterly\n',
    good: 'partnerPlan: 1\nmovement:\n  review: quarterly\n  notice: start-of-quarter\n',
  },
  check(context) {
    reportMissingKey(context, {
      owner: ['movement'],
      key: 'notice',
      value: 'start-of-quarter',
      message:
        'The plan does not say when partners learn what they need to produce to keep or advance their tier. Tell them at the start of each quarter: "notice: start-of-quarter".',
    });
  },
});
