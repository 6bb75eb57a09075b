import { addFirstItem, addItem, keySpan, removeItem } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { whySameAccounts } from '../../framework/facts/same-accounts.ts';
import { lacksCannibalizationRisk, MOST_RISKS, proposedRisk } from '../../framework/proposals/risks.ts';

export const noCannibalizationRisk = defineRule({
  id: 'risks/no-cannibalization-risk',
  summary: 'Partners and direct sales work the same accounts, and the plan does not flag the risk.',
  why: 'Resellers and co-sell partners meet the direct team at the same customers. The conflict can be predicted, so a plan that does not mention it looks naive to sales, and sales will say so.',
  source: [
    'Flag cannibalization risk in the output if the program involves resellers or co-sell partners who will be working the same accounts as the direct sales team.',
  ],
  exceptions:
    'The framework asks for it where resellers or co-sell partners work the same accounts as direct sales. Where they never meet, because each has accounts or a territory of its own, suppress the finding with that reason.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram: { partnerTypes: [reseller] }\nrisks:\n  - { risk: Resellers never register a deal., kind: adoption, mitigation: A joint call within 30 days., owner: Channel manager }\n',
    good: 'partnerPlan: 1\nprogram: { partnerTypes: [reseller] }\nrisks:\n  - { risk: Resellers and our own team work the same accounts., kind: cannibalization, mitigation: A list of named accounts., owner: Head of Channel }\n',
  },
  check({ plan, report }) {
    const { risks } = plan;
    // An empty list is one problem, and its fix starts with this risk. An unreadable item may be the one.
    if (risks === undefined || risks.items.length === 0 || risks.items.length < risks.node.items.length) return;
    if (!lacksCannibalizationRisk(plan)) return;
    const { text } = plan.source;
    const proposed = proposedRisk(plan, 'cannibalization');
    report({
      at: keySpan(plan.node, 'risks'),
      message: `${whySameAccounts(plan)}, and no risk says that partners will work the same accounts as direct sales. Flag cannibalization as a risk, with what you do about it.`,
      fixes: [
        risks.items.length < MOST_RISKS
          ? {
              title: 'Add the cannibalization risk',
              safe: false,
              edits: [addItem(text, risks.node, proposed)],
            }
          : {
              title: 'Put the cannibalization risk in the place of the last one',
              safe: false,
              // A fourth risk would be one too many.
              edits: [
                addFirstItem(text, risks.node, proposed),
                ...risks.items.slice(MOST_RISKS - 1).map(({ node }) => removeItem(text, risks.node, node)),
              ],
            },
      ],
    });
  },
});
