import { addKey, firstLine } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { comparable } from '../../framework/crm/captured.ts';
import { fieldDemands } from '../../framework/crm/fields.ts';
import { fieldsCapturing } from '../../framework/crm/plan-fields.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { planWithAllFields, planWithout } from './example.ts';

export const nobodyFillsIt = defineRule({
  id: 'crm/nobody-fills-it',
  summary: 'The plan does not say who fills in what a partner contributed.',
  why: 'The registration fills in source, partner and date. What a partner contributed to an influenced deal comes later and from a person, and a field without a person stays empty.',
  practice: 'A field that belongs to nobody is filled by nobody.',
  exceptions: 'Where a report about usage fills it in each night. Name the report as the one who sets it.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: planWithout(
      'contribution',
      '    - { name: Partner Contribution, object: opportunity, type: long-text, required: false, requiredWhen: Deal Source is Partner-influenced }',
    ),
    good: planWithAllFields,
  },
  check({ plan, report }) {
    const filled = (plan.attribution?.routing?.sets?.items ?? []).map(({ field }) => comparable(field?.value ?? ''));
    for (const fact of ['partner-contribution', 'contribution-stage'] as const) {
      for (const { name, node, setBy, type } of fieldsCapturing(plan, fact)) {
        if (setBy !== undefined || type?.value === 'formula') continue;
        const label = name?.value ?? fieldDemands[fact].label;
        if (filled.includes(comparable(label))) continue;
        report({
          at: name?.node.span ?? firstLine(plan.source.text, node),
          message: `The plan does not say who fills in "${label}". The registration cannot know it, so name who does. Add setBy: partner-operations, or workflow when the CRM can tell.`,
          fixes: [
            {
              title:
                fact === 'contribution-stage' ? 'Let the workflow fill it in' : 'Let partner operations fill it in',
              safe: false,
              edits: [
                addKey(
                  plan.source.text,
                  node,
                  'setBy',
                  fact === 'contribution-stage' ? 'workflow' : 'partner-operations',
                  keyOrder(['attribution', 'fields', 0]),
                ),
              ],
            },
          ],
        });
      }
    }
  },
});
