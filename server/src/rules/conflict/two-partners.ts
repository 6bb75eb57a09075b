import { defineRule } from '../../core/rule.ts';
import { exampleRules } from './example.ts';
import { hasNoConflictRules, reportMissingConflictRule } from './report.ts';

export const twoPartners = defineRule({
  id: 'conflict/two-partners',
  summary: 'No conflict rule says what happens when two partners register the same account.',
  why: 'Two partners that compete for one customer both believe that they were first. A rule that names what counts, such as the time of the accepted registration, keeps both in the program.',
  practice: 'After sales already being active, the second partner is the conflict that programs meet most often.',
  exceptions:
    'Where every partner has a territory or an account list of its own, so that two never meet. Say where that is written down.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: `partnerPlan: 1\nattribution:\n  conflict:\n${exampleRules.salesAlreadyActive}`,
    good: `partnerPlan: 1\nattribution:\n  conflict:\n${exampleRules.salesAlreadyActive}${exampleRules.twoPartners}`,
  },
  check(context) {
    // Without any conflict rule, that is the one problem.
    if (hasNoConflictRules(context.plan)) return;
    reportMissingConflictRule(
      context,
      'two-partners',
      'No conflict rule says what happens when two partners register the same account. Define it: usually the first accepted registration counts.',
    );
  },
});
