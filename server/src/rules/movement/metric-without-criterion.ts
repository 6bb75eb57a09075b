import { addItem } from '../../core/edits.ts';
import { metricTitle } from '../../core/metrics.ts';
import type { Printable } from '../../core/print.ts';
import { defineRule } from '../../core/rule.ts';
import { movesOf } from '../../framework/facts/moves.ts';
import { peopleOf } from '../../framework/facts/people.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { asWritten, tierThresholds } from '../../framework/facts/thresholds.ts';
import { hasCriteria } from '../tiers/commitments.ts';

export const metricWithoutCriterion = defineRule({
  id: 'movement/metric-without-criterion',
  summary: 'A partner is moved by a metric that no tier asks for.',
  why: 'Partners look at the criteria of their tier to know what counts. A move that is decided by something else comes as a surprise.',
  source: [
    'Partners should know at the start of each quarter what they need to produce to maintain or advance their tier.',
  ],
  exceptions:
    'Where a partner can lose a tier for something that every agreement asks for, such as payment in time. Say where partners read it.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance:\n        - { metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: referral\n      to: strategic\n      when: [{ metric: closed-deals, atLeast: 4 deals, within: 12 months }]\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance:\n        - { metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }\n        - { metric: closed-deals, atLeast: 4 deals, within: 12 months }\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: referral\n      to: strategic\n      when: [{ metric: closed-deals, atLeast: 4 deals, within: 12 months }]\n',
  },
  check({ plan, report }) {
    const asked = new Set<string | undefined>(tierThresholds(plan).map(({ threshold }) => threshold.metric?.value));
    // Whoever asks for certified people of a role asks for certified people.
    if (rankedTiers(plan).some((ranked) => peopleOf(ranked).length > 0)) asked.add('certified-people');
    for (const { move, upper, direction } of movesOf(plan)) {
      // A tier without criteria is one finding of its own, and one whose numbers are missing another.
      const performance = upper.tier.criteria?.performance;
      if (!hasCriteria(upper) || performance === undefined || performance.node.items.length === 0) continue;
      if (performance.items.some(({ metric }) => metric === undefined)) continue;
      for (const { metric, atLeast, within } of move.when?.items ?? []) {
        if (metric === undefined || asked.has(metric.value)) continue;
        asked.add(metric.value);
        const item: Printable | undefined =
          direction === 'up' && atLeast !== undefined
            ? {
                metric: metric.value,
                atLeast: asWritten(atLeast),
                ...(within === undefined ? {} : { within: asWritten(within) }),
              }
            : undefined;
        report({
          at: metric.node.span,
          message: `This rule moves partners by "${metricTitle(plan, metric.value)}", and no tier has it among its criteria or expectations. Add it to the performance criteria of ${upper.title}, or use a metric that partners know.`,
          fixes:
            item === undefined
              ? []
              : [
                  {
                    title: `Add it to the criteria of ${upper.title}`,
                    safe: false,
                    edits: [addItem(plan.source.text, performance.node, item)],
                  },
                ],
        });
      }
    }
  },
});
