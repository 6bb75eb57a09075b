import { defineRule } from '../../core/rule.ts';
import { proposedEngagement } from '../../framework/proposals/playbook.ts';
import { reportMissingPart } from '../shared/missing-part.ts';

export const noSalesEngagement = defineRule({
  id: 'playbook/no-sales-engagement',
  summary: 'The playbook does not say how sales engages on a partner-sourced deal.',
  why: 'A partner gives you its name in front of its customer. When sales then treats the deal like a cold lead, the introduction is wasted and the next one does not come.',
  source: [
    'When sales receives a partner-sourced deal, what is different about how they handle it?',
    'Fix: Define a standard joint go-to-market playbook that covers: how partners register deals, how sales engages on partner-sourced deals, what co-sell looks like versus a pure referral, what co-marketing assets are available and how partners access them, and what happens when a partner-sourced deal is lost.',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nplaybook:\n  dealProcess: { acknowledge: 24 hours }\n',
    good: 'partnerPlan: 1\nplaybook:\n  dealProcess: { engagement: The account executive calls the partner first., acknowledge: 24 hours }\n',
  },
  check(context) {
    reportMissingPart(context, {
      owner: ['playbook', 'dealProcess'],
      key: 'engagement',
      message:
        'The plan does not say what sales does differently with a partner-sourced deal. Without it such a deal is handled like any other, and the introduction is wasted. Add "engagement".',
      value: { placeholder: proposedEngagement },
    });
  },
});
