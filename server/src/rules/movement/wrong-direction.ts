import { renameScalar } from '../../core/edits.ts';
import { isLowerBetter } from '../../core/metrics.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { movesOf } from '../../framework/facts/moves.ts';

export const wrongDirection = defineRule({
  id: 'movement/wrong-direction',
  summary: 'A way up has an upper limit, or a way down a minimum.',
  why: 'A partner moves up when it reaches a value, and down when it falls below one. The other way round, the rule promotes the weak and moves down the strong.',
  source: ['Tier movement criteria: [specific thresholds for moving up or down]'],
  exceptions:
    'Where less is better in a metric, such as tickets or days until delivery. Give it an own metric that says so.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: strategic\n      to: referral\n      when: [{ metric: sourced-pipeline, atLeast: 300000 USD, within: 12 months }]\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: strategic\n      to: referral\n      when: [{ metric: sourced-pipeline, below: 300000 USD, within: 12 months }]\n',
  },
  check({ plan, report }) {
    for (const { move, direction, upper, lower } of movesOf(plan)) {
      const [right, wrong] = direction === 'up' ? (['atLeast', 'below'] as const) : (['below', 'atLeast'] as const);
      for (const { metric, node, ...values } of move.when?.items ?? []) {
        const value = values[wrong];
        const key = entryOf(node, wrong)?.key;
        // Where less is better, a limit leads up and a minimum down.
        if (value === undefined || key === undefined || entryOf(node, right) !== undefined) continue;
        if (metric !== undefined && isLowerBetter(plan, metric.value) !== false) continue;
        const way =
          direction === 'up'
            ? `up from ${lower.title} to ${upper.title}`
            : `down from ${upper.title} to ${lower.title}`;
        report({
          at: key.span,
          message: `This rule leads ${way}, and says "${wrong}: ${value.node.value}". A partner moves ${
            direction === 'up' ? 'up when it reaches a value' : 'down when it falls below a value'
          }. Write "${right}".`,
          fixes: [{ title: `Change "${wrong}" to "${right}"`, safe: false, edits: [renameScalar(key, right)] }],
        });
      }
    }
  },
});
