import { addKey, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { distributorsOf, usualChannel } from '../../framework/facts/channel.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const noChannel = defineRule({
  id: 'attribution/no-channel',
  summary: 'A program with distributors does not say who buys from whom and who gets the credit.',
  why: 'A deal that goes through a distributor has two partners. When nobody has said which of them registers it and which counts it, both do, or neither.',
  practice: 'Deals through two tiers of partners are registered and counted once.',
  exceptions:
    'Where a distributor only ships and finances, and every deal is between you and the reseller. Say that the reseller gets the credit.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram: { partnerTypes: [reseller, distributor] }\nattribution:\n  stages: [Qualified, Won, Lost]\n',
    good: 'partnerPlan: 1\nprogram: { partnerTypes: [reseller, distributor] }\nattribution:\n  channel:\n    flow: [vendor, distributor, reseller, customer]\n    submittedBy: [reseller]\n    credited: reseller\n  stages: [Qualified, Won, Lost]\n',
  },
  check({ plan, report }) {
    const { attribution, program } = plan;
    if (attribution === undefined || distributorsOf(plan).length === 0) return;
    if (entryOf(attribution.node, 'channel') !== undefined) return;
    const words = program?.partnerTypes?.items.map(({ node }) => String(node.value)) ?? [];
    const { flow, submittedBy, credited } = usualChannel(words);
    report({
      at: keySpan(plan.node, 'attribution'),
      message:
        'The program has distributors, and the plan does not say who buys from whom, who registers a deal and who gets the credit. Add "channel" with the flow from the vendor to the customer.',
      fixes: [
        {
          title: 'Add the channel',
          safe: false,
          edits: [
            addKey(
              plan.source.text,
              attribution.node,
              'channel',
              { flow, submittedBy, credited: { placeholder: credited } },
              keyOrder(['attribution']),
            ),
          ],
        },
      ],
    });
  },
});
