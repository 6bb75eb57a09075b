import { commitmentTitles } from '../../../../schemas/tiers.ts';
import { addItem, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { laddersOf } from '../../framework/facts/ranked-tiers.ts';
import { hasUnreadableCommitment } from './commitments.ts';
import { asksForNoMore, commitmentsOf } from './demanding.ts';

export const moreCommitmentBelow = defineRule({
  id: 'tiers/more-commitment-below',
  summary: 'A tier asks for a commitment that the tier above it does not ask for.',
  why: 'Commitment is what a partner gives before it gets anything: an agreement, trained people, somebody who answers. When the lower tier gives more of it, partners with the most support are the ones that promised the least.',
  source: [
    'Commitment criteria: whether the partner has signed a partner agreement, completed product certification, and has a designated partnership contact who is responsive.',
  ],
  exceptions:
    'Where partners of the higher tier have proven long ago what the lower one still has to promise. Say what took its place.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: gold\n    name: Gold\n    criteria: { commitment: [agreement-signed] }\n  - id: silver\n    name: Silver\n    criteria: { commitment: [agreement-signed, certified] }\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: gold\n    name: Gold\n    criteria: { commitment: [agreement-signed, certified] }\n  - id: silver\n    name: Silver\n    criteria: { commitment: [agreement-signed, certified] }\n',
  },
  check({ plan, report }) {
    for (const tiers of laddersOf(plan)) {
      for (const [index, lower] of tiers.entries()) {
        const upper = tiers[index - 1];
        const list = upper?.tier.criteria?.commitment;
        // A tier without a list may mean that of the tier below, on the way to it.
        if (upper === undefined || list === undefined || list.items.length === 0 || hasUnreadableCommitment(upper))
          continue;
        // That the lower tier asks for as much in everything is one finding, with the commitments in it.
        if (asksForNoMore(upper, lower)) continue;
        const held = commitmentsOf(upper);
        const isCertified = held.includes('certified') || held.includes('delivery-certified');
        const further = commitmentsOf(lower).filter(
          (commitment) => !held.includes(commitment) && !(commitment === 'certified' && isCertified),
        );
        const [first] = further;
        if (first === undefined) continue;
        const words = joined(further.map((commitment) => `"${commitmentTitles[commitment]}"`));
        report({
          at: keySpan(upper.tier.criteria?.node, 'commitment'),
          message: `${lower.title} asks for ${words}, and ${upper.title} above it does not. The higher tier should ask for no less. Add ${further.length === 1 ? 'it' : 'them'} to ${upper.title}.`,
          related: [
            { span: keySpan(lower.tier.criteria?.node, 'commitment'), message: `The commitments of ${lower.title}.` },
          ],
          fixes: [
            {
              title: `Add ${joined(further)}`,
              safe: false,
              edits: further.map((commitment) => addItem(plan.source.text, list.node, commitment)),
            },
          ],
        });
      }
    }
  },
});
