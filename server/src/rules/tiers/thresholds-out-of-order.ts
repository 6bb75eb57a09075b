import { setValue } from '../../core/edits.ts';
import { isLowerBetter, metricTitle } from '../../core/metrics.ts';
import type { Located, Plan } from '../../core/plan.ts';
import { compareQuantities } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import type { TextEdit } from '../../core/text.ts';
import { laddersOf } from '../../framework/facts/ranked-tiers.ts';
import { asWritten, comparablePair, type TierThreshold, thresholdsIn } from '../../framework/facts/thresholds.ts';

export const thresholdsOutOfOrder = defineRule({
  id: 'tiers/thresholds-out-of-order',
  summary: 'A higher tier asks for less than a lower one.',
  why: 'If the higher tier is the easier one, a partner can belong to Tier 1 and not to Tier 2 with the same numbers. Usually two values were swapped or one lost a zero.',
  source: [
    'Fix: Build a tier structure that allocates resources based on partner performance and potential.',
    'Define explicitly what it takes to move up or down.',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 50000 USD, within: 12 months }]\n  - id: growth\n    name: Growth\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 150000 USD, within: 12 months }]\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n  - id: growth\n    name: Growth\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 150000 USD, within: 12 months }]\n',
  },
  check({ plan, report }) {
    const { text } = plan.source;
    for (const tiers of laddersOf(plan)) {
      for (const lists of [['performance', 'potential'], ['expectations']] as const) {
        // The nearest tier above that asks for the same, by metric and note.
        const above = new Map<string, TierThreshold>();
        for (const ranked of tiers) {
          const own = lists.flatMap((list) => thresholdsIn(ranked, list)).filter(isClear);
          const keys = keysOf(own);
          // The tiers above with which this one is in order elsewhere.
          const agreeing = new Set(
            own.flatMap((lower, index) => {
              const upper = above.get(keys[index] ?? '');
              return upper !== undefined && inversionInWords(plan, upper, lower) === undefined ? [upper.ranked] : [];
            }),
          );
          for (const [index, lower] of own.entries()) {
            const key = keys[index];
            const upper = key === undefined ? undefined : above.get(key);
            const words = upper === undefined ? undefined : inversionInWords(plan, upper, lower);
            if (upper?.threshold.atLeast === undefined || lower.threshold.atLeast === undefined || words === undefined)
              continue;
            const [high, low] = [upper.threshold.atLeast, lower.threshold.atLeast];
            // Two tiers that agree in all else may stand beside each other, and a swap would falsify both.
            const areBeside = agreeing.has(upper.ranked);
            report({
              at: high.node.span,
              message: areBeside
                ? `${words.replace('Correct one of the values, or swap the two.', 'Correct one of the values.')} If the two stand beside each other, for different partners, give each a track of its own under "tracks".`
                : words,
              related: [{ span: low.node.span, message: `What ${lower.ranked.title} asks for.` }],
              fixes: areBeside
                ? []
                : [
                    {
                      title: 'Swap the two values',
                      safe: false,
                      edits: [...swap(text, high, low), ...swap(text, upper.threshold.within, lower.threshold.within)],
                    },
                  ],
            });
          }
          for (const [index, threshold] of own.entries()) {
            const key = keys[index];
            if (key !== undefined) above.set(key, threshold);
          }
        }
      }
    }
  },
});

/** Swaps two values. Where only one of them is there, it stays where it is. */
function swap(text: string, first: Located<unknown> | undefined, second: Located<unknown> | undefined): TextEdit[] {
  if (first === undefined || second === undefined || first.node.value === second.node.value) return [];
  return [setValue(text, first.node, asWritten(second)), setValue(text, second.node, asWritten(first))];
}

function isClear({ threshold }: TierThreshold): boolean {
  return threshold.metric !== undefined && threshold.atLeast !== undefined;
}

/**
 * What makes two thresholds the same demand: the metric, and the note where a tier has the metric more than once,
 * because the note then says for whom each is. Undefined where even the notes are the same.
 */
function keysOf(thresholds: readonly TierThreshold[]): readonly (string | undefined)[] {
  const metrics = thresholds.map(({ threshold }) => threshold.metric?.value ?? '');
  const withNotes = thresholds.map(({ threshold }, index) => `${metrics[index]}: ${threshold.note?.value ?? ''}`);
  const repeated = repeatedIn([...metrics, ...withNotes]);
  return thresholds.map((_, index) => [metrics[index], withNotes[index]].find((key) => !repeated.has(key ?? '')));
}

function repeatedIn(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const name of names) (seen.has(name) ? repeated : seen).add(name);
  return repeated;
}

/** The message, where the upper tier asks for less; undefined where all is well or nobody can tell. */
function inversionInWords(plan: Plan, upper: TierThreshold, lower: TierThreshold): string | undefined {
  const metric = upper.threshold.metric?.value;
  const [high, low] = [upper.threshold, lower.threshold];
  if (metric === undefined || high.atLeast === undefined || low.atLeast === undefined) return undefined;
  const pair = comparablePair(
    metric,
    { value: high.atLeast.value, within: high.within?.value },
    { value: low.atLeast.value, within: low.within?.value },
  );
  if (pair === undefined) return undefined;
  const difference = compareQuantities(pair[0].quantity, pair[1].quantity) ?? 0;
  const lowerIsBetter = isLowerBetter(plan, metric);
  if (lowerIsBetter === undefined || (lowerIsBetter ? difference <= 0 : difference >= 0)) return undefined;
  const kind = upper.list === 'expectations' ? 'expects' : 'asks for';
  return `${upper.ranked.title} ${kind} "${metricTitle(plan, metric)}" of ${pair[0].words}, and ${lower.ranked.title} below it ${kind} ${pair[1].words}. A higher tier has to be the harder one. Correct one of the values, or swap the two.`;
}
