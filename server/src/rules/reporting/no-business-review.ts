import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { proposedReview } from '../../framework/proposals/reporting.ts';
import { reportMissingGroup } from '../shared/missing-group.ts';
import { exampleReporting, exampleReview, planWithReporting, planWithReview } from './example.ts';

export const noBusinessReview = defineRule({
  id: 'reporting/no-business-review',
  summary: 'The plan has no quarterly business review for Tier 1.',
  why: 'Once a quarter you and your most important partners look at the same numbers and agree on the next ones. Without a structure the review becomes a lunch, and then it is cancelled.',
  source: [
    'Quarterly business review structure: [for Tier 1 partners]',
    'Tier 1 (Strategic partners): dedicated partner success manager, co-sell support on every deal, co-marketing budget allocation, early access to product roadmap, deal registration protection with a defined SLA, joint quarterly business reviews.',
  ],
  severity: 'error',
  fixable: true,
  examples: { bad: planWithReporting(exampleReporting), good: planWithReview(exampleReview) },
  check(context) {
    const { plan } = context;
    const first = rankedTiers(plan).find(({ level }) => level === 0);
    const benefit = first?.tier.benefits?.businessReview;
    const promised =
      first === undefined || benefit === undefined || benefit.value === 'none'
        ? ''
        : ` ${first.title} is promised one ("businessReview: ${benefit.value}").`;
    reportMissingGroup(context, {
      owner: ['measurement'],
      key: 'businessReview',
      message: `The plan has no structure for the quarterly business review with Tier 1 partners.${promised} Add "businessReview" with tiers, cadence and an agenda.`,
      value: proposedReview(plan),
    });
  },
});
