import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { laddersOf } from '../../framework/facts/ranked-tiers.ts';
import { costlyBenefits } from './costly-benefits.ts';
import { rankOf } from './ladders.ts';

export const dedicatedLowestTier = defineRule({
  id: 'tiers/dedicated-lowest-tier',
  summary: 'The lowest tier has dedicated support.',
  why: 'The lowest tier is the largest. A person of its own for every partner in it takes the time that the partners need who bring the deals.',
  source: [
    'Tier 3 (Referral partners): self-service deal registration, access to the partner portal and standard co-marketing assets, no dedicated support.',
  ],
  exceptions:
    'Where the program has so few partners that everybody knows everybody. Suppress it until there are more than one person can look after.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    benefits: { partnerSuccess: dedicated }\n  - id: referral\n    name: Referral\n    expectations: [{ metric: registered-deals, atLeast: 1 deal, within: 12 months }]\n    benefits: { partnerSuccess: dedicated }\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    benefits: { partnerSuccess: dedicated }\n  - id: referral\n    name: Referral\n    expectations: [{ metric: registered-deals, atLeast: 1 deal, within: 12 months }]\n    benefits: { partnerSuccess: self-service }\n',
  },
  check({ plan, report }) {
    for (const tiers of laddersOf(plan)) {
      const lowest = tiers.find(({ isLowest, level }) => isLowest && level > 0);
      const support = lowest?.tier.benefits?.partnerSuccess;
      if (lowest === undefined || support?.value !== 'dedicated') continue;
      // Where nothing is expected of it, all that it gets for that is one problem.
      if (entryOf(lowest.tier.node, 'expectations') === undefined && costlyBenefits(lowest.tier).length > 0) continue;
      // A tier above that has less is reported together with this one, because the two were probably swapped.
      const above = tiers.find(({ level }) => level === lowest.level - 1);
      const rank = above === undefined ? undefined : rankOf(above.tier, 'partnerSuccess');
      if (rank !== undefined && rank < (rankOf(lowest.tier, 'partnerSuccess') ?? 0)) continue;
      const instead = lowest.list === 'growth' ? 'shared' : 'self-service';
      report({
        at: support.node.span,
        message: `${lowest.title} is the lowest tier and has dedicated support. Keep dedicated people for Tier 1, and let this tier use ${instead === 'shared' ? 'a shared team' : 'the portal'}.`,
        fixes: [
          {
            title: `Change the support to ${instead}`,
            safe: false,
            edits: [setValue(plan.source.text, support.node, instead)],
          },
        ],
      });
    }
  },
});
