import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const missingTopic = defineRule({
  id: 'playbook/missing-topic',
  summary: 'The standard playbook lacks one of its topics.',
  why: 'What the playbook does not say, every partner settles with the colleague it happens to know. Each relationship then works in its own way, and nobody can look after more than five of them.',
  ...asksFor('playbook.dealRegistration', 'playbook.coSell', 'playbook.dealProcess', 'playbook.coMarketing'),
  exceptions:
    'Where the topic is written down for the whole company, such as the handover to support. Point to it from the playbook.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nplaybook:\n  dealRegistration: { acknowledge: 24 hours, decide: 2 business days }\n',
    good: 'partnerPlan: 1\nplaybook:\n  dealRegistration: { acknowledge: 24 hours, decide: 2 business days }\n  coSell: { definition: "Strict: the partner\'s rep is on the first call." }\n  dealProcess: { closed: 1 business day, lost: 2 business days }\n  coMarketing: { assets: [Solution brief], location: Partner portal }\n',
  },
});
