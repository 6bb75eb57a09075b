import { defineRule } from '../../core/rule.ts';
import { exampleRules } from './example.ts';
import { hasNoConflictRules, reportMissingConflictRule } from './report.ts';

export const salesAlreadyActive = defineRule({
  id: 'conflict/sales-already-active',
  summary: 'No conflict rule says what happens when sales already has the account.',
  why: 'The first registration of an account that sales already works on is a matter of weeks. Decided in the heat of it, the answer costs either the partner or the rep. Decided before, it is a rule.',
  source: [
    'What happens if sales already has the account in active prospecting?',
    'Define the conflict resolution process before the first conflict happens.',
    'Conflict resolution rule: [what happens when sales already has the account]',
  ],
  exceptions:
    'Where sales and partners have accounts of their own, and no account is on both lists. Say where the lists are.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: `partnerPlan: 1\nattribution:\n  conflict:\n${exampleRules.twoPartners}`,
    good: `partnerPlan: 1\nattribution:\n  conflict:\n${exampleRules.salesAlreadyActive}${exampleRules.twoPartners}`,
  },
  check(context) {
    reportMissingConflictRule(
      context,
      'sales-already-active',
      hasNoConflictRules(context.plan)
        ? 'The plan has no conflict rules. Say at least what happens when sales already has the account, before the first conflict does: who keeps the deal, who decides, and how fast.'
        : 'No conflict rule says what happens when sales already has the account. Define it before the first conflict: who keeps the deal, who decides, and how fast.',
    );
  },
});
