import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { crmFactsOf } from '../../framework/crm/systems.ts';

const planWith = (apiName: string) =>
  `partnerPlan: 1\nprogram: { crm: salesforce }\nattribution:\n  fields:\n    - { name: Deal Source, apiName: ${apiName}, object: opportunity, type: picklist, required: true }\n`;

export const illegalApiName = defineRule({
  id: 'crm/illegal-api-name',
  summary: 'An API name is not one that the CRM accepts.',
  why: 'Workflows, imports and reports refer to a field by its API name, and most CRM systems never let you change it. A name that the CRM refuses is changed on the fly by the admin, and nothing that was prepared fits any more.',
  practice: 'Salesforce, HubSpot, Dynamics 365 and Zoho CRM each have rules for the names of fields.',
  exceptions: 'Where the name is that of a standard field or of a package that follows other rules. Say which package.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWith('Deal Source'), good: planWith('Deal_Source__c') },
  check({ plan, report }) {
    const crm = crmFactsOf(plan);
    if (crm?.apiName === undefined) return;
    const { form, isLegal, legal } = crm.apiName;
    for (const { apiName } of plan.attribution?.fields?.items ?? []) {
      if (apiName === undefined || isLegal(apiName.value)) continue;
      const proposal = legal(apiName.value);
      const isProposed = isLegal(proposal);
      report({
        at: apiName.node.span,
        message: `"${apiName.value}" cannot be the API name of a field. ${crm.name} wants ${form}.${isProposed ? ` "${proposal}" would be one.` : ''}`,
        fixes: isProposed
          ? [
              {
                title: `Change it to ${proposal}`,
                safe: false,
                edits: [setValue(plan.source.text, apiName.node, proposal)],
              },
            ]
          : [],
      });
    }
  },
});
