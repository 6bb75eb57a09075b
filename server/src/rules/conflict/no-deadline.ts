import { defineRule } from '../../core/rule.ts';
import { proposedTimes } from '../../framework/proposals/times.ts';
import { planWithRules } from './example.ts';
import { reportMissingPart } from './report.ts';

export const noDeadline = defineRule({
  id: 'conflict/no-deadline',
  summary: 'A conflict rule does not say how fast it is decided.',
  why: 'A conflict that stays open for two weeks has been decided by whoever called the customer first. A deadline keeps the deal and the relationship.',
  source: ['Conflict resolution rule: [what happens when sales already has the account]'],
  practice:
    'The framework asks what happens when sales already has the account. Practice adds by when, because a deal does not wait for the answer.',
  exceptions: 'Where the CRM decides at the moment of registration. Write "at once" as the time, or name the workflow.',
  severity: 'warning',
  fixable: true,
  examples: { bad: planWithRules(/^ {6}within.*\n/m), good: planWithRules() },
  check(context) {
    reportMissingPart(context, {
      situations: ['sales-already-active', 'two-partners'],
      key: 'within',
      message: (rule, proposal) =>
        `${rule} not say how fast it is decided. Meanwhile both sides work the account. Set a deadline, for example ${proposal}.`,
      proposal: (plan) => proposedTimes(plan).conflict,
    });
  },
});
