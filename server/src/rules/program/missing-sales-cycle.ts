import { defineRule } from '../../core/rule.ts';
import { salesCycle } from '../../framework/proposals/deals.ts';
import { isEmptyGroup } from '../shared/empty-group.ts';
import { reportMissingKey } from '../shared/missing-key.ts';

export const missingSalesCycle = defineRule({
  id: 'program/missing-sales-cycle',
  summary: 'The plan does not say how long a typical deal takes.',
  why: 'A registration that expires before the deal can close protects nobody. How long it has to last follows from the sales cycle.',
  source: ['Average deal size and sales cycle length for the core product'],
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  deals: { averageSize: 45000 USD }\n',
    good: 'partnerPlan: 1\nprogram:\n  deals: { averageSize: 45000 USD, salesCycle: 90 days }\n',
  },
  check(context) {
    if (isEmptyGroup(context.plan.program?.deals)) return;
    reportMissingKey(context, {
      owner: ['program', 'deals'],
      key: 'salesCycle',
      message:
        'The sales cycle is missing. The protection of a registration has to cover most of it: write how long a deal takes from first contact to close.',
      value: { placeholder: salesCycle(context.plan) },
    });
  },
});
