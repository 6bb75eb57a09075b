import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const missingCrmName = defineRule({
  id: 'program/missing-crm-name',
  summary: 'The CRM is another system, and the plan does not say which one.',
  why: 'An admin has to build fields and workflows in one particular system. "Another system" tells nobody where.',
  ...asksFor('program.crmName'),
  exceptions: 'Where the CRM is built in the house and has no name. Give the name that your colleagues use for it.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  crm: other\n',
    good: 'partnerPlan: 1\nprogram:\n  crm: other\n  crmName: SugarCRM\n',
  },
});
