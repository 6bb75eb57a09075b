import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { fieldDemands } from '../../framework/crm/fields.ts';
import { fieldsCapturing } from '../../framework/crm/plan-fields.ts';

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
    const bySales = (['partner-contribution', 'contribution-stage'] as const)
      .flatMap((fact) => fieldsCapturing(plan, fact))
      .flatMap(({ name, setBy }) => (setBy?.value === 'sales' ? [{ name, setBy }] : []));
    const [first] = bySales;
    if (first === undefined) return;
    const labels = bySales.map(({ name }) => `"${name?.value ?? fieldDemands['partner-contribution'].label}"`);
    report({
      at: first.setBy.node.span,
      message: `${labels.join(' and ')} ${labels.length === 1 ? 'is' : 'are'} filled in by sales, who have little reason to write down what a partner did for their deal. Where you can, let partner operations do it.`,
      related: bySales.slice(1).map(({ setBy }) => ({ span: setBy.node.span, message: 'Filled in by sales, too.' })),
      fixes: [
        {
          title: 'Change it to partner-operations',
          safe: false,
          edits: bySales.map(({ setBy }) => setValue(plan.source.text, setBy.node, 'partner-operations')),
        },
      ],
    });
  },
});
