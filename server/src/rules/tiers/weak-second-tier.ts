import { defineRule } from '../../core/rule.ts';
import { laddersOf } from '../../framework/facts/ranked-tiers.ts';
import { isEmptyGroup } from '../shared/empty-group.ts';
import { type BenefitDemand, reportWeakBenefits } from './weak-benefits.ts';

export const weakSecondTier = defineRule({
  id: 'tiers/weak-second-tier',
  summary: 'Tier 2 lacks a benefit that growth partners get.',
  why: 'The second tier is where partners grow. Without somebody to ask, help on the larger deals and material to work with, the way up stays a promise. With two tiers this holds when the second one has co-sell.',
  source: [
    'Tier 2 (Growth partners): shared partner success support, co-sell support on deals above a defined ACV threshold, access to co-marketing assets and templates, deal registration with standard SLA.',
  ],
  exceptions: 'Where the second tier is the lowest one too, and serves itself on purpose.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n  - id: growth\n    name: Growth\n    benefits: { partnerSuccess: self-service, coSell: above-threshold, coSellThreshold: 45000 USD, dealRegistration: standard }\n  - id: referral\n    name: Referral\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n  - id: growth\n    name: Growth\n    benefits: { partnerSuccess: shared, coSell: above-threshold, coSellThreshold: 45000 USD, coMarketing: assets, dealRegistration: standard }\n  - id: referral\n    name: Referral\n',
  },
  check(context) {
    for (const tiers of laddersOf(context.plan)) {
      const second = tiers.find(({ list }) => list === 'growth');
      if (second === undefined || isEmptyGroup(second.tier.benefits)) continue;
      reportWeakBenefits(context, second, tiers[tiers.indexOf(second) + 1], demands);
    }
  },
});

const demands: readonly BenefitDemand[] = [
  { key: 'partnerSuccess', least: 'shared', words: 'shared partner success support' },
  { key: 'coSell', least: 'above-threshold', words: 'co-sell support on deals above a defined ACV threshold' },
  { key: 'coMarketing', least: 'assets', words: 'co-marketing assets and templates' },
  { key: 'dealRegistration', least: 'standard', words: 'deal registration with the standard SLA' },
];
