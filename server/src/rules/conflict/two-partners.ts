import { defineRule } from '../../core/rule.ts';
import { exampleRules } from './example.ts';
import { reportMissingConflictRule } from './report.ts';

export const twoPartners = defineRule({
  id: 'conflict/two-partners',
  summary: 'No conflict rule says what happens when two partners register the same account.',
  why: 'Two partners that compete for one customer both believe that they were first. A rule that names what counts, such as the time of the accepted registration, keeps both in the program.',
  source: ['Define the conflict resolution process before the first conflict happens.'],
  severity: 'error',
  fixable: true,
  examples: {
    bad: `partnerPlan: 1\nattribution:\n  conflict:\n${exampleRules.salesAlreadyActive}`,
    good: `partnerPlan: 1\nattribution:\n  conflict:\n${exampleRules.salesAlreadyActive}${exampleRules.twoPartners}`,
  },
  check(context) {
    reportMissingConflictRule(
      context,
      'two-partners',
      'No conflict rule says what happens when two partners register the same account. Define it: usually the first accepted registration counts.',
      {
        when: 'two-partners',
        outcome: { placeholder: 'The first accepted registration counts, the second partner is told why.' },
        decidedBy: { placeholder: 'Partner operations' },
        within: { placeholder: '2 business days' },
      },
    );
  },
});
