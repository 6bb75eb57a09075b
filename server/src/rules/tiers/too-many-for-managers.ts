import * as z from 'zod';
import { setValue } from '../../core/edits.ts';
import { formatNumber } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';

export const tooManyForManagers = defineRule({
  id: 'tiers/too-many-for-managers',
  summary: 'Tier 1 has more partners than the partner managers can look after.',
  why: 'Tier 1 promises a person who knows the partner. Without a standard playbook nobody manages more than five partners, with one perhaps ten. Beyond that, dedicated is a word on a slide.',
  source: [
    'Each relationship was built organically and operates differently, which means every partner requires a custom operating model and no one on the team can manage more than five partners without it becoming unmanageable.',
  ],
  exceptions:
    'Where Tier 1 partners share a region and a playbook, so that one person knows more of them. Set the option to the number that your managers confirm.',
  severity: 'warning',
  fixable: true,
  options: z.strictObject({
    withoutPlaybook: z
      .int()
      .min(1)
      .default(5)
      .meta({ description: 'How many partners of Tier 1 a manager can look after without a standard playbook.' }),
    withPlaybook: z
      .int()
      .min(1)
      .default(10)
      .meta({ description: 'How many partners of Tier 1 a manager can look after with a standard playbook.' }),
  }),
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  partnerManagers: 1\ntiers:\n  - { id: strategic, name: Strategic, partners: 12 }\n  - { id: referral, name: Referral }\nplaybook:\n  dealRegistration: { acknowledge: 24 hours }\n',
    good: 'partnerPlan: 1\nprogram:\n  partnerManagers: 2\ntiers:\n  - { id: strategic, name: Strategic, partners: 12 }\n  - { id: referral, name: Referral }\nplaybook:\n  dealRegistration: { acknowledge: 24 hours }\n',
  },
  check({ plan, options, report }) {
    const managers = plan.program?.partnerManagers;
    const first = plan.tiers?.items[0];
    const partners = first?.partners;
    if (managers === undefined || partners === undefined || plan.tiers?.node.items[0] !== first?.node) return;
    const hasPlaybook = plan.playbook !== undefined;
    const most = hasPlaybook ? options.withPlaybook : options.withoutPlaybook;
    if (partners.value <= Math.max(managers.value * most, options.withoutPlaybook)) return;
    const needed = Math.ceil(partners.value / most);
    const each =
      managers.value === 0
        ? ''
        : `, ${formatNumber(partners.value)} / ${managers.value} = ${formatNumber(partners.value / managers.value)} each`;
    const condition = hasPlaybook ? 'with a standard playbook' : 'without a standard playbook';
    report({
      at: partners.node.span,
      message: `Tier 1 has ${formatNumber(partners.value)} partners, and there ${managers.value === 1 ? 'is 1 partner manager' : managers.value === 0 ? 'is no partner manager' : `are ${formatNumber(managers.value)} partner managers`}${each}. One person can look after about ${most} ${condition}. Make Tier 1 smaller, or plan ${needed} partner ${needed === 1 ? 'manager' : 'managers'}.`,
      related: [{ span: managers.node.span, message: 'The partner managers.' }],
      fixes: [
        {
          title: `Plan ${needed} partner ${needed === 1 ? 'manager' : 'managers'}`,
          safe: false,
          edits: [setValue(plan.source.text, managers.node, needed)],
        },
      ],
    });
  },
});
