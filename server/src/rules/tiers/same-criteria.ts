import { commitmentTitles } from '../../../../schemas/tiers.ts';
import { keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { laddersOf } from '../../framework/facts/ranked-tiers.ts';
import { asksForNoMore, commitmentsOf } from './demanding.ts';

export const sameCriteria = defineRule({
  id: 'tiers/same-criteria',
  summary: 'A tier asks for no more than the tier below it.',
  why: 'When whoever meets the criteria of one tier meets those of the next one as well, nobody can say which of the two a partner belongs to. The partner will claim the better benefits, and the review has nothing to decide with.',
  source: [
    'Fix: Build a tier structure that allocates resources based on partner performance and potential.',
    'Define explicitly what it takes to move up or down.',
  ],
  exceptions:
    'Where a tier is reached by invitation, and what decides about it is kept from partners on purpose. Write down that it is by invitation.',
  severity: 'error',
  fixable: false,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: gold\n    name: Gold\n    criteria:\n      performance: [{ metric: sourced-revenue, atLeast: 300000 USD, within: 12 months }]\n  - id: silver\n    name: Silver\n    criteria:\n      performance: [{ metric: sourced-revenue, atLeast: 300000 USD, within: 12 months }]\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: gold\n    name: Gold\n    criteria:\n      performance: [{ metric: sourced-revenue, atLeast: 300000 USD, within: 12 months }]\n  - id: silver\n    name: Silver\n    criteria:\n      performance: [{ metric: sourced-revenue, atLeast: 100000 USD, within: 12 months }]\n',
  },
  check({ plan, report }) {
    for (const tiers of laddersOf(plan)) {
      for (const [index, lower] of tiers.entries()) {
        const upper = tiers[index - 1];
        if (upper === undefined || !asksForNoMore(upper, lower)) continue;
        const further = commitmentsOf(lower).filter((commitment) => !commitmentsOf(upper).includes(commitment));
        const addition =
          further.length === 0
            ? ''
            : `, and for more: ${joined(further.map((commitment) => commitmentTitles[commitment]))}`;
        report({
          at: keySpan(lower.tier.node, 'criteria'),
          message: `${lower.title} asks for all that ${upper.title} asks for${addition}. Then nobody can say to which of the two a partner belongs. Let ${upper.title} ask for more, or merge the two.`,
          related: [{ span: keySpan(upper.tier.node, 'criteria'), message: `The criteria of ${upper.title}.` }],
        });
      }
    }
  },
});
