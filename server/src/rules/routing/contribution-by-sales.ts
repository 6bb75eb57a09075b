import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { fieldDemands, fieldsCapturing } from '../crm/demands.ts';

const planWith = (setBy: string) =>
  `partnerPlan: 1\nattribution:\n  fields:\n    - { name: Partner Contribution, object: opportunity, type: text, required: false, requiredWhen: Deal Source is Partner-influenced, setBy: ${setBy} }\n`;

export const contributionBySales = defineRule({
  id: 'routing/contribution-by-sales',
  summary: 'Sales writes down what a partner contributed to its own deal.',
  why: 'Who runs the deal knows best what the partner did, and has the least reason to write it down, because an influenced deal looks less like an own success. Somebody who gains nothing from the answer gets a fuller one.',
  practice: 'What decides about influence is best recorded by somebody who does not gain from the answer.',
  exceptions:
    'In a small company there may be nobody else. Then sales writes the contribution down, and somebody else reads it in the review of the deal.',
  severity: 'information',
  fixable: true,
  examples: { bad: planWith('sales'), good: planWith('partner-operations') },
  check({ plan, report }) {
    for (const fact of ['partner-contribution', 'contribution-stage'] as const) {
      for (const { name, setBy } of fieldsCapturing(plan, fact)) {
        if (setBy?.value !== 'sales') continue;
        report({
          at: setBy.node.span,
          message: `"${name?.value ?? fieldDemands[fact].label}" is filled in by sales, who have little reason to write down what a partner did for their deal. Where you can, let partner operations do it.`,
          fixes: [
            {
              title: 'Change it to partner-operations',
              safe: false,
              edits: [setValue(plan.source.text, setBy.node, 'partner-operations')],
            },
          ],
        });
      }
    }
  },
});
