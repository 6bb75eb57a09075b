import { defineRule } from '../../core/rule.ts';
import { wayDown } from '../../framework/proposals/movement.ts';
import { recoveryInWords, reportMissingWays } from './no-way.ts';

export const noWayDown = defineRule({
  id: 'movement/no-way-down',
  summary: 'No rule says when a partner moves down from one tier to the next.',
  why: 'If nobody ever moves down, the highest tier fills with partners that were good once. Moving one without a rule is the awkward conversation that nobody wants to have.',
  source: [
    'Define explicitly what it takes to move up or down.',
    'This prevents the awkward conversation when a Tier 1 partner underperforms and needs to be moved.',
  ],
  exceptions: 'Where partners keep a tier once they have it. Mark the tier as one that nobody leaves.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: referral\n      to: strategic\n      when: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: referral\n      to: strategic\n      when: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n    - from: strategic\n      to: referral\n      when: [{ metric: sourced-pipeline, below: 300000 USD, within: 12 months }]\n',
  },
  check(context) {
    reportMissingWays(
      context,
      'down',
      ({ lower, upper }) =>
        `No rule says when a partner moves down from ${upper.title} to ${lower.title}. Add one with a threshold and a window${recoveryInWords(context.plan, 'down')}.`,
      (pair) => wayDown(context.plan, pair),
    );
  },
});
