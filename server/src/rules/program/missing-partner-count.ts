import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const missingPartnerCount = defineRule({
  id: 'program/missing-partner-count',
  summary: 'The plan does not say how many partners there are or will be.',
  why: 'Ten partners need other tiers than a hundred, and the number decides how many people have to look after them and whether the revenue target is within reach.',
  ...asksFor('program.partners'),
  exceptions:
    'Where the number is confidential and the plan goes to partners. Keep it in a copy for your own people, or the check of the target has nothing to count with.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  company: Northwind\n',
    good: 'partnerPlan: 1\nprogram:\n  company: Northwind\n  partners: { current: 20 }\n',
  },
});
