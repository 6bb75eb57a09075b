import { defineRule } from '../../core/rule.ts';
import { proposedReferral } from '../../framework/proposals/playbook.ts';
import { reportMissingPart } from '../shared/missing-part.ts';

export const noPureReferral = defineRule({
  id: 'playbook/no-pure-referral',
  summary: 'The playbook does not say what a pure referral is.',
  why: 'A partner that only wants to introduce you should not be drawn into calls, and one that wants to sell with you should not find itself left out. The line between the two has to be drawn once, for everybody.',
  source: [
    'Fix: Define a standard joint go-to-market playbook that covers: how partners register deals, how sales engages on partner-sourced deals, what co-sell looks like versus a pure referral, what co-marketing assets are available and how partners access them, and what happens when a partner-sourced deal is lost.',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nplaybook:\n  coSell:\n    definition: "Strict: the partner\'s rep is on the first call."\n',
    good: 'partnerPlan: 1\nplaybook:\n  coSell:\n    definition: "Strict: the partner\'s rep is on the first call."\n    referral: The partner makes the introduction and leaves the sale to us.\n',
  },
  check(context) {
    reportMissingPart(context, {
      owner: ['playbook', 'coSell'],
      key: 'referral',
      message:
        'The plan does not say what a pure referral is, and how it differs from co-sell. Add "referral": what the partner does, and what it leaves to you.',
      value: { placeholder: proposedReferral },
    });
  },
});
