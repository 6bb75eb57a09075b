import { defineRule } from '../../core/rule.ts';
import { laddersOf } from '../../framework/facts/ranked-tiers.ts';
import { isEmptyGroup } from '../shared/empty-group.ts';
import { type BenefitDemand, reportWeakBenefits } from './weak-benefits.ts';

export const weakFirstTier = defineRule({
  id: 'tiers/weak-first-tier',
  summary: 'Tier 1 lacks a benefit that strategic partners get.',
  why: 'A few partners bring most of the pipeline. They stay when they get something for it that others do not: a person of their own, your sales team on every deal, budget, an early look at the product, protected registrations and a review each quarter.',
  source: [
    'Tier 1 (Strategic partners): dedicated partner success manager, co-sell support on every deal, co-marketing budget allocation, early access to product roadmap, deal registration protection with a defined SLA, joint quarterly business reviews.',
  ],
  exceptions:
    'Where you have no product team to show a roadmap, no budget for marketing or no sales team for joint calls. Name what partners get in its place.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    benefits: { partnerSuccess: dedicated, coSell: above-threshold, coMarketing: budget, roadmap: early-access, dealRegistration: protected }\n  - id: referral\n    name: Referral\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    benefits: { partnerSuccess: dedicated, coSell: every-deal, coMarketing: budget, roadmap: early-access, dealRegistration: protected, businessReview: quarterly }\n  - id: referral\n    name: Referral\n',
  },
  check(context) {
    for (const tiers of laddersOf(context.plan)) {
      const first = tiers.find(({ list }) => list === 'strategic');
      if (first === undefined || isEmptyGroup(first.tier.benefits)) continue;
      reportWeakBenefits(context, first, tiers[tiers.indexOf(first) + 1], demands);
    }
  },
});

const demands: readonly BenefitDemand[] = [
  { key: 'partnerSuccess', least: 'dedicated', words: 'a dedicated partner success manager' },
  { key: 'coSell', least: 'every-deal', words: 'co-sell support on every deal' },
  { key: 'coMarketing', least: 'budget', words: 'a co-marketing budget' },
  { key: 'roadmap', least: 'early-access', words: 'early access to the product roadmap' },
  { key: 'dealRegistration', least: 'protected', words: 'deal registration protection with a defined SLA' },
  { key: 'businessReview', least: 'quarterly', words: 'joint quarterly business reviews' },
];
