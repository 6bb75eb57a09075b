import { removeItem } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import type { TextEdit } from '../../core/text.ts';
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
    const first = new Map<string, number>();
    const again = flow.items.flatMap((party, index) => {
      const name = partyOf(party.value);
      const earlier = first.get(name);
      if (earlier !== undefined) return [{ party, index, earlier }];
      first.set(name, index);
      return [];
    });
    // However often a chain goes around, it is one mistake, and what stands in it for the first time is the chain.
    const [loop, ...others] = again;
    if (loop === undefined) return;
    const { party, index, earlier } = loop;
    const between = flow.items.slice(earlier + 1, Math.min(index, earlier + 1 + MOST_NAMED));
    const through =
      between.length === 0
        ? ''
        : `, through ${joinedWith(
            'and',
            between.map(({ value }) => value),
          )}`;
    const start = flow.items[earlier];
    report({
      at: party.node.span,
      message: `The chain comes back to "${party.value}": it would buy from itself${through}. Name each party once, from the vendor to the customer.`,
      related: [
        ...(start === undefined ? [] : [{ span: start.node.span, message: 'It stands here already.' }]),
        ...others.map((other) => ({ span: other.party.node.span, message: 'This stands in the chain already, too.' })),
      ],
      fixes: [
        {
          title: others.length === 0 ? `Leave out this ${party.value}` : 'Leave out what stands in the chain already',
          safe: false,
          edits: apart(again.map((each) => removeItem(plan.source.text, flow.node, each.party.node))),
        },
      ],
    });
  },
});

/** The edits that do not touch an earlier one: the last of several parties takes the comma in front of it along. */
function apart(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.filter(({ span }, index) => index === 0 || (edits[index - 1]?.span.end ?? 0) <= span.start);
}

/** Of a long way around, the first parties are enough to find it. */
const MOST_NAMED = 4;
