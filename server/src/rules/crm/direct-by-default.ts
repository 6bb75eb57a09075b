import { removeKey } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { comparable } from '../../framework/crm/captured.ts';
import { fieldsCapturing } from '../../framework/crm/plan-fields.ts';
import { planWithAllFields, planWithout } from './example.ts';

export const directByDefault = defineRule({
  id: 'crm/direct-by-default',
  summary: 'A deal that nobody has looked at counts as Direct.',
  why: 'With this default a required field is filled before anybody asks, so nothing stops a deal without a source, and the list of deals without one stays empty. A deal of a partner that nobody registered is Direct by silence, which is how partner deals come to be counted as direct.',
  practice:
    'The field begins empty. It is required before a deal leaves its first stage, and Direct is picked by somebody who has looked for a registration.',
  exceptions:
    'Where most deals never pass a person, such as orders in a shop, so that somebody has agreed to what silence means.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: planWithout(
      'dealSource',
      '    - { name: Deal Source, object: opportunity, type: picklist, required: true, options: [Partner-sourced, Partner-influenced, Direct], default: Direct }',
    ),
    good: planWithAllFields,
  },
  check({ plan, report }) {
    for (const { name, node, default: value } of fieldsCapturing(plan, 'deal-source')) {
      if (value === undefined || comparable(value.value) !== 'direct') continue;
      const entry = entryOf(node, 'default');
      report({
        at: value.node.span,
        message: `"${name?.value ?? 'Deal Source'}" is "${value.value}" until somebody changes it, so a deal of a partner that nobody registered counts as direct, and no list shows it. Leave the field empty, and require it before a deal leaves its first stage.`,
        fixes:
          entry === undefined
            ? []
            : [{ title: 'Take the default away', safe: false, edits: [removeKey(plan.source.text, node, entry)] }],
      });
    }
  },
});
