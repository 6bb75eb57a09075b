import { defineRule, type Together } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { proposedPerformance } from '../../framework/proposals/criteria.ts';
import { lackingInWords } from '../shared/lacking-together.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { hasCriteria } from './commitments.ts';
import { asksForResults, namesOnlyMeasures } from './results.ts';

export const noPerformanceCriterion = defineRule({
  id: 'tiers/no-performance-criterion',
  summary: 'A tier above the lowest asks for no performance.',
  why: 'Resources go where results are. A higher tier that can be entered without any result cannot be lost for the lack of one either.',
  source: [
    'Performance criteria: pipeline volume generated in the last twelve months, closed revenue attributed to partner referrals, average deal size of partner-referred opportunities, customer retention rate of partner-sourced customers.',
  ],
  exceptions:
    'Where a designation rests on skills alone, such as a delivery tier for which certified people are the result.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria: { commitment: [agreement-signed, certified, named-contact] }\n    expectations: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n  - id: referral\n    name: Referral\n    criteria: { commitment: [agreement-signed] }\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n      commitment: [agreement-signed, certified, named-contact]\n  - id: referral\n    name: Referral\n    criteria: { commitment: [agreement-signed] }\n',
  },
  check(context) {
    const { plan } = context;
    for (const ranked of rankedTiers(plan)) {
      const { tier, title, path, level, isLowest } = ranked;
      if (isLowest || !hasCriteria(ranked) || asksForResults(ranked)) continue;
      // A tier of which nothing is said at all is told once: that it does not say what its partners produce.
      if ((tier.expectations?.node.items.length ?? 0) === 0) continue;
      // Whom you ask into a tier, you have chosen for what it brings.
      if (tier.entry?.value === 'by-invitation') continue;
      // What counts is said, and not how much of it: that is the finding of another rule.
      if (namesOnlyMeasures(tier.criteria?.note?.value ?? '')) continue;
      const value = proposedPerformance(plan, level, tier.id?.value);
      const message = `${title} asks for no performance. ${REMEDY}`;
      const together: Together = {
        where: title,
        what: '',
        tell: (all) =>
          `${lackingInWords(all, { one: 'asks for no performance', many: 'ask for no performance' })}. ${REMEDY}`,
        fix: 'Add performance to each of them',
      };
      reportMissingPart(context, { owner: [...path, 'criteria'], key: 'performance', message, value, together });
    }
  },
});

const REMEDY =
  'Add at least one criterion with a number: pipeline of the last twelve months, closed revenue, deal size or retention.';
