import { defineRule } from '../../core/rule.ts';
import { answersNothing } from '../../framework/meaning/empty-answers.ts';
import { roleOf } from '../../framework/proposals/roles.ts';
import { planWithRules } from './example.ts';
import { reportMissingPart } from './report.ts';

export const noDecider = defineRule({
  id: 'conflict/no-decider',
  summary: 'A conflict rule does not say who decides.',
  why: 'Without a name, the louder side decides, and both remember it. A role that is named before the conflict decides by the rule.',
  source: ['Conflict resolution rule: [what happens when sales already has the account]'],
  practice:
    'The framework asks what happens when sales already has the account. That happens only when somebody says so, and practice names who.',
  exceptions: 'Where the rule leaves nothing to decide, because a date alone settles it. Say which date.',
  severity: 'warning',
  fixable: true,
  examples: { bad: planWithRules(/^ {6}decidedBy.*\n/m), good: planWithRules() },
  check(context) {
    reportMissingPart(context, {
      situations: ['sales-already-active', 'two-partners'],
      key: 'decidedBy',
      empty: { is: (text) => answersNothing('who', text), says: 'who decides' },
      message: (rule) =>
        `${rule} not say who decides. Until somebody does, both sides work the account. Name a role before the first conflict, preferably one whose commission does not depend on it.`,
      proposal: (plan) => roleOf(plan, 'partnerOperations'),
    });
  },
});
