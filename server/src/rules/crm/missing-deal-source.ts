import { defineRule } from '../../core/rule.ts';
import { fieldDemands } from '../../framework/crm/fields.ts';
import { planWithAllFields, planWithout } from './example.ts';
import { reportMissingField } from './missing-field.ts';

export const missingDealSource = defineRule({
  id: 'crm/missing-deal-source',
  summary: 'The CRM has no Deal Source field.',
  why: 'Without a field on the deal itself, partner-sourced, partner-influenced and direct deals cannot be told apart, and every report on the program is a guess.',
  source: [fieldDemands['deal-source'].source],
  exceptions:
    'Where a standard field of your CRM holds the source already. List it under the label that the CRM shows, with its options.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithout('dealSource'), good: planWithAllFields },
  check(context) {
    reportMissingField(context, 'deal-source', 'Without it nobody can tell which deals partners brought.');
  },
});
