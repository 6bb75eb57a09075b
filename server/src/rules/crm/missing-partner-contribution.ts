import { defineRule } from '../../core/rule.ts';
import { fieldDemands } from '../../framework/crm/fields.ts';
import { planWithAllFields, planWithout } from './example.ts';
import { reportMissingField } from './missing-field.ts';

export const missingPartnerContribution = defineRule({
  id: 'crm/missing-partner-contribution',
  summary: 'The CRM has no Partner Contribution field.',
  why: 'A deal counts as partner-influenced because of something that the partner did. When nobody writes that down, the category cannot be defended.',
  source: [fieldDemands['partner-contribution'].source],
  exceptions: 'Where contributions are records of their own beside the deal. Describe them under contributions.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithout('contribution'), good: planWithAllFields },
  check(context) {
    reportMissingField(
      context,
      'partner-contribution',
      'Without it an influenced deal cannot say what the partner did for it.',
      'contribution-stage',
    );
  },
});
