import { compareQuantities, formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';

const planWith = (minimum: string): string =>
  `partnerPlan: 1\nprogram:\n  deals: { averageSize: 45000 USD, salesCycle: 90 days }\nplaybook:\n  dealRegistration:\n    eligibility: { minimumValue: ${minimum} }\n`;

export const minimumAboveDealSize = defineRule({
  id: 'registration/minimum-above-deal-size',
  summary: 'Only deals above the average size can be registered.',
  why: 'A minimum keeps small deals out of the process. When it lies above the average deal, most deals of partners come in without a registration, and the attribution that hangs on the registration is missing for them.',
  practice: 'A minimum value lies well below the average deal.',
  exceptions:
    'Suppress the finding where the registration is meant for large deals only and the others reach the CRM in another way.',
  severity: 'warning',
  fixable: false,
  examples: { bad: planWith('60000 USD'), good: planWith('5000 USD') },
  check({ plan, report }) {
    const minimum = plan.playbook?.dealRegistration?.eligibility?.minimumValue;
    const average = plan.program?.deals?.averageSize;
    if (minimum === undefined || average === undefined) return;
    if ((compareQuantities(minimum.value, average.value) ?? 0) <= 0) return;
    report({
      at: minimum.node.span,
      message: `Deals can be registered from ${formatQuantity(minimum.value)}, and the average deal is ${formatQuantity(average.value)}, so most deals of partners come in without a registration and its attribution. Lower the minimum, or say how the others are registered.`,
      related: [{ span: average.node.span, message: 'The average deal.' }],
    });
  },
});
