import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const noPureReferral = defineRule({
  id: 'playbook/no-pure-referral',
  summary: 'The playbook does not say what a pure referral is.',
  why: 'A partner that only wants to introduce you should not be drawn into calls, and one that wants to sell with you should not find itself left out. The line between the two has to be drawn once, for everybody.',
  ...asksFor('playbook.coSell.referral'),
  exceptions: 'Where every partner of the program sells, and none only introduces.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nplaybook:\n  coSell:\n    definition: "Strict: the partner\'s rep is on the first call."\n',
    good: 'partnerPlan: 1\nplaybook:\n  coSell:\n    definition: "Strict: the partner\'s rep is on the first call."\n    referral: The partner makes the introduction and leaves the sale to us.\n',
  },
});
