import type { CapturedFact } from '../../../../schemas/attribution.ts';
import { addItem, keySpan } from '../../core/edits.ts';
import type { Plan } from '../../core/plan.ts';
import type { RuleContext } from '../../core/rule.ts';
import { fieldDemands } from '../../framework/crm/fields.ts';
import { fieldsCapturing, fieldThatMeets } from '../../framework/crm/plan-fields.ts';
import { factsOfDeal } from '../../framework/facts/contributions.ts';

/**
 * Reports that no field captures a fact. Says nothing where there is no list of fields, and where a field has no label
 * yet: each of them is a problem of its own. Nor where it is kept in a record beside the deal.
 *
 * @param alongWith a fact that says nothing without this one, and is told with it where both are missing.
 */
export function reportMissingField(
  { plan, report }: RuleContext<unknown>,
  fact: CapturedFact,
  why: string,
  alongWith?: CapturedFact,
): void {
  const fields = plan.attribution?.fields;
  if (fields === undefined || fields.node.items.length === 0 || fieldsCapturing(plan, fact).length > 0) return;
  if (fields.items.length < fields.node.items.length || !factsOfDeal(plan).includes(fact)) return;
  if (fields.items.some(({ name, captures }) => name === undefined && captures === undefined)) return;
  const { label, typeInWords } = fieldDemands[fact];
  const other = alongWith !== undefined && isMissing(plan, alongWith) ? alongWith : undefined;
  report({
    at: keySpan(plan.attribution?.node, 'fields'),
    message: `The CRM field "${label}" is missing${other === undefined ? '' : `, and "${fieldDemands[other].label}" with it`}. ${why} Add it as ${typeInWords}${other === undefined ? '' : `, and its stage as ${fieldDemands[other].typeInWords}`}.`,
    fixes: [
      {
        title:
          other === undefined ? `Add the field ${label}` : `Add the fields ${label} and ${fieldDemands[other].label}`,
        safe: false,
        edits: [fact, ...(other === undefined ? [] : [other])].map((each) =>
          addItem(plan.source.text, fields.node, fieldThatMeets(plan, each)),
        ),
      },
    ],
  });
}

/** Whether a list of fields has none that captures a fact which the deal has to hold. */
export function isMissing(plan: Plan, fact: CapturedFact): boolean {
  return fieldsCapturing(plan, fact).length === 0 && factsOfDeal(plan).includes(fact);
}
