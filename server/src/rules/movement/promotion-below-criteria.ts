import { isLowerBetter } from '../../../../schemas/metrics.ts';
import { setValue } from '../../core/edits.ts';
import { compareQuantities } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { asWritten, comparablePair, thresholdsIn } from '../tiers/thresholds.ts';
import { movesOf } from './moves.ts';

export const promotionBelowCriteria = defineRule({
  id: 'movement/promotion-below-criteria',
  summary: 'A partner moves up with less than the tier asks for.',
  why: 'The criteria of a tier say who belongs to it, and the way up says who gets in. When the way up is the easier one, partners are in a tier whose criteria they do not meet, and both numbers lose their meaning.',
  practice: 'A number that stands in two places has to be the same in both.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: referral\n      to: strategic\n      when: [{ metric: sourced-pipeline, atLeast: 300000 USD, within: 12 months }]\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: referral\n      to: strategic\n      when: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n',
  },
  check({ plan, report }) {
    for (const { move, direction, upper } of movesOf(plan)) {
      if (direction !== 'up') continue;
      const criteria = thresholdsIn(upper, 'performance');
      for (const { metric, atLeast, within } of move.when?.items ?? []) {
        if (metric === undefined || atLeast === undefined || isLowerBetter(metric.value)) continue;
        const same = criteria.filter(({ threshold }) => threshold.metric?.value === metric.value);
        const criterion = same.length === 1 ? same[0]?.threshold : undefined;
        if (criterion?.atLeast === undefined) continue;
        const pair = comparablePair(
          metric.value,
          { value: atLeast.value, within: within?.value },
          { value: criterion.atLeast.value, within: criterion.within?.value },
        );
        if (pair === undefined || (compareQuantities(pair[0].quantity, pair[1].quantity) ?? 0) >= 0) continue;
        const isSameWindow = within?.node.value === criterion.within?.node.value;
        report({
          at: atLeast.node.span,
          message: `A partner moves up to ${upper.title} with "${metric.value}" of ${pair[0].words}, and the criteria of the tier ask for ${pair[1].words}. Let both say the same.`,
          related: [{ span: criterion.atLeast.node.span, message: 'What the tier asks for.' }],
          fixes: isSameWindow
            ? [
                {
                  title: `Ask for ${criterion.atLeast.node.value}, as the tier does`,
                  safe: false,
                  edits: [setValue(plan.source.text, atLeast.node, asWritten(criterion.atLeast))],
                },
              ]
            : [],
        });
      }
    }
  },
});
