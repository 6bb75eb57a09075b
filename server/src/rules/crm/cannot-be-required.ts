import { addKey, setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { capturedBy } from '../../framework/crm/captured.ts';
import { crmFactsOf } from '../../framework/crm/systems.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { planWithAllFields } from './example.ts';

const fieldLine = (required: string) =>
  `    - { name: Customer Situation, object: opportunity, type: long-text, ${required} }\n`;

export const cannotBeRequired = defineRule({
  id: 'crm/cannot-be-required',
  summary: 'A CRM field is required, and its type cannot be required in this CRM.',
  why: 'The admin finds no box to tick, and the field stays optional without anybody deciding it. Say how it is enforced instead, then it is.',
  practice:
    'Salesforce does not offer Required for long texts and checkboxes, and no CRM asks for the result of a formula.',
  exceptions: 'Where a form, a stage or a check of your own enforces it. Say which one in the field.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: `${planWithAllFields.replace('attribution:', 'program: { crm: salesforce }\nattribution:')}${fieldLine('required: true')}`,
    good: `${planWithAllFields.replace('attribution:', 'program: { crm: salesforce }\nattribution:')}${fieldLine('required: false, requiredWhen: always (validation rule)')}`,
  },
  check({ plan, report }) {
    const crm = crmFactsOf(plan);
    for (const field of plan.attribution?.fields?.items ?? []) {
      const { type, required, requiredWhen, name, node } = field;
      if (type === undefined || required?.value !== true) continue;
      const fact = capturedBy(field);
      // Required contributions are reported because they are for influenced deals only.
      if (fact === 'partner-contribution' || fact === 'contribution-stage') continue;
      const instead =
        type.value === 'formula'
          ? 'A formula fills itself, so nobody can be asked for it'
          : crm?.cannotRequire[type.value];
      if (instead === undefined) continue;
      const { text } = plan.source;
      const edits = [setValue(text, required.node, false)];
      if (requiredWhen === undefined && type.value !== 'formula') {
        const value = { placeholder: 'always (validation rule)' };
        edits.push(addKey(text, node, 'requiredWhen', value, keyOrder(['attribution', 'fields', 0])));
      }
      const who = type.value === 'formula' || crm === undefined ? 'no CRM' : crm.name;
      report({
        at: required.node.span,
        message: `"${name?.value ?? 'This field'}" is required here, and ${who === 'no CRM' ? 'no CRM can' : `${who} cannot`} require a field of type ${type.value} in the field itself. ${instead}.`,
        fixes: [{ title: 'Do not require it in the field itself', safe: false, edits }],
      });
    }
  },
});
