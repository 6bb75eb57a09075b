import { removeItem } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { joinedWith } from '../../core/words.ts';
import { partyOf } from '../../framework/facts/channel.ts';

export const channelLoop = defineRule({
  id: 'attribution/channel-loop',
  summary: 'A chain of partners ends in itself.',
  why: 'Each party of a channel buys from the one in front of it. One that stands in the chain twice would buy from itself, and nobody could say who registered the deal first.',
  practice: 'A chain from the vendor to the customer has each party once.',
  exceptions:
    'Where a partner buys back from its own customer, which is a return and no sale. Leave it out of the chain.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nattribution:\n  channel:\n    flow: [vendor, distributor, reseller, distributor]\n    credited: reseller\n',
    good: 'partnerPlan: 1\nattribution:\n  channel:\n    flow: [vendor, distributor, reseller, customer]\n    credited: reseller\n',
  },
  check({ plan, report }) {
    const flow = plan.attribution?.channel?.flow;
    if (flow === undefined) return;
    const first = new Map<string, { readonly party: (typeof flow.items)[number]; readonly index: number }>();
    for (const [index, party] of flow.items.entries()) {
      const name = partyOf(party.value);
      const earlier = first.get(name);
      if (earlier === undefined) {
        first.set(name, { party, index });
        continue;
      }
      const between = flow.items.slice(earlier.index + 1, Math.min(index, earlier.index + 1 + MOST_NAMED));
      const through =
        between.length === 0
          ? ''
          : `, through ${joinedWith(
              'and',
              between.map(({ value }) => value),
            )}`;
      report({
        at: party.node.span,
        message: `The chain comes back to "${party.value}": it would buy from itself${through}. Name each party once, from the vendor to the customer.`,
        related: [{ span: earlier.party.node.span, message: 'It stands here already.' }],
        fixes: [
          {
            title: `Leave out this ${party.value}`,
            safe: false,
            edits: [removeItem(plan.source.text, flow.node, party.node)],
          },
        ],
      });
    }
  },
});

/** Of a long way around, the first parties are enough to find it. */
const MOST_NAMED = 4;
