import { addItem, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { capitalized, joined } from '../../core/words.ts';
import { reliedFieldsMissing } from '../../framework/crm/relied-fields.ts';
import { planWithAllFields } from './example.ts';

const notices = 'playbook:\n  dealRegistration:\n    protection: 90 days\n    reminder: 14 days\n';

export const noFieldForIt = defineRule({
  id: 'crm/no-field-for-it',
  summary: 'The plan goes by something that no field of the CRM holds.',
  why: 'A workflow sees nothing but fields. It can remind nobody of an end that stands nowhere, and tell nobody whose name it does not have. Who sets up the CRM finds out in the middle of it, and makes a field of some kind.',
  practice:
    'What a workflow goes by is a field: the tier of the partner, the end of the protection, the person who registered the deal.',
  exceptions: 'Where the portal or another system holds the value and starts the step itself. Name that system.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: planWithAllFields + notices,
    good: `${planWithAllFields}    - { name: Protected Until, object: opportunity, type: date, required: false, setBy: workflow }\n${notices}`,
  },
  check({ plan, report }) {
    const fields = plan.attribution?.fields;
    // Without a list of fields that is what is told, and a field that cannot be read may be the one that is looked for.
    if (fields === undefined || fields.items.length === 0 || fields.items.length < fields.node.items.length) return;
    if (fields.items.some(({ name }) => name === undefined)) return;
    const missing = reliedFieldsMissing(plan);
    if (missing.length === 0) return;
    const { text } = plan.source;
    const uses = joined(missing.map(({ use }) => use));
    const labels = joined(missing.map(({ label }) => `"${label}"`));
    report({
      at: keySpan(plan.attribution?.node, 'fields'),
      message: `${capitalized(uses)} ${missing.length === 1 ? 'needs a field' : 'need fields'} that the plan does not have. Add ${labels}.`,
      related: missing.flatMap(({ label, places }) =>
        places.slice(0, MOST_PLACES).map((span) => ({ span, message: `This needs "${label}".` })),
      ),
      fixes: [
        {
          title: missing.length === 1 ? `Add the field ${missing[0]?.label ?? ''}` : 'Add these fields',
          safe: false,
          edits: missing.map(({ field }) => addItem(text, fields.node, field)),
        },
      ],
    });
  },
});

/** More places than that do not say more. */
const MOST_PLACES = 5;
