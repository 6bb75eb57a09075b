import { defineRule } from '../../core/rule.ts';
import { fieldDemands } from '../../framework/crm/fields.ts';
import { planWithAllFields, planWithout } from './example.ts';
import { reportMissingField } from './missing-field.ts';

export const missingPartnerName = defineRule({
  id: 'crm/missing-partner-name',
  summary: 'The CRM has no Partner Name field.',
  why: 'Revenue has to be counted for each partner. A link to the partner record keeps one spelling, and lets reports group deals by partner and by tier.',
  source: [fieldDemands['partner-name'].source],
  exceptions:
    'Where the partner is linked by an object of its own and each deal can have several. Name that object in the list.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithout('partnerName'), good: planWithAllFields },
  check(context) {
    reportMissingField(context, 'partner-name', 'Without it no deal can be counted for its partner.');
  },
});
