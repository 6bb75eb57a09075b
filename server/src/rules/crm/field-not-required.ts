import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { fieldDemands } from '../../framework/crm/fields.ts';
import { fieldsCapturing, isRequiredAsDemanded } from '../../framework/crm/plan-fields.ts';
import { planWithAllFields, planWithout } from './example.ts';

export const fieldNotRequired = defineRule({
  id: 'crm/field-not-required',
  summary: 'The Deal Source field is not required.',
  why: 'A field that may stay empty does stay empty, and deals without a source end up as direct in every report.',
  source: [fieldDemands['deal-source'].source],
  exceptions:
    'Where the CRM cannot make a field required on the object, and the workflow refuses a deal without it. Say which workflow.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithout(
      'dealSource',
      '    - { name: Deal Source, object: opportunity, type: picklist, required: false, options: [Partner-sourced, Partner-influenced, Direct] }',
    ),
    good: planWithAllFields,
  },
  check({ plan, report }) {
    for (const field of fieldsCapturing(plan, 'deal-source')) {
      const { name, required } = field;
      if (required === undefined || isRequiredAsDemanded('deal-source', field)) continue;
      report({
        at: required.node.span,
        message: `"${name?.value ?? 'Deal Source'}" is not required here. When it may stay empty, deals without a source count as direct. Write required: true.`,
        fixes: [
          // Somebody wrote false, perhaps for a reason that stands beside it, so it is theirs to change.
          { title: 'Make the field required', safe: false, edits: [setValue(plan.source.text, required.node, true)] },
        ],
      });
    }
  },
});
