import { removeItem } from '../../core/edits.ts';
import type { Located } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { capturedBy, comparable } from '../../framework/crm/captured.ts';
import { isMappedLead, objectKey } from '../../framework/crm/plan-fields.ts';
import { exampleFields, planWithAllFields, planWithFields } from './example.ts';

export const duplicateField = defineRule({
  id: 'crm/duplicate-field',
  summary: 'Two CRM fields hold the same.',
  why: 'Two fields for one fact never agree for long. Reports read the one and the workflow fills the other, and the plan cannot tell which of them it means by the label.',
  practice: 'One fact has one field. The routing workflow refers to a field by its label.',
  exceptions: 'Where one of the two is for history and nobody writes into it any more. Say so in its description.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithFields(
      exampleFields.registrationDate,
      '    - { name: Registration Date, object: opportunity, type: date, required: false }',
    ),
    good: planWithAllFields,
  },
  check({ plan, report }) {
    const fields = plan.attribution?.fields;
    if (fields === undefined) return;
    const first = new Map<string, Located<string>>();
    for (const field of fields.items) {
      const { name, object, node } = field;
      if (name === undefined) continue;
      const fact = capturedBy(field);
      // The lead has the same fields as the deal that is made of it.
      const held = isMappedLead(plan, field) ? `${objectKey(object?.value ?? '')}/${fact}` : fact;
      const key = fact === undefined ? `${objectKey(object?.value ?? '')}/${comparable(name.value)}` : `${held}`;
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, name);
        continue;
      }
      const found =
        comparable(before.value) === comparable(name.value)
          ? `The field "${name.value}" stands here twice.`
          : `"${name.value}" captures the same as "${before.value}".`;
      report({
        at: name.node.span,
        message: `${found} Two fields for one fact do not agree for long. Keep one of them, or say in "captures" what each is for.`,
        related: [{ span: before.node.span, message: 'The field that holds it already.' }],
        fixes: [
          {
            title: `Remove this field, keep "${before.value}"`,
            safe: false,
            edits: [removeItem(plan.source.text, fields.node, node)],
          },
        ],
      });
    }
  },
});
