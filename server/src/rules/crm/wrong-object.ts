import { capturedBy } from '../../core/crm-fields.ts';
import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { dealObject, isDealObject } from './demands.ts';
import { planWithAllFields, planWithout } from './example.ts';

export const wrongObject = defineRule({
  id: 'crm/wrong-object',
  summary: 'An attribution field does not live on the deal or opportunity.',
  why: 'One account can have deals from several sources. A source that is kept on the account, the contact or the lead cannot tell them apart.',
  source: [
    'At the deal or opportunity level, create a required field for Deal Source with the three categories above.',
  ],
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
      if (capturedBy(field) === undefined || field.object === undefined) continue;
      if (isDealObject(field.object.value)) continue;
      const object = dealObject(plan);
      report({
        at: field.object.node.span,
        message: `"${field.name?.value ?? 'This field'}" lives on "${field.object.value}" here. Attribution belongs on the ${object}, because one account can have deals from several sources.`,
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
