import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { planWithDefinitions } from './example.ts';

export const noCategories = defineRule({
  id: 'attribution/no-categories',
  summary: 'The deal sources are not defined.',
  why: 'Partner-sourced, partner-influenced and direct mean something else to everybody until they are written down. Sales, partners and finance then argue about every number.',
  ...asksFor('attribution.categories'),
  exceptions:
    'Where finance has defined the categories for the whole company. Repeat them in the plan all the same: partners do not read the handbook of finance.',
  severity: 'error',
  fixable: true,
  examples: { bad: 'partnerPlan: 1\nattribution:\n  backfill: None.\n', good: planWithDefinitions() },
});
