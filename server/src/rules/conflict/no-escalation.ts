import { defineRule } from '../../core/rule.ts';
import { proposedEscalation } from '../../framework/proposals/attribution.ts';
import { planWithRules } from './example.ts';
import { reportMissingPart } from './report.ts';

export const noEscalation = defineRule({
  id: 'conflict/no-escalation',
  summary: 'The conflict rule for active accounts names no escalation.',
  why: 'Some decisions are not accepted. Who hears the case then should be known before, or the partner calls the managing director and sales calls the VP.',
  source: ['Conflict resolution rule: [what happens when sales already has the account]'],
  practice:
    'The framework asks what happens when sales already has the account. Practice adds who hears the case when one side does not accept the decision.',
  exceptions:
    'Where the person who decides has nobody above, such as in a company that its founder leads. Say so in the reason.',
  severity: 'warning',
  fixable: true,
  examples: { bad: planWithRules(/^ {6}escalation.*\n/m), good: planWithRules() },
  check(context) {
    reportMissingPart(context, {
      situations: ['sales-already-active'],
      key: 'escalation',
      message: (rule) =>
        `${rule} not say who decides when a side does not accept the decision. Name the leaders of both sides, and the time that they have.`,
      proposal: proposedEscalation,
    });
  },
});
