import { setValue } from '../../core/edits.ts';
import { nearest } from '../../core/nearest.ts';
import { defineRule } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { capturedBy, comparable } from '../../framework/crm/captured.ts';
import { sourceOptions } from '../../framework/crm/fields.ts';
import { planWithAllFields, planWithout } from './example.ts';

const dealSource = (value: string) =>
  `    - { name: Deal Source, object: opportunity, type: picklist, required: true, options: [Partner-sourced, Partner-influenced, Direct], default: ${value} }`;

export const unknownDefault = defineRule({
  id: 'crm/unknown-default',
  summary: 'The default of a picklist is not among its options.',
  why: 'A default that cannot be picked is refused by the CRM, or it becomes a value that no view filters for. Deals that have it appear in no report.',
  source: [
    'At the deal or opportunity level, create a required field for Deal Source with the three categories above.',
  ],
  exceptions: 'Leave it on. Add the default to the options, or take the default away.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithout('dealSource', dealSource('Direkt')), good: planWithAllFields },
  check({ plan, report }) {
    for (const field of plan.attribution?.fields?.items ?? []) {
      const { name, options, default: value } = field;
      const known = options?.items.map((option) => option.value) ?? [];
      if (value === undefined || known.length === 0) continue;
      // One of the three sources is a fine default. That it is no option is reported at the options.
      const isSource = sourceOptions.some((option) => comparable(option) === comparable(value.value));
      if (isSource && capturedBy(field) === 'deal-source') continue;
      if (known.some((option) => comparable(option) === comparable(value.value))) continue;
      const meant = nearest(value.value, known);
      const fixes = (meant === undefined ? known : [meant]).map((option) => ({
        title: `Change it to ${option}`,
        safe: false,
        edits: [setValue(plan.source.text, value.node, option)],
      }));
      report({
        at: value.node.span,
        message: `The default "${value.value}" is not among the options of "${name?.value ?? 'this field'}": ${joined(known)}. Use one of them.`,
        fixes,
      });
    }
  },
});
