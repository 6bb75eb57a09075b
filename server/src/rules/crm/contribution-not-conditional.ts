import { addKey, firstLine, setValue } from '../../core/edits.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import type { CrmFieldPart, Plan } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
import type { TextEdit } from '../../core/text.ts';
import { fieldDemands } from '../../framework/crm/fields.ts';
import { fieldsCapturing, fieldThatMeets } from '../../framework/crm/plan-fields.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { planWithAllFields, planWithout } from './example.ts';

export const contributionNotConditional = defineRule({
  id: 'crm/contribution-not-conditional',
  summary: 'Partner Contribution or its stage is not tied to influenced deals.',
  why: 'The contribution belongs to influenced deals. Required on every deal, it stops direct deals from being saved, and people type a dot. Required on none, it stays empty on the deals that need it.',
  source: [
    'Add a Partner Contribution field (for influenced deals) that captures what the partner contributed and at what stage.',
  ],
  exceptions: 'Where the contribution is asked for on the form that influenced deals go through. Name that form.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithout(
      'contribution',
      '    - { name: Partner Contribution, object: opportunity, type: long-text, required: false }',
    ),
    good: planWithAllFields,
  },
  check({ plan, report }) {
    for (const fact of ['partner-contribution', 'contribution-stage'] as const) {
      const { requiredWhen: influencedOnly = '' } = fieldThatMeets(plan, fact);
      for (const field of fieldsCapturing(plan, fact)) {
        const { required, requiredWhen, name, node } = field;
        if (required === undefined) continue;
        const label = name?.value ?? fieldDemands[fact].label;
        const fixes = [tieToInfluenced(plan, field, influencedOnly)];
        if (required.value) {
          report({
            at: required.node.span,
            message: `"${label}" is required on every deal here, and it is for influenced deals only. A direct deal could not be saved without a contribution. Write required: false and requiredWhen: ${influencedOnly}.`,
            fixes,
          });
        } else if (requiredWhen === undefined) {
          report({
            at: name?.node.span ?? firstLine(textOfParts(plan), node),
            message: `"${label}" is never required here, so that it stays empty on the influenced deals for which it is made. Add requiredWhen: ${influencedOnly}.`,
            fixes,
          });
        } else if (!COVERS_INFLUENCED.test(requiredWhen.value)) {
          report({
            at: firstLine(textOfParts(plan), requiredWhen.node),
            message: `"${label}" is required when "${requiredWhen.value}", and that does not speak of influenced deals, for which the field is made. Write for example: ${influencedOnly}.`,
            fixes,
          });
        }
      }
    }
  },
});

const COVERS_INFLUENCED =
  /influenc|partner|not .{0,100}direct|other than .{0,100}direct|<>.{0,100}direct|!=.{0,100}direct/iu;

function tieToInfluenced(plan: Plan, { required, requiredWhen, node }: CrmFieldPart, influencedOnly: string): Fix {
  const text = textOfParts(plan);
  const edits: TextEdit[] = [];
  if (required?.value === true) edits.push(setValue(text, required.node, false));
  if (requiredWhen === undefined) {
    edits.push(addKey(text, node, 'requiredWhen', influencedOnly, keyOrder(['attribution', 'fields', 0])));
  } else if (required?.value === false) {
    edits.push(setValue(text, requiredWhen.node, influencedOnly));
  }
  return { title: 'Require it on influenced deals only', safe: false, edits };
}
