import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const noProtection = defineRule({
  id: 'registration/no-protection',
  summary: 'A tier promises protected registrations, and the plan does not say for how long.',
  why: 'Protection without an end blocks an account for ever, and protection without a length protects nobody. The partner has to know until when the deal is its own.',
  ...asksFor('playbook.dealRegistration.protection'),
  exceptions:
    'Where a registration protects until the deal is decided, however long it takes. Write that down as its end.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic, benefits: { dealRegistration: protected } }\nplaybook:\n  dealRegistration: { decide: 2 business days }\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic, benefits: { dealRegistration: protected } }\nplaybook:\n  dealRegistration: { decide: 2 business days, protection: 90 days }\n',
  },
});
