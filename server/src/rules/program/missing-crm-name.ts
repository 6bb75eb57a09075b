import { defineRule } from '../../core/rule.ts';
import { reportMissingKey } from '../shared/missing-key.ts';

export const missingCrmName = defineRule({
  id: 'program/missing-crm-name',
  summary: 'The CRM is another system, and the plan does not say which one.',
  why: 'An admin has to build fields and workflows in one particular system. "Another system" tells nobody where.',
  source: ['Whether the CRM is HubSpot, Salesforce, or another system', 'Be specific about CRM configuration.'],
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  crm: other\n',
    good: 'partnerPlan: 1\nprogram:\n  crm: other\n  crmName: SugarCRM\n',
  },
  check(context) {
    if (context.plan.program?.crm?.value !== 'other') return;
    reportMissingKey(context, {
      owner: ['program'],
      key: 'crmName',
      message:
        'The CRM is "other", and its name is missing. Name it, so that the admin knows where fields and workflows belong.',
    });
  },
});
