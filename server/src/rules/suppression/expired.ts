import { defineRule } from '../../core/rule.ts';
import { isDay } from '../../core/suppressions.ts';
import { removeComment } from './remove-comment.ts';

export const expired = defineRule({
  id: 'suppression/expired',
  summary: 'A suppression has passed the day until which it holds.',
  why: 'The day was set so that somebody looks again. The finding is back, and so is the question.',
  practice:
    'Suppressions have a memory: each names its rule, gives a reason, and is reported when it no longer does anything.',
  exceptions:
    'Where nobody may change the plan at the moment, such as during an audit. Give the comment a later day when the time has come.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\n# partner-plan-ignore tiers/too-few until 2020-01-31: the pilot has no tiers\ntiers: []\n',
    good: 'partnerPlan: 1\n# partner-plan-ignore tiers/too-few until 2999-01-31: the pilot has no tiers\ntiers: []\n',
  },
  check({ plan, today, suppressions, report }) {
    for (const { suppression, expired: isExpired } of suppressions) {
      const { until, span } = suppression;
      if (until === undefined || !isExpired) continue;
      const isDate = isDay(until.date);
      report({
        at: until.span,
        message: isDate
          ? `This suppression held until ${until.date}, and today is ${today}. Solve the finding, or set a new day and say why.`
          : `"${until.date}" is not a date, so the suppression does nothing. Write it as in until 2027-03-31.`,
        fixes: isDate ? [removeComment(plan.source.text, span)] : [],
      });
    }
  },
});
