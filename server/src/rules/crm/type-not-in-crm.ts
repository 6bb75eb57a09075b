import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { capturedBy } from '../../framework/crm/captured.ts';
import { hasFittingType } from '../../framework/crm/plan-fields.ts';
import { crmFactsOf } from '../../framework/crm/systems.ts';
import { planWithAllFields } from './example.ts';

export const typeNotInCrm = defineRule({
  id: 'crm/type-not-in-crm',
  summary: 'A CRM field has a type that the CRM does not have.',
  why: 'The admin builds what stands in the list. A type that the CRM does not know is replaced by whatever comes to mind, and the field may not hold or link what the plan needs.',
  practice:
    'Field types differ: HubSpot has associations where Salesforce has lookups, Pipedrive has no date with a time.',
  exceptions: 'Where an app of your organization adds the type. Name the app, so that the admin finds it.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithAllFields.replace('attribution:', 'program: { crm: hubspot }\nattribution:'),
    good: planWithAllFields.replace('attribution:', 'program: { crm: salesforce }\nattribution:'),
  },
  check({ plan, report }) {
    const crm = crmFactsOf(plan);
    if (crm === undefined) return;
    for (const field of plan.attribution?.fields?.items ?? []) {
      if (field.type === undefined) continue;
      const standIn = crm.lacks[field.type.value];
      const fact = capturedBy(field);
      // A type that cannot hold the fact at all is reported for that.
      if (standIn === undefined || (fact !== undefined && !hasFittingType(fact, field))) continue;
      report({
        at: field.type.node.span,
        message: `${crm.name} has no fields of type ${field.type.value}: ${standIn.reason}. Make "${field.name?.value ?? 'this field'}" a field of type ${standIn.type}.`,
        fixes: [
          {
            title: `Change the type to ${standIn.type}`,
            safe: standIn.same,
            edits: [setValue(plan.source.text, field.type.node, standIn.type)],
          },
        ],
      });
    }
  },
});
