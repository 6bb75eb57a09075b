import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const missingDeals = defineRule({
  id: 'program/missing-deals',
  summary: 'The plan does not say how large a deal is and how long it takes.',
  why: 'The threshold from which sales joins a deal, the time for which a registration is protected and the pipeline that a target needs all follow from the size and the length of a typical deal.',
  ...asksFor('program.deals'),
  exceptions:
    'Where the first product is not sold yet and nobody has seen a deal. Suppress it until the first three have closed, with that as the reason.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  company: Northwind\n',
    good: 'partnerPlan: 1\nprogram:\n  company: Northwind\n  deals: { averageSize: 45000 USD, salesCycle: 90 days }\n',
  },
});
