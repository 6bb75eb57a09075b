import { addItem, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { capturedBy, comparable } from '../../framework/crm/captured.ts';
import { isDealObject } from '../../framework/crm/plan-fields.ts';
import { fieldNamed, routingOf } from '../../framework/facts/assignments.ts';
import { fieldsWith, planWithRouting } from './example.ts';

export const requiredFieldLeftEmpty = defineRule({
  id: 'routing/required-field-left-empty',
  summary: 'The workflow creates a deal without a field that is required.',
  why: 'The CRM refuses to save a record while a required field is empty. The registration then ends in an error that nobody sees, and the partner waits.',
  source: [
    'Build a workflow that routes deal registration submissions from the partner portal or email into the CRM with the partner name, deal source, and registration date pre-populated.',
  ],
  exceptions:
    'Where the CRM gives the field a value by itself when a record is made. Write that value down as its default.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithRouting(
      {},
      fieldsWith(
        '    - { name: Product Line, object: opportunity, type: picklist, required: true, options: [A, B] }\n',
      ),
    ),
    good: planWithRouting(
      {},
      fieldsWith(
        '    - { name: Product Line, object: opportunity, type: picklist, required: true, options: [A, B], default: A }\n',
      ),
    ),
  },
  check({ plan, report }) {
    const sets = routingOf(plan)?.sets;
    if (sets === undefined || sets.items.length === 0) return;
    const filled = new Set(
      sets.items.map(({ field }) => (field === undefined ? undefined : fieldNamed(plan, field.value))),
    );
    const labels = new Set(sets.items.map(({ field }) => comparable(field?.value ?? '')));
    for (const field of plan.attribution?.fields?.items ?? []) {
      const { required, name, type, object, default: value } = field;
      if (required?.value !== true || name === undefined || value !== undefined) continue;
      // The facts of the framework have rules of their own, and these fill themselves.
      if (capturedBy(field) !== undefined || type?.value === 'formula' || type?.value === 'checkbox') continue;
      if (object !== undefined && !isDealObject(object.value)) continue;
      if (filled.has(field) || labels.has(comparable(name.value))) continue;
      report({
        at: name.node.span,
        message: `"${name.value}" is required, the routing workflow does not fill it, and it has no default. The CRM would refuse the deal of every registration. Let the workflow fill it, or give it a default.`,
        related: [{ span: keySpan(plan.attribution?.routing?.node, 'sets'), message: 'What the workflow fills.' }],
        fixes: [
          {
            title: `Let the workflow fill ${name.value}`,
            safe: false,
            edits: [
              addItem(plan.source.text, sets.node, {
                field: name.value,
                to: { placeholder: 'what the partner wrote in the registration' },
              }),
            ],
          },
        ],
      });
    }
  },
});
