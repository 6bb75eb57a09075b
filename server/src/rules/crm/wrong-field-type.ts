import { capturedFacts, type FieldType } from '../../../../schemas/attribution.ts';
import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { fieldDemands } from '../../framework/crm/fields.ts';
import { counterpartOf, fieldsCapturing, fieldThatMeets } from '../../framework/crm/plan-fields.ts';
import { planWithAllFields, planWithout } from './example.ts';

export const wrongFieldType = defineRule({
  id: 'crm/wrong-field-type',
  summary: 'A CRM field of the framework has a type that cannot hold what it captures.',
  why: 'A deal source that is free text is spelled in five ways after a month. A partner name that is not a link cannot be grouped. A date that is text cannot be compared.',
  source: [
    'At the deal or opportunity level, create a required field for Deal Source with the three categories above.',
    'Add a Partner Name field that links to the partner record.',
    'Add a Deal Registration Date field that captures when the partner submitted the deal.',
  ],
  exceptions:
    'Where the CRM has a better type under a name that is not on the list, for example a lookup of an app. Say which type it is.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithout('partnerName', '    - { name: Partner Name, object: opportunity, type: text, required: false }'),
    good: planWithAllFields,
  },
  check({ plan, report }) {
    for (const fact of capturedFacts) {
      const { types, typeInWords, label } = fieldDemands[fact];
      const allowed: readonly FieldType[] = types;
      for (const field of fieldsCapturing(plan, fact)) {
        const { name, type } = field;
        if (type === undefined || allowed.includes(type.value)) continue;
        // What hands its value on is measured by the field that takes it over.
        if (counterpartOf(plan, field) !== undefined) continue;
        const proposal = fieldThatMeets(plan, fact).type;
        report({
          at: type.node.span,
          message: `"${name?.value ?? label}" is of type ${type.value} here. It has to be ${typeInWords}. Write type: ${allowed.join(' or ')}.`,
          fixes: [
            {
              title: `Change the type to ${proposal}`,
              safe: false,
              edits: [setValue(plan.source.text, type.node, proposal)],
            },
          ],
        });
      }
    }
  },
});
