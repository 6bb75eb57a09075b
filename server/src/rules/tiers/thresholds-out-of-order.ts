import { setValue } from '../../core/edits.ts';
import { metricTitle } from '../../core/metrics.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import type { Located } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import type { TextEdit } from '../../core/text.ts';
import { asWritten } from '../../framework/facts/thresholds.ts';
import { inversionsOf } from './inversions.ts';

export const thresholdsOutOfOrder = defineRule({
  id: 'tiers/thresholds-out-of-order',
  summary: 'A higher tier asks for less than a lower one.',
  why: 'If the higher tier is the easier one, a partner can belong to Tier 1 and not to Tier 2 with the same numbers. Usually two values were swapped or one lost a zero.',
  source: [
    'Fix: Build a tier structure that allocates resources based on partner performance and potential.',
    'Define explicitly what it takes to move up or down.',
  ],
  exceptions:
    'Where a higher tier is for another kind of partner, for whom the smaller number is the harder one. Then it belongs on a track of its own.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 50000 USD, within: 12 months }]\n  - id: growth\n    name: Growth\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 150000 USD, within: 12 months }]\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n  - id: growth\n    name: Growth\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 150000 USD, within: 12 months }]\n',
  },
  check({ plan, report }) {
    const text = textOfParts(plan);
    for (const { upper, lower, high, low, mayBeBeside, isAlikeElsewhere } of inversionsOf(plan)) {
      // That two tiers are hardly a ladder is the finding of another rule.
      if (isAlikeElsewhere) continue;
      const [above, below] = [upper.threshold.atLeast, lower.threshold.atLeast];
      if (above === undefined || below === undefined) continue;
      const kind = upper.list === 'expectations' ? 'expects' : 'asks for';
      const title = metricTitle(plan, upper.threshold.metric?.value ?? '');
      const words = `${upper.ranked.title} ${kind} "${title}" of ${high}, and ${lower.ranked.title} below it ${kind} ${low}. A higher tier has to be the harder one.`;
      report({
        at: above.node.span,
        // Two tiers that agree in something else may stand beside each other, and a swap would falsify both.
        message: mayBeBeside
          ? `${words} Correct one of the values. If the two stand beside each other, for different partners, give each a track of its own under "tracks".`
          : `${words} Correct one of the values, or swap the two.`,
        related: [{ span: below.node.span, message: `What ${lower.ranked.title} asks for.` }],
        fixes: mayBeBeside
          ? []
          : [
              {
                title: 'Swap the two values',
                safe: false,
                edits: [...swap(text, above, below), ...swap(text, upper.threshold.within, lower.threshold.within)],
              },
            ],
      });
    }
  },
});

/** Swaps two values. Where only one of them is there, it stays where it is. */
function swap(text: string, first: Located<unknown> | undefined, second: Located<unknown> | undefined): TextEdit[] {
  if (first === undefined || second === undefined || first.node.value === second.node.value) return [];
  return [setValue(text, first.node, asWritten(second)), setValue(text, second.node, asWritten(first))];
}
