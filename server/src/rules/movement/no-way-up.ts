import { defineRule } from '../../core/rule.ts';
import { wayUp } from '../../framework/proposals/movement.ts';
import { reportMissingWays } from './no-way.ts';

export const noWayUp = defineRule({
  id: 'movement/no-way-up',
  summary: 'No rule says how a partner moves up from one tier to the next.',
  why: 'A partner that cannot see how to advance stops trying, or asks for an exception. Both cost more than a number.',
  source: ['Define explicitly what it takes to move up or down.'],
  exceptions: 'Where a tier is closed to new partners, or entered by invitation. Write down which of the two.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: strategic\n      to: referral\n      when: [{ metric: sourced-pipeline, below: 300000 USD, within: 12 months }]\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: referral\n      to: strategic\n      when: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n    - from: strategic\n      to: referral\n      when: [{ metric: sourced-pipeline, below: 300000 USD, within: 12 months }]\n',
  },
  check(context) {
    reportMissingWays(
      context,
      'up',
      ({ lower, upper }) =>
        `No rule says how a partner moves up from ${lower.title} to ${upper.title}. Add one with a threshold and a window.`,
      (pair) => wayUp(context.plan, pair),
    );
  },
});
