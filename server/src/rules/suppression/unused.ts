import { defineRule } from '../../core/rule.ts';
import { isAlwaysTold } from '../always-told.ts';
import { removeComment } from './remove-comment.ts';

export const unused = defineRule({
  id: 'suppression/unused',
  summary: 'A suppression does nothing.',
  why: 'The fault that it was written for is gone, or it stands on the wrong line. Left in place, it would hide the next fault of its kind.',
  practice:
    'Suppressions have a memory: each names its rule, gives a reason, and is reported when it no longer does anything.',
  exceptions:
    'Where a finding comes and goes with the day, such as one about a date. Give the comment a day on which it ends.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\n# partner-plan-ignore tiers/too-many: the pilot has no tiers\ntiers: []\n',
    good: 'partnerPlan: 1\n# partner-plan-ignore tiers/too-few: the pilot has no tiers\ntiers: []\n',
  },
  check({ plan, suppressions, report }) {
    // What a comment holds back may only be silent because the part that it is about cannot be read.
    if (plan.source.problems.some(({ breaking }) => breaking)) return;
    for (const { suppression, rules, expired } of suppressions) {
      if (expired) continue;
      for (const { id, span, known, used } of rules) {
        if (!known || used > 0 || isAlwaysTold(id)) continue;
        report({
          at: span,
          message: `Nothing is suppressed here: there is no finding of "${id}" in the place that this comment is about. Remove it, or move it to the right line.`,
          fixes: rules.length > 1 ? [] : [removeComment(plan.source.text, suppression.span)],
        });
      }
    }
  },
});
