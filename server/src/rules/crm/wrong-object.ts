import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { capturedBy } from '../../framework/crm/captured.ts';
import { dealObject, isDealObject, isForeignDealObject, isMappedLead } from '../../framework/crm/plan-fields.ts';
import { crmFactsOf } from '../../framework/crm/systems.ts';
import { planWithAllFields, planWithout } from './example.ts';

export const wrongObject = defineRule({
  id: 'crm/wrong-object',
  summary: 'An attribution field does not live on the deal or opportunity, or the plan has two names for that object.',
  why: 'One account can have deals from several sources. A source that is kept on the account, the contact or the lead cannot tell them apart. And an admin who reads of deals here and of opportunities there has to guess whether one object is meant.',
  source: [
    'At the deal or opportunity level, create a required field for Deal Source with the three categories above.',
  ],
  exceptions: 'Where your CRM calls the deal something else, for example a project. Say that it is the same record.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithout(
      'dealSource',
      '    - { name: Deal Source, object: account, type: picklist, required: true, options: [Partner-sourced, Partner-influenced, Direct] }',
    ),
    good: planWithAllFields,
  },
  check({ plan, report }) {
    for (const field of plan.attribution?.fields?.items ?? []) {
      if (field.object === undefined) continue;
      const isForeign = isForeignDealObject(plan, field.object.value);
      if (!isForeign && (capturedBy(field) === undefined || isDealObject(field.object.value))) continue;
      if (!isForeign && isMappedLead(plan, field)) continue;
      const object = dealObject(plan);
      const name = field.name?.value ?? 'This field';
      report({
        at: field.object.node.span,
        message: isForeign
          ? `"${name}" lives on "${field.object.value}" here, and ${crmFactsOf(plan)?.name ?? 'the CRM'} calls that object ${object}, as other fields of the plan do. Use one name, the one that the admin finds.`
          : `"${name}" lives on "${field.object.value}" here. Attribution belongs on the ${object}, because one account can have deals from several sources.`,
        fixes: [
          {
            title: `Change the object to ${object}`,
            safe: false,
            edits: [setValue(plan.source.text, field.object.node, object)],
          },
        ],
      });
    }
  },
});
