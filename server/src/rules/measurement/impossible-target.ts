import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { planWithSecondary } from './example.ts';

const activation = (target: string): string =>
  `{ metric: activation-rate, target: ${target}, window: 90 days, source: Registrations, owner: Partner operations }`;

export const impossibleTarget = defineRule({
  id: 'measurement/impossible-target',
  summary: 'The target for a share is more than 100%, which nobody can reach.',
  why: 'An activation rate counts the partners that became active among all of them. A target above 100% is missed in every report, and a target that is always missed moves nobody.',
  practice: 'A share of the partners cannot be larger than all of them.',
  exceptions: 'Where the target is a growth over last year. Say so in its name, and give it a metric of its own.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithSecondary(activation('500%')), good: planWithSecondary(activation('50%')) },
  check({ plan, report }) {
    for (const { metric, target } of plan.measurement?.secondary?.items ?? []) {
      if (metric?.value !== 'activation-rate' || target?.value.kind !== 'percentage') continue;
      const { value } = target.value;
      if (value <= 100) continue;
      const proposal = value % 10 === 0 && value <= 1000 ? `${value / 10}%` : '100%';
      report({
        at: target.node.span,
        message: `The activation rate is a share of all partners, and ${value}% is more than all of them. Write a target up to 100%.`,
        fixes: [
          {
            title: `Change it to ${proposal}`,
            safe: false,
            edits: [setValue(plan.source.text, target.node, proposal)],
          },
        ],
      });
    }
  },
});
