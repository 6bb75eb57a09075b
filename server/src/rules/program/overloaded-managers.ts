import * as z from 'zod';
import { formatNumber } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';

export const overloadedManagers = defineRule({
  id: 'program/overloaded-managers',
  summary: 'A partner manager has more partners than anybody can manage without a standard playbook.',
  why: 'Without a standard, every partner works in its own way, and its manager has to remember how. Beyond five partners nobody can. A standard way to register deals and to handle them lifts that limit.',
  source: [
    'Each relationship was built organically and operates differently, which means every partner requires a custom operating model and no one on the team can manage more than five partners without it becoming unmanageable.',
  ],
  exceptions:
    'Where most partners serve themselves in a portal and need nobody. Set the option to the number that your managers really look after.',
  severity: 'information',
  fixable: false,
  options: z.strictObject({
    partners: z
      .int()
      .min(1)
      .default(5)
      .meta({ description: 'How many partners one manager can look after without a standard playbook.' }),
  }),
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  partners: { current: 20 }\n  partnerManagers: 2\nplaybook:\n  coSell:\n    definition: The partner introduces us.\n',
    good: 'partnerPlan: 1\nprogram:\n  partners: { current: 20 }\n  partnerManagers: 4\nplaybook:\n  coSell:\n    definition: The partner introduces us.\n',
  },
  check({ plan, options, report }) {
    const managers = plan.program?.partnerManagers;
    const { current, target } = plan.program?.partners ?? {};
    const partners = Math.max(current?.value ?? 0, target?.value ?? 0);
    if (managers === undefined || plan.playbook === undefined) return;
    const { node: playbook } = plan.playbook;
    const lacking = Object.entries(standard)
      .filter(([key]) => entryOf(playbook, key) === undefined)
      .map(([, inWords]) => inWords)
      .join(' and ');
    if (lacking === '') return;
    if (partners <= managers.value * options.partners) return;
    const load =
      managers.value === 0
        ? `Nobody manages ${formatNumber(partners)} partners`
        : `${formatNumber(partners)} partners over ${formatNumber(managers.value)} partner ${managers.value === 1 ? 'manager' : 'managers'} are ${formatNumber(partners / managers.value)} for each`;
    report({
      at: managers.node.span,
      message: `${load}, and the playbook does not say ${lacking}. Without a standard, nobody can manage more than ${options.partners} partners: complete the playbook or plan more managers.`,
    });
  },
});

/** The parts of the playbook that make one way of working out of many. */
const standard = {
  dealRegistration: 'how deals are registered',
  dealProcess: 'how sales handles them',
} as const;
