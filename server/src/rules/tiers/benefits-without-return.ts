import { defineRule } from '../../core/rule.ts';
import { laddersOf } from '../../framework/facts/ranked-tiers.ts';
import { proposedExpectation } from '../../framework/proposals/criteria.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { costlyBenefits } from './costly-benefits.ts';
import { asksForResults } from './results.ts';

export const benefitsWithoutReturn = defineRule({
  id: 'tiers/benefits-without-return',
  summary: 'The lowest tier gets support that costs money, and nothing is expected of it.',
  why: 'The lowest tier is where inactive partners collect. If it gets people, calls or budget without having to do anything for them, the program pays for partners that have never referred a deal.',
  source: ['The twelve inactive partners consume resources without producing pipeline.'],
  exceptions:
    'Where support for all is how the program wins partners in its first year. Say when somebody looks at the cost.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n  - id: registered\n    name: Registered\n    benefits: { partnerSuccess: shared, coSell: none, coMarketing: budget }\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n  - id: registered\n    name: Registered\n    expectations: [{ metric: registered-deals, atLeast: 1 deal, within: 12 months }]\n    benefits: { partnerSuccess: shared, coSell: none, coMarketing: budget }\n',
  },
  check(context) {
    const { plan } = context;
    for (const tiers of laddersOf(plan)) {
      const lowest = tiers.find(({ isLowest }) => isLowest);
      // A single tier is not yet the lowest of any.
      if (lowest === undefined || lowest.level === 0) continue;
      const { tier, title, path } = lowest;
      const costs = costlyBenefits(tier);
      // Whoever has to bring something to enter the tier gives something in return.
      if (costs.length === 0 || asksForResults(lowest)) continue;
      const message = `${title} is the lowest tier, gets ${costs.map((cost) => `"${cost}"`).join(' and ')}, and nothing is expected of it. Partners that never refer a deal would cost money. Add an expectation, or leave the lowest tier to the portal.`;
      const value = proposedExpectation(plan, lowest);
      reportMissingPart(context, { owner: path, key: 'expectations', message, value: [value] });
    }
  },
});
