import { addItem, setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { comparable } from '../../framework/crm/captured.ts';
import { dealObject } from '../../framework/crm/plan-fields.ts';
import { standardDealFields } from '../../framework/crm/standard-fields.ts';
import { factFilledBy, fieldNamed, labelMeant, routingOf } from '../../framework/facts/assignments.ts';
import { choicesInWords } from '../shared/choices.ts';
import { fieldsWith, planWithRouting, routingLines } from './example.ts';

export const unknownField = defineRule({
  id: 'routing/unknown-field',
  summary: 'The routing workflow fills a field that is not defined.',
  why: 'The admin creates the fields that the plan lists. A workflow that writes into another one fails when the first registration comes in.',
  source: [
    'Build a workflow that routes deal registration submissions from the partner portal or email into the CRM with the partner name, deal source, and registration date pre-populated.',
    'Name the fields, the workflow triggers, and the reporting views.',
  ],
  exceptions:
    'Where the workflow writes into a standard field that the plan does not list. Listing it is better: the admin checks the list.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithRouting(
      { sets: `${routingLines.sets}      - { field: Parner Name, to: the partner }\n` },
      fieldsWith(),
    ),
    good: planWithRouting({}, fieldsWith()),
  },
  check({ plan, report }) {
    const fields = plan.attribution?.fields;
    if (fields === undefined || fields.items.length === 0) return;
    const labels = fields.items.flatMap(({ name }) => (name === undefined ? [] : [name.value]));
    // Where a field has no label yet, it may be the one that is meant.
    if (labels.length < fields.node.items.length) return;
    for (const assignment of routingOf(plan)?.sets?.items ?? []) {
      const { field } = assignment;
      if (field === undefined || fieldNamed(plan, field.value) !== undefined) continue;
      if (standardDealFields.includes(comparable(field.value))) continue;
      // A field of the framework that is missing is reported among the fields.
      if (factFilledBy(plan, assignment) !== undefined) continue;
      const meant = labelMeant(plan, assignment);
      const { text } = plan.source;
      const define = {
        title: `Define the field ${field.value}`,
        safe: false,
        edits: [
          addItem(text, fields.node, {
            name: field.value,
            object: dealObject(plan),
            type: { placeholder: 'text' },
            required: false,
            setBy: 'workflow',
          }),
        ],
      };
      report({
        at: field.node.span,
        message: `The workflow fills "${field.value}", and there is no such field in the plan. ${meant === undefined ? `${choicesInWords('field', labels)} Use one of them, or define it.` : `Did you mean "${meant}"? Otherwise define it among the fields.`}`,
        fixes:
          meant === undefined
            ? [define]
            : [{ title: `Change it to ${meant}`, safe: false, edits: [setValue(text, field.node, meant)] }, define],
      });
    }
  },
});
