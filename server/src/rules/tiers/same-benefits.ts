import { keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { laddersOf, type RankedTier } from '../../framework/facts/ranked-tiers.ts';
import { printOfBenefits } from '../../framework/proposals/benefits.ts';
import { isEmptyGroup } from '../shared/empty-group.ts';

export const sameBenefits = defineRule({
  id: 'tiers/same-benefits',
  summary: 'Two tiers have the same benefits.',
  why: 'If a higher tier gives nothing more, nobody has a reason to reach it. The partners who bring the deals see that they get what everybody gets, and feel undervalued.',
  source: [
    'All twenty receive the same co-marketing budget, the same sales attention, and the same access to product roadmap information.',
    'Problem 1: No tier structure, so all partners get the same treatment',
  ],
  exceptions:
    'Where two tiers differ in what partners are asked for and not in what they get, as in a year of transition. Say when it ends.',
  severity: 'error',
  fixable: false,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: gold\n    name: Gold\n    benefits: { partnerSuccess: shared, coMarketing: assets, dealRegistration: standard }\n  - id: silver\n    name: Silver\n    benefits: { partnerSuccess: shared, coMarketing: assets, dealRegistration: standard }\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: gold\n    name: Gold\n    benefits: { partnerSuccess: dedicated, coMarketing: budget, dealRegistration: protected }\n  - id: silver\n    name: Silver\n    benefits: { partnerSuccess: shared, coMarketing: assets, dealRegistration: standard }\n',
  },
  check({ plan, report }) {
    for (const tiers of laddersOf(plan)) {
      const seen = new Map<string, RankedTier>();
      for (const ranked of tiers) {
        const { benefits, node } = ranked.tier;
        // What could not be read may be the very difference.
        if (benefits === undefined || benefits.node.entries.length !== Object.keys(benefits).length - 1) continue;
        if (isEmptyGroup(benefits)) continue;
        const print = printOfBenefits(benefits);
        const earlier = seen.get(print);
        if (earlier === undefined) {
          seen.set(print, ranked);
          continue;
        }
        const span = keySpan(earlier.tier.node, 'benefits');
        report({
          at: keySpan(node, 'benefits'),
          message: `${ranked.title} has ${isSame(ranked, earlier) ? 'exactly ' : ''}the benefits of ${earlier.title}${isSame(ranked, earlier) ? '' : ', apart from what partners earn or pay'}. ${ADVICE}`,
          related: [{ span, message: `The benefits of ${earlier.title}.` }],
          together: {
            where: ranked.title,
            what: earlier.title,
            tell: (all) =>
              `${joined([...new Set(all.map(({ what }) => what)), ...all.map(({ where }) => where)])} have the same benefits, apart from what partners may earn or pay. ${ADVICE}`,
            fix: '',
            cause: earlier.title,
          },
        });
      }
    }
  },
});

const ADVICE = 'A higher tier that gives nothing more is not worth working for. Let them differ, or merge the two.';

/** Whether two tiers say the same in words, too. */
function isSame({ tier: one }: RankedTier, { tier: another }: RankedTier): boolean {
  return wordsOf(one) === wordsOf(another);
}

function wordsOf({ benefits }: RankedTier['tier']): string {
  return (benefits?.other?.items ?? [])
    .map(({ value }) => value.trim().toLowerCase())
    .sort()
    .join('\n');
}
