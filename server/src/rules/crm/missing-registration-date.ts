import { defineRule } from '../../core/rule.ts';
import { fieldDemands } from '../../framework/crm/fields.ts';
import { planWithAllFields, planWithout } from './example.ts';
import { reportMissingField } from './missing-field.ts';

export const missingRegistrationDate = defineRule({
  id: 'crm/missing-registration-date',
  summary: 'The CRM has no Deal Registration Date field.',
  why: 'The date of the registration decides who was first, when the protection of the deal ends, and whether the SLA was kept.',
  source: [fieldDemands['registration-date'].source],
  exceptions:
    'Where a deal can only be made from a registration record, and that record has the date. Name the field of the record.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithout('registrationDate'), good: planWithAllFields },
  check(context) {
    reportMissingField(
      context,
      'registration-date',
      'Without it nobody can tell who was first and when protection ends.',
    );
  },
});
