import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const missingDealSize = defineRule({
  id: 'program/missing-deal-size',
  summary: 'The plan does not say how large a typical deal is.',
  why: 'The threshold from which sales joins a deal and the pipeline that a tier asks for are only high or low in comparison with a typical deal.',
  ...asksFor('program.deals.averageSize'),
  exceptions:
    'Where prices are so different that a typical deal would mislead, such as usage that starts at nothing. Say from which amount sales joins instead.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  deals: { salesCycle: 90 days }\n',
    good: 'partnerPlan: 1\nprogram:\n  deals: { averageSize: 45000 USD, salesCycle: 90 days }\n',
  },
});
