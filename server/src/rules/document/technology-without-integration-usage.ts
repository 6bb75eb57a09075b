import { addItem, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { coversIntegration } from '../../framework/meaning/likely-type.ts';
import { partnersOfType } from '../../framework/meaning/partner-types.ts';

export const technologyWithoutIntegrationUsage = defineRule({
  id: 'document/technology-without-integration-usage',
  summary: 'A technology program does not count the use of the integration as influence.',
  why: 'Technology partners rarely register deals. They win them because their product is in use at the account already. A program that does not count that sees no influence at all.',
  source: [
    'A technology integration partner program has different infrastructure requirements than a reseller program.',
    'An integration partner whose product was already in use at the account.',
  ],
  exceptions:
    'Where the product cannot see whether an integration is used. Say by what else you know that it played a part.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram: { partnerTypes: [technology] }\nattribution:\n  influence:\n    - The partner joined a call with the buyer.\n',
    good: "partnerPlan: 1\nprogram: { partnerTypes: [technology] }\nattribution:\n  influence:\n    - The partner joined a call with the buyer.\n    - The account already used the partner's integration.\n",
  },
  check({ plan, report }) {
    const named = partnersOfType(plan, 'technology');
    const influence = plan.attribution?.influence;
    if (influence === undefined || influence.items.length === 0 || named === undefined) return;
    if (coversIntegration(plan)) return;
    report({
      at: keySpan(plan.attribution?.node, 'influence'),
      message: `The program has ${named}, and no qualifying activity counts the use of their integration. Add that the account already used the partner's product, which is how most of them influence a deal.`,
      fixes: [
        {
          title: 'Add the use of the integration',
          safe: false,
          edits: [
            addItem(plan.source.text, influence.node, {
              placeholder: "The account already used the partner's integration when the opportunity was created.",
            }),
          ],
        },
      ],
    });
  },
});
