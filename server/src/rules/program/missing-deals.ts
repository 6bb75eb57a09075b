import { toYaml } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { averageDeal, salesCycle } from '../../framework/proposals/deals.ts';
import { reportMissingGroup } from '../shared/missing-group.ts';

export const missingDeals = defineRule({
  id: 'program/missing-deals',
  summary: 'The plan does not say how large a deal is and how long it takes.',
  why: 'The threshold from which sales joins a deal, the time for which a registration is protected and the pipeline that a target needs all follow from the size and the length of a typical deal.',
  source: ['Average deal size and sales cycle length for the core product'],
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  company: Northwind\n',
    good: 'partnerPlan: 1\nprogram:\n  company: Northwind\n  deals: { averageSize: 45000 USD, salesCycle: 90 days }\n',
  },
  check(context) {
    reportMissingGroup(context, {
      owner: ['program'],
      key: 'deals',
      message:
        'The plan does not say how large a typical deal is and how long it takes. Thresholds, protection and targets are measured against both.',
      value: {
        averageSize: { placeholder: toYaml(averageDeal(context.plan)) },
        salesCycle: { placeholder: salesCycle(context.plan) },
      },
    });
  },
});
