import { defineRule } from '../../core/rule.ts';
import { movesOf } from '../../framework/facts/moves.ts';

export const leavesLastingTier = defineRule({
  id: 'movement/leaves-lasting-tier',
  summary: 'A rule moves partners down from a tier that nobody leaves.',
  why: 'A tier for life is a promise to those who are in it. A movement rule that takes it back is read by one side, and the promise by the other.',
  practice: 'What stands in two places has to be the same in both.',
  exceptions:
    'Where partners of the past keep the tier for life and new ones can lose it. Say from which year on the rule holds.',
  severity: 'error',
  fixable: false,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: founder, name: Founder, exit: never }\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: founder\n      to: referral\n      when: [{ metric: sourced-pipeline, below: 300000 USD, within: 12 months }]\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: founder, name: Founder, exit: by-criteria }\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: founder\n      to: referral\n      when: [{ metric: sourced-pipeline, below: 300000 USD, within: 12 months }]\n',
  },
  check({ plan, report }) {
    for (const { move, direction, upper } of movesOf(plan)) {
      const { exit } = upper.tier;
      if (direction !== 'down' || exit?.value !== 'never' || move.from === undefined) continue;
      report({
        at: move.from.node.span,
        message: `This rule moves partners down from ${upper.title}, and whoever is in it stays, whatever it brings ("exit: never"). Take the rule out, or write "exit: by-criteria".`,
        related: [{ span: exit.node.span, message: 'Nobody leaves this tier.' }],
      });
    }
  },
});
