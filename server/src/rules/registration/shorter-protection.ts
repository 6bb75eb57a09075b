import { setValue } from '../../core/edits.ts';
import { formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { isLonger } from '../shared/service-times.ts';

export const shorterProtection = defineRule({
  id: 'registration/shorter-protection',
  summary: 'A tier protects registrations for a shorter time than the standard.',
  why: 'A tier names a protection of its own because it gets more than the standard. One that ends earlier takes away what every other partner has.',
  practice:
    'The framework lets a tier override the SLA, and only with a stricter one. The same holds for the protection.',
  exceptions:
    'Where the deals of the tier are small and close fast. Say how fast, so that the shorter time is no punishment.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic, benefits: { protection: 60 days } }\nplaybook:\n  dealRegistration: { protection: 90 days }\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic, benefits: { protection: 120 days } }\nplaybook:\n  dealRegistration: { protection: 90 days }\n',
  },
  check({ plan, report }) {
    const standard = plan.playbook?.dealRegistration?.protection;
    if (standard === undefined) return;
    for (const { tier, title } of rankedTiers(plan)) {
      const own = tier.benefits?.protection;
      if (own === undefined || !isLonger(standard.value, own.value)) continue;
      report({
        at: own.node.span,
        message: `${title} protects registrations for ${formatQuantity(own.value)}, and the standard for every partner is ${formatQuantity(standard.value)}. Give the tier at least the standard.`,
        related: [{ span: standard.node.span, message: 'The standard protection.' }],
        fixes: [
          {
            title: `Change it to the standard, ${formatQuantity(standard.value)}`,
            safe: false,
            edits: [setValue(plan.source.text, own.node, standard.node.value ?? '')],
          },
        ],
      });
    }
  },
});
