import { removeKey } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { comparable } from '../../framework/crm/captured.ts';
import { fieldsCapturing } from '../../framework/crm/plan-fields.ts';
import { planWithAllFields, planWithout } from './example.ts';

export const sourcedByDefault = defineRule({
  id: 'crm/sourced-by-default',
  summary: 'A deal counts for partners unless somebody changes it.',
  why: 'A default is what most deals keep. When it credits partners, deals without any partner inflate the number that the program is judged by, and nobody believes it once that comes out.',
  practice: 'A deal is of a partner when its registration or a contribution says so, and not before.',
  exceptions:
    'Where the record type is used for partner deals only, so that any other deal is made elsewhere. Say which record type.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithout(
      'dealSource',
      '    - { name: Deal Source, object: opportunity, type: picklist, required: true, options: [Partner-sourced, Partner-influenced, Direct], default: Partner-sourced }',
    ),
    good: planWithAllFields,
  },
  check({ plan, report }) {
    for (const { name, node, default: value } of fieldsCapturing(plan, 'deal-source')) {
      if (value === undefined || !/^partner(?:sourced|influenced)$/.test(comparable(value.value))) continue;
      const entry = entryOf(node, 'default');
      report({
        at: value.node.span,
        message: `"${name?.value ?? 'Deal Source'}" is "${value.value}" unless somebody changes it, so that deals without a partner count for partners. Leave the field empty. The registration fills it, and Direct is picked before a deal leaves its first stage.`,
        fixes:
          entry === undefined
            ? []
            : [{ title: 'Take the default away', safe: false, edits: [removeKey(plan.source.text, node, entry)] }],
      });
    }
  },
});
