import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const missingSalesCycle = defineRule({
  id: 'program/missing-sales-cycle',
  summary: 'The plan does not say how long a typical deal takes.',
  why: 'A registration that expires before the deal can close protects nobody. How long it has to last follows from the sales cycle.',
  ...asksFor('program.deals.salesCycle'),
  exceptions: 'Where deals close within the first call, so that no protection has to last. Say that in the reason.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  deals: { averageSize: 45000 USD }\n',
    good: 'partnerPlan: 1\nprogram:\n  deals: { averageSize: 45000 USD, salesCycle: 90 days }\n',
  },
});
