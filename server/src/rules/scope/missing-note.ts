import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const missingScopeNote = defineRule({
  id: 'scope/missing-note',
  summary: 'The plan does not say what it leaves out.',
  why: 'Readers look for commissions and contract terms in a partner plan. A note that says who handles them saves the question, and keeps people from adding them here.',
  ...asksFor('program.scope'),
  exceptions: 'Where the plan is a chapter of a document that says at its beginning what it leaves out.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  company: Northwind\n',
    good: 'partnerPlan: 1\nprogram:\n  company: Northwind\n  scope: This plan covers operations and attribution only. Agreements and commissions are handled with legal and finance.\n',
  },
});
