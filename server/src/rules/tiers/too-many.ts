import { firstLine } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { MOST_TIERS, rankedTiers, tierCounts, tierPlaces, trackName } from '../../framework/facts/ranked-tiers.ts';
import { removeTierFix } from './remove-tier.ts';

export const tooManyTiers = defineRule({
  id: 'tiers/too-many',
  summary: 'The plan has more than four tiers.',
  why: 'Partners have to remember their tier, the next one, and what separates them. With five or more tiers the differences become too small to work for, and every benefit has to be explained once more.',
  source: ['Define two to four tiers.', 'More than four tiers creates complexity without differentiation.'],
  exceptions:
    'A program that has taken over another one may keep both ladders for a while. Suppress it with the day on which they become one. Tiers for another kind of partner are no fifth tier: put them on a track.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: platinum, name: Platinum }\n  - { id: gold, name: Gold }\n  - { id: silver, name: Silver }\n  - { id: bronze, name: Bronze }\n  - { id: copper, name: Copper }\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: platinum, name: Platinum }\n  - { id: gold, name: Gold }\n  - { id: silver, name: Silver }\n  - { id: bronze, name: Bronze }\n',
  },
  check({ plan, report }) {
    const counts = tierCounts(plan);
    // Each track is a ladder of its own.
    for (const [index, { track, level }] of tierPlaces(plan).entries()) {
      const fifth = plan.tiers?.node.items[index];
      if (level !== MOST_TIERS || fifth === undefined) continue;
      const count = counts.get(track);
      const lowest = rankedTiers(plan).findLast((ranked) => ranked.track === track);
      const owner = track === '' ? 'The plan' : `The track "${trackName(plan, track)}"`;
      report({
        at: firstLine(plan.source.text, fifth),
        message: `${owner} has ${count} tiers, and this is the fifth. More than four create complexity without differentiation: merge it with a neighbor or remove it.`,
        fixes:
          lowest === undefined ? [] : [removeTierFix(plan, lowest.tier, `Remove the lowest tier, ${lowest.title}`)],
      });
    }
  },
});
