import { defineRule } from '../../core/rule.ts';
import { closedFirstTiers } from './founding.ts';
import { reportMissingPotential } from './potential.ts';

export const noPotentialInNewProgram = defineRule({
  id: 'tiers/no-potential-in-new-program',
  summary: 'A new program looks at the performance of partners that have no history.',
  why: 'On the first day no partner has referred a deal. Potential is then all there is to tell a future strategic partner from the others.',
  source: [
    "Potential criteria: partner's total addressable customer base that overlaps with your ICP, partner's sales team size and capacity to refer deals, partner's existing relationship depth with target accounts.",
    'Fix: Build a tier structure that allocates resources based on partner performance and potential.',
  ],
  exceptions: 'Where the partners come over from another program and bring a record that you accept. Say from which.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  state: none\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria: { commitment: [agreement-signed, certified, named-contact] }\n',
    good: 'partnerPlan: 1\nprogram:\n  state: none\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      potential: [{ metric: icp-overlap, atLeast: 200 accounts }]\n      commitment: [agreement-signed, certified, named-contact]\n',
  },
  check(context) {
    const { plan } = context;
    if (plan.program?.state?.value !== 'none' || closedFirstTiers(plan).length > 0) return;
    reportMissingPotential(
      context,
      'The program is new, so no partner has a history, and no tier looks at potential. Add a criterion to Tier 1: overlap with your ideal customers, size of the sales team, or relationships with target accounts.',
    );
  },
});
