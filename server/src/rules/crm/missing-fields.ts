import { addItem, addKey, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { fieldDemands } from '../../framework/crm/fields.ts';
import { fieldThatMeets } from '../../framework/crm/plan-fields.ts';
import { factsOfDeal } from '../../framework/facts/contributions.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { planWithAllFields } from './example.ts';

export const missingFields = defineRule({
  id: 'crm/missing-fields',
  summary: 'The plan names no CRM fields.',
  why: 'Attribution happens in fields of the CRM. A plan that does not name them leaves the admin to guess, and retrofitting attribution after deals have closed is significantly harder.',
  source: [
    'Be specific about CRM configuration.',
    'Required fields: [list with field type and whether required or optional]',
  ],
  exceptions:
    'Where registrations and attribution live in a partner portal and never in the CRM. Then the fields are those of the portal.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nattribution:\n  backfill: None.\n',
    good: planWithAllFields,
  },
  check({ plan, report }) {
    if (plan.attribution === undefined) return;
    const { fields, node } = plan.attribution;
    if (fields !== undefined && fields.node.items.length > 0) return;
    const facts = factsOfDeal(plan);
    const wanted = facts.map((fact) => fieldThatMeets(plan, fact));
    const { text } = plan.source;
    const edits =
      fields === undefined
        ? [addKey(text, node, 'fields', wanted, keyOrder(['attribution']))]
        : [addItem(text, fields.node, wanted[0] ?? {})];
    report({
      at: fields === undefined ? keySpan(plan.node, 'attribution') : keySpan(node, 'fields'),
      message: `The plan names no CRM fields. Attribution needs ${joined(facts.map((fact) => fieldDemands[fact].label))}.`,
      fixes: [{ title: fields === undefined ? 'Add the CRM fields' : 'Add the field Deal Source', safe: false, edits }],
    });
  },
});
