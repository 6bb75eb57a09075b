import { type CapturedFact, capturedFacts } from '../../../../schemas/attribution.ts';
import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { fieldDemands } from '../../framework/crm/fields.ts';
import { fieldsCapturing } from '../../framework/crm/plan-fields.ts';
import { crmFactsOf } from '../../framework/crm/systems.ts';

const planWith = (setBy: string) =>
  `partnerPlan: 1\nattribution:\n  fields:\n    - { name: Deal Source, object: opportunity, type: picklist, required: true, setBy: ${setBy} }\n`;

export const attributedByHand = defineRule({
  id: 'routing/attributed-by-hand',
  summary: 'A person fills in an attribution field that the registration should fill.',
  why: 'A rep who picks the source picks the one that pays, or the first in the list. The registration knows who the partner is and when it came, and it has no interest of its own.',
  source: [
    'Sales should never have to manually attribute a partner deal.',
    'The attribution should be automatic from the registration event.',
  ],
  exceptions:
    'Where partners register so few deals in a year that a workflow costs more than it saves. Say who fills in the field, and who looks over it.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWith('sales'), good: planWith('workflow') },
  check({ plan, report }) {
    for (const fact of capturedFacts) {
      for (const { name, setBy } of fieldsCapturing(plan, fact)) {
        if (setBy === undefined || !byHand[fact].includes(setBy.value)) continue;
        // An edition that runs no automations leaves it to somebody who sells nothing.
        if (setBy.value === 'partner-operations' && crmFactsOf(plan)?.isByHand === true) continue;
        const who =
          setBy.value === 'sales' ? 'sales' : setBy.value === 'partner' ? 'the partner' : 'partner operations';
        report({
          at: setBy.node.span,
          message: `"${name?.value ?? fieldDemands[fact].label}" is filled in by ${who} here. Sales should never have to attribute a deal by hand, and attribution should follow from the registration. Write setBy: workflow.`,
          fixes: [
            {
              title: 'Change it to workflow',
              safe: false,
              edits: [setValue(plan.source.text, setBy.node, 'workflow')],
            },
          ],
        });
      }
    }
  },
});

/** Who may not fill in what. What a partner contributed is written down by a person, and is no attribution yet. */
const byHand: Readonly<Record<CapturedFact, readonly string[]>> = {
  'deal-source': ['sales', 'partner-operations', 'partner'],
  'partner-name': ['sales', 'partner-operations'],
  'registration-date': ['sales', 'partner-operations'],
  'partner-contribution': [],
  'contribution-stage': [],
};
