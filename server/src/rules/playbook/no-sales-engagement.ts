import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const noSalesEngagement = defineRule({
  id: 'playbook/no-sales-engagement',
  summary: 'The playbook does not say how sales engages on a partner-sourced deal.',
  why: 'A partner gives you its name in front of its customer. When sales then treats the deal like a cold lead, the introduction is wasted and the next one does not come.',
  ...asksFor('playbook.dealProcess.engagement'),
  exceptions:
    'Where partners close their deals alone and sales never meets the customer. Say that, and whom a partner calls.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nplaybook:\n  dealProcess: { acknowledge: 24 hours }\n',
    good: 'partnerPlan: 1\nplaybook:\n  dealProcess: { engagement: The account executive calls the partner first., acknowledge: 24 hours }\n',
  },
});
