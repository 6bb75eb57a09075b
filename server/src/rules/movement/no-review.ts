import { defineRule } from '../../core/rule.ts';
import { reportMissingKey } from '../shared/missing-key.ts';

export const noReview = defineRule({
  id: 'movement/no-review',
  summary: 'The plan does not say when tier assignments are reviewed.',
  why: 'A threshold works only if somebody looks. Without a date for it, tiers stay as they were on the first day.',
  source: ['Review cadence: [when tier assignments are reviewed]'],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nmovement:\n  notice: start-of-quarter\n',
    good: 'partnerPlan: 1\nmovement:\n  review: quarterly\n  notice: start-of-quarter\n',
  },
  check(context) {
    reportMissingKey(context, {
      owner: ['movement'],
      key: 'review',
      value: 'quarterly',
      message:
        'The plan does not say how often tier assignments are reviewed. Add the cadence, best "review: quarterly", because partners plan by the quarter.',
    });
  },
});
