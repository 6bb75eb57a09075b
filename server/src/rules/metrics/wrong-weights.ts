import { addKey, keySpan, setValue } from '../../core/edits.ts';
import { metricTitle } from '../../core/metrics.ts';
import type { OwnMetricPart, Plan } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import { formatNumber } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { joined } from '../../core/words.ts';
import { keyOrder } from '../shared/missing-key.ts';

type Weight = NonNullable<OwnMetricPart['weights']>['items'][number];

export const wrongWeights = defineRule({
  id: 'metrics/wrong-weights',
  summary: 'The weights of a score do not add up to 100%, mix shares with points, or count the score in itself.',
  why: 'A partner computes its score before the review does. When the shares leave something over, or go beyond the whole, each side gets another number, and the tier depends on whose is taken.',
  practice: 'The parts of a whole add up to the whole.',
  exceptions:
    'Where the weights are points that have never been meant to add up to a hundred. Write them as points then, all of them.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nmetrics:\n  - id: score\n    name: Partner score\n    unit: points\n    weights:\n      - { metric: sourced-revenue, weight: 60% }\n      - { metric: certified-people, weight: 30% }\n',
    good: 'partnerPlan: 1\nmetrics:\n  - id: score\n    name: Partner score\n    unit: points\n    weights:\n      - { metric: sourced-revenue, weight: 70% }\n      - { metric: certified-people, weight: 30% }\n',
  },
  check({ plan, report }) {
    for (const metric of plan.metrics?.items ?? []) {
      const found = faultOf(plan, metric);
      if (found !== undefined) report({ at: keySpan(metric.node, 'weights'), ...found });
    }
  },
});

/** One fault of a score, the one that has to be settled first. */
function faultOf(
  plan: Plan,
  { id, name, weights }: OwnMetricPart,
): { readonly message: string; readonly fixes?: readonly Fix[] } | undefined {
  const items = weights?.items ?? [];
  if (weights === undefined || items.length === 0 || items.length < weights.node.items.length) return undefined;
  const title = `"${name?.value ?? id?.value ?? 'The score'}"`;
  if (id !== undefined && items.some(({ metric }) => metric?.value === id.value)) {
    return {
      message: `${title} counts itself among its parts, so that nobody can compute it. Take it out of its own weights.`,
    };
  }
  const shares = items.filter((item) => has(item, 'weight'));
  const points = items.filter((item) => has(item, 'points'));
  if (shares.length > 0 && points.length > 0) {
    return {
      message: `${title} gives shares to some of its parts and points to others, and the two cannot be added. Give a weight in percent to each part, or points to each.`,
    };
  }
  if (points.length > 0) {
    const without = items.filter((item) => !has(item, 'points'));
    if (without.length === 0) return undefined;
    return {
      message: `${title} gives points for some of its parts, and none for ${named(plan, without)}. Say how many points each part gives.`,
    };
  }
  const without = items.filter((item) => !has(item, 'weight'));
  if (shares.some(({ weight }) => weight === undefined)) return undefined;
  const sum = rounded(shares.reduce((total, { weight }) => total + (weight?.value.value ?? 0), 0));
  if (without.length === 0 && sum === 100) return undefined;
  const [open] = without;
  if (without.length > 0) {
    const rest = rounded(100 - sum);
    const isOne = without.length === 1 && open !== undefined && rest > 0;
    return {
      message: `${title} does not say how much ${named(plan, without)} count${without.length === 1 ? 's' : ''}. ${
        shares.length === 0
          ? 'Give each part a weight in percent, or points.'
          : `The other weights add up to ${formatNumber(sum)}%.`
      }`,
      fixes: isOne
        ? [
            {
              title: `Give it the other ${rest}%`,
              safe: false,
              edits: [
                addKey(plan.source.text, open.node, 'weight', `${rest}%`, keyOrder(['metrics', 0, 'weights', 0])),
              ],
            },
          ]
        : [],
    };
  }
  return {
    message: `The weights of ${title} add up to ${formatNumber(sum)}%: ${shares.map(({ weight }) => `${formatNumber(weight?.value.value ?? 0)}%`).join(' + ')}. Parts of a whole add up to 100%. Correct the one that is wrong.`,
    fixes: corrections(plan, shares, sum),
  };
}

/** Each part as the one that is wrong, where it stays above nothing and within the whole. */
function corrections(plan: Plan, shares: readonly Weight[], sum: number): readonly Fix[] {
  if (shares.length > MOST_CORRECTIONS) return [];
  return shares.flatMap(({ metric, weight }) => {
    if (metric === undefined || weight === undefined) return [];
    const value = rounded(weight.value.value + 100 - sum);
    if (value <= 0 || value > 100) return [];
    const edits = [setValue(plan.source.text, weight.node, `${value}%`)];
    return [{ title: `Count ${metricTitle(plan, metric.value)} with ${value}%`, safe: false, edits }];
  });
}

/** More choices than this are no help. */
const MOST_CORRECTIONS = 6;

function has({ node }: Weight, key: 'weight' | 'points'): boolean {
  return entryOf(node, key) !== undefined;
}

function named(plan: Plan, weights: readonly Weight[]): string {
  return joined(weights.map(({ metric }) => (metric === undefined ? 'one of them' : metricTitle(plan, metric.value))));
}

/** Sums of decimals, without what a computer adds to them. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
