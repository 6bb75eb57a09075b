import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const noLostDealProcess = defineRule({
  id: 'playbook/no-lost-deal-process',
  summary: 'The playbook does not say what happens when a partner-sourced deal is lost.',
  why: 'Most deals are lost, so this is what most partners live through first. Who gives the reason, and when the partner may register the account again, decides whether there is a second deal.',
  ...asksFor('playbook.dealProcess.whenLost'),
  exceptions: 'Where partners own the deal and learn of the loss first. Then write down how you learn of it.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nplaybook:\n  dealProcess: { lost: 2 business days }\n',
    good: 'partnerPlan: 1\nplaybook:\n  dealProcess: { lost: 2 business days, whenLost: The account executive gives the reason by phone. }\n',
  },
});
