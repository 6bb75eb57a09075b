import { addKey } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { fieldsCapturing, fieldThatMeets, hasFittingType } from '../../framework/crm/plan-fields.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { planWithAllFields, planWithout } from './example.ts';

export const partnerNameLinksNowhere = defineRule({
  id: 'crm/partner-name-links-nowhere',
  summary: 'The Partner Name field does not say to which record it links.',
  why: 'A CRM links to accounts, contacts, users and more. Only the partner record has the tier, the manager and the other deals of the partner, so the admin has to know that this is the one.',
  source: ['Add a Partner Name field that links to the partner record.'],
  exceptions: 'Where the field can link to one kind of record only, so that there is nothing to choose.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithout('partnerName', '    - { name: Partner Name, object: opportunity, type: lookup, required: false }'),
    good: planWithAllFields,
  },
  check({ plan, report }) {
    const target = fieldThatMeets(plan, 'partner-name').linksTo ?? '';
    for (const field of fieldsCapturing(plan, 'partner-name')) {
      if (field.linksTo !== undefined || !hasFittingType('partner-name', field) || field.type === undefined) continue;
      report({
        at: field.type.node.span,
        message: `"${field.name?.value ?? 'Partner Name'}" is of type ${field.type.value} and does not say to which record. It has to link to the partner record. Add linksTo, for example "${target}".`,
        fixes: [
          {
            title: `Link it to the ${target}`,
            safe: false,
            edits: [addKey(plan.source.text, field.node, 'linksTo', target, keyOrder(['attribution', 'fields', 0]))],
          },
        ],
      });
    }
  },
});
