import { addKey, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { hasSeveralSubmitters, isEndOfChannel } from '../../framework/facts/channel.ts';
import { keyOrder } from '../shared/missing-key.ts';

const planWith = (credited: string): string =>
  `partnerPlan: 1\nprogram: { partnerTypes: [reseller, distributor] }\nattribution:\n  channel:\n    flow: [vendor, distributor, reseller, customer]\n    submittedBy: [reseller, distributor]\n${credited}`;

export const noCredit = defineRule({
  id: 'attribution/no-credit',
  summary: 'Several parties of a channel can register a deal, and the plan does not say who gets the credit.',
  why: 'Two partners who both stand in a deal both count it toward their tier. The sum of what partners sourced is then larger than what was sold, and nobody believes the number.',
  practice: 'Deals through several partners are counted once.',
  exceptions:
    'Where both partners count the deal on purpose, and reports take it once. Say in "note" which report does.',
  severity: 'warning',
  fixable: true,
  examples: { bad: planWith(''), good: planWith('    credited: reseller\n') },
  check({ plan, report }) {
    const channel = plan.attribution?.channel;
    if (channel === undefined || channel.note !== undefined || entryOf(channel.node, 'credited') !== undefined) return;
    const sellers = (channel.flow?.items ?? []).filter(({ value }) => !isEndOfChannel(value));
    const submitters = channel.submittedBy?.items ?? [];
    const written = (parts: readonly { readonly value: string }[]): readonly string[] =>
      parts.map(({ value }) => value);
    if (!hasSeveralSubmitters(written(sellers), written(submitters))) return;
    const nearest = sellers.at(-1)?.value;
    report({
      at: keySpan(plan.attribution?.node, 'channel'),
      message: `Several kinds of partners can register a deal, and the plan does not say which of them gets the credit for it. Add "credited", so that a deal counts once.`,
      fixes:
        nearest === undefined
          ? []
          : [
              {
                title: `Give the credit to the ${nearest}`,
                safe: false,
                edits: [
                  addKey(
                    plan.source.text,
                    channel.node,
                    'credited',
                    { placeholder: nearest },
                    keyOrder(['attribution', 'channel']),
                  ),
                ],
              },
            ],
    });
  },
});
