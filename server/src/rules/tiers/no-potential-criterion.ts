import type { Commitment } from '../../../../schemas/tiers.ts';
import { defineRule } from '../../core/rule.ts';
import { firstTiers } from '../../framework/facts/ranked-tiers.ts';
import { asksFor } from './commitments.ts';
import { reportMissingPotential } from './potential.ts';
import { asksForResults } from './results.ts';

/** What a partner commits to in the framework: the agreement, product certification, a contact who is named. */
const commitments: readonly Commitment[] = ['agreement-signed', 'certified', 'named-contact'];

export const noPotentialCriterion = defineRule({
  id: 'tiers/no-potential-criterion',
  summary: 'No tier looks at what partners could produce.',
  why: 'Past pipeline says nothing about the partner that signed last month and knows half of your target accounts. A criterion of potential lets you invest in it before its results are there.',
  source: [
    "Potential criteria: partner's total addressable customer base that overlaps with your ICP, partner's sales team size and capacity to refer deals, partner's existing relationship depth with target accounts.",
  ],
  exceptions:
    'Where every partner of the program sells to the same few accounts, so that they do not differ in what they could bring.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  state: informal\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n',
    good: 'partnerPlan: 1\nprogram:\n  state: informal\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n      potential: [{ metric: icp-overlap, atLeast: 200 accounts }]\n',
  },
  check(context) {
    if (context.plan.program?.state?.value === 'none') return;
    // The first tier of the framework asks for results and for all that a partner can commit to, and for nothing else.
    const asksForAll = [...firstTiers(context.plan).values()].every(
      (first) => asksForResults(first) && commitments.every((one) => asksFor(first, [one])),
    );
    if (asksForAll) return;
    const looksAtResults = context.plan.tiers?.items.some(
      ({ criteria }) => (criteria?.performance ?? criteria?.anyOf) !== undefined,
    );
    reportMissingPotential(
      context,
      `No tier looks at what partners could produce${looksAtResults ? ', only at what they did' : ''}. Add a criterion of potential to Tier 1: overlap with your ideal customers, size of the sales team, or relationships with target accounts.`,
    );
  },
});
