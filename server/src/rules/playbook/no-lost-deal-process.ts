import { defineRule } from '../../core/rule.ts';
import { proposedWhenLost } from '../../framework/proposals/playbook.ts';
import { reportMissingPart } from '../shared/missing-part.ts';

export const noLostDealProcess = defineRule({
  id: 'playbook/no-lost-deal-process',
  summary: 'The playbook does not say what happens when a partner-sourced deal is lost.',
  why: 'Most deals are lost, so this is what most partners live through first. Who gives the reason, and when the partner may register the account again, decides whether there is a second deal.',
  source: [
    'Fix: Define a standard joint go-to-market playbook that covers: how partners register deals, how sales engages on partner-sourced deals, what co-sell looks like versus a pure referral, what co-marketing assets are available and how partners access them, and what happens when a partner-sourced deal is lost.',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nplaybook:\n  dealProcess: { lost: 2 business days }\n',
    good: 'partnerPlan: 1\nplaybook:\n  dealProcess: { lost: 2 business days, whenLost: The account executive gives the reason by phone. }\n',
  },
  check(context) {
    const notice = context.plan.playbook?.dealProcess?.lost?.node.value;
    const known = notice === undefined ? '' : ` The partner is told within ${notice}, but not what follows.`;
    reportMissingPart(context, {
      owner: ['playbook', 'dealProcess'],
      key: 'whenLost',
      message: `The plan does not say what happens when a partner-sourced deal is lost.${known} Add "whenLost": who gives the reason, and when the partner may register the account again.`,
      value: { placeholder: proposedWhenLost(context.plan) },
    });
  },
});
