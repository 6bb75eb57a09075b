import { defineRule } from '../../core/rule.ts';
import { crmFactsOf } from '../../framework/crm/systems.ts';

const planWith = (name: string) =>
  `partnerPlan: 1\nprogram: { crm: salesforce }\nattribution:\n  fields:\n    - { name: ${name}, object: opportunity, type: checkbox, required: false }\n`;

export const longLabel = defineRule({
  id: 'crm/long-label',
  summary: 'The label of a field is longer than the CRM allows.',
  why: 'The CRM refuses the label, and the admin shortens it as it comes. From then on the workflow, the filters and the training speak of a field that nobody finds under this name.',
  practice: 'The label of a field in Salesforce has at most 40 characters.',
  exceptions:
    'Where the label is a title for readers and the admin shortens it by a rule of your own. Say what it becomes.',
  severity: 'warning',
  fixable: false,
  examples: {
    bad: planWith('Integration in use of the customer according to the usage data'),
    good: planWith('Integration in use of the customer'),
  },
  check({ plan, report }) {
    const crm = crmFactsOf(plan);
    const most = crm?.longestLabel;
    if (crm === undefined || most === undefined) return;
    for (const { name } of plan.attribution?.fields?.items ?? []) {
      const length = name === undefined ? 0 : [...name.value.trim()].length;
      if (name === undefined || length <= most) continue;
      report({
        at: name.node.span,
        message: `This label has ${length} characters, and ${crm.name} takes ${most} at most. Shorten it, also where the workflow and the views name the field, and say the rest in "description".`,
      });
    }
  },
});
