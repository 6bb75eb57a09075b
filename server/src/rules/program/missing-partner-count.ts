import { defineRule } from '../../core/rule.ts';
import { proposedPartners } from '../../framework/proposals/partners.ts';
import { reportMissingGroup } from '../shared/missing-group.ts';

export const missingPartnerCount = defineRule({
  id: 'program/missing-partner-count',
  summary: 'The plan does not say how many partners there are or will be.',
  why: 'Ten partners need other tiers than a hundred, and the number decides how many people have to look after them and whether the revenue target is within reach.',
  source: ['Number of current or target partners'],
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  company: Northwind\n',
    good: 'partnerPlan: 1\nprogram:\n  company: Northwind\n  partners: { current: 20 }\n',
  },
  check(context) {
    reportMissingGroup(context, {
      owner: ['program'],
      key: 'partners',
      message:
        'The plan does not say how many partners there are or are planned. Tiers, capacity and targets depend on it: write "current", "target" or both.',
      value: proposedPartners(context.plan),
    });
  },
});
