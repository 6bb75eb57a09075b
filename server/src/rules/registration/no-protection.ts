import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { proposedTimes } from '../../framework/proposals/times.ts';
import { reportMissingPart } from '../shared/missing-part.ts';

export const noProtection = defineRule({
  id: 'registration/no-protection',
  summary: 'A tier promises protected registrations, and the plan does not say for how long.',
  why: 'Protection without an end blocks an account for ever, and protection without a length protects nobody. The partner has to know until when the deal is its own.',
  source: [
    'Tier 1 (Strategic partners): dedicated partner success manager, co-sell support on every deal, co-marketing budget allocation, early access to product roadmap, deal registration protection with a defined SLA, joint quarterly business reviews.',
  ],
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic, benefits: { dealRegistration: protected } }\nplaybook:\n  dealRegistration: { decide: 2 business days }\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic, benefits: { dealRegistration: protected } }\nplaybook:\n  dealRegistration: { decide: 2 business days, protection: 90 days }\n',
  },
  check(context) {
    const { plan } = context;
    const unprotected = rankedTiers(plan).find(
      ({ tier: { benefits } }) =>
        benefits?.dealRegistration?.value === 'protected' && benefits.protection === undefined,
    );
    if (unprotected === undefined) return;
    const cycle = plan.program?.deals?.salesCycle?.node.value;
    reportMissingPart(context, {
      owner: ['playbook', 'dealRegistration'],
      key: 'protection',
      message: `${unprotected.title} promises protected registrations, and the plan does not say for how long. Add "protection". It should cover most of the sales cycle${cycle === undefined ? '' : `, which takes ${cycle}`}.`,
      value: { placeholder: proposedTimes(plan).protection },
    });
  },
});
