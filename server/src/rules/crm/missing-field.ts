import type { CapturedFact } from '../../../../schemas/attribution.ts';
import { addItem, keySpan } from '../../core/edits.ts';
import type { RuleContext } from '../../core/rule.ts';
import { fieldDemands } from '../../framework/crm/fields.ts';
import { fieldsCapturing, fieldThatMeets } from '../../framework/crm/plan-fields.ts';
import { factsOfDeal } from '../../framework/facts/contributions.ts';

/**
 * Reports that no field captures a fact. Says nothing where there is no list of fields, and where a field has no label
 * yet: each of them is a problem of its own. Nor where it is kept in a record beside the deal.
 */
export function reportMissingField({ plan, report }: RuleContext<unknown>, fact: CapturedFact, why: string): void {
  const fields = plan.attribution?.fields;
  if (fields === undefined || fields.node.items.length === 0 || fieldsCapturing(plan, fact).length > 0) return;
  if (fields.items.length < fields.node.items.length || !factsOfDeal(plan).includes(fact)) return;
  if (fields.items.some(({ name, captures }) => name === undefined && captures === undefined)) return;
  const { label, typeInWords } = fieldDemands[fact];
  report({
    at: keySpan(plan.attribution?.node, 'fields'),
    message: `The CRM field "${label}" is missing. ${why} Add it as ${typeInWords}.`,
    fixes: [
      {
        title: `Add the field ${label}`,
        safe: false,
        edits: [addItem(plan.source.text, fields.node, fieldThatMeets(plan, fact))],
      },
    ],
  });
}
