import { addItem, keySpan, removeKey, renameScalar } from '../../core/edits.ts';
import type { AlternativePart, Plan } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { type RankedTier, rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { printOfThreshold, thresholdAsWritten } from '../../framework/facts/thresholds.ts';

export const singleAlternative = defineRule({
  id: 'tiers/single-alternative',
  summary: 'A tier has alternatives of which one is enough, and names only one, or one that asks for nothing.',
  why: 'Partners read a choice where there is none, and ask what the other way into the tier is. What everybody has to meet belongs among the criteria for all.',
  practice: 'A choice has two options at least.',
  exceptions: 'Where a second way into the tier is decided already and follows within weeks. Say which one it will be.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: gold\n    name: Gold\n    criteria:\n      anyOf: [{ metric: closed-deals, atLeast: 3 deals, within: 12 months }]\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: gold\n    name: Gold\n    criteria:\n      anyOf:\n        - { metric: closed-deals, atLeast: 3 deals, within: 12 months }\n        - { metric: sourced-revenue, atLeast: 250000 USD, within: 12 months }\n',
  },
  check({ plan, report }) {
    for (const ranked of rankedTiers(plan)) {
      const { tier, title } = ranked;
      const { criteria } = tier;
      const list = criteria?.anyOf;
      // One that cannot be read may be the other one, and is reported where it stands.
      if (criteria === undefined || list === undefined || list.items.length < list.node.items.length) continue;
      const empty = list.items.find(isEmpty);
      if (empty !== undefined && list.items.length > 1) {
        report({
          at: empty.node.span,
          message: `An alternative of ${title} asks for nothing, so that everybody meets it. Name a metric with a value, or several under "allOf".`,
        });
        continue;
      }
      const distinct = new Set(list.items.map(printOf));
      if (distinct.size > 1) continue;
      const what =
        list.items.length === 0
          ? 'names none'
          : list.items.length === 1
            ? 'names only one'
            : `names the same one ${list.items.length} times`;
      report({
        at: keySpan(criteria.node, 'anyOf'),
        message: `${title} says that one of several criteria is enough, and ${what}. Add another alternative, or ask for it from everybody under "performance".`,
        fixes: fixesFor(plan, ranked, list.items),
      });
    }
  },
});

function isEmpty({ metric, atLeast, below, allOf }: AlternativePart): boolean {
  return metric === undefined && atLeast === undefined && below === undefined && (allOf?.node.items.length ?? 0) === 0;
}

function printOf({ allOf, ...threshold }: AlternativePart): string {
  return [printOfThreshold(threshold), ...(allOf?.items.map(printOfThreshold).sort() ?? [])].join('\n\n');
}

/** The only alternative as a criterion for all. */
function fixesFor(plan: Plan, { tier }: RankedTier, items: readonly AlternativePart[]): readonly Fix[] {
  const { criteria } = tier;
  const [only] = items;
  const entry = criteria === undefined ? undefined : entryOf(criteria.node, 'anyOf');
  if (criteria === undefined || entry === undefined) return [];
  const { text } = plan.source;
  if (only === undefined || isEmpty(only)) {
    return [{ title: 'Remove "anyOf"', safe: false, edits: [removeKey(text, criteria.node, entry)] }];
  }
  if (items.length > 1 || only.metric === undefined || only.allOf !== undefined) return [];
  const title = 'Ask for it from everybody';
  if (entryOf(criteria.node, 'performance') === undefined) {
    return [{ title, safe: false, edits: [renameScalar(entry.key, 'performance')] }];
  }
  if (criteria.performance === undefined) return [];
  const added = addItem(text, criteria.performance.node, thresholdAsWritten(only));
  return [{ title, safe: false, edits: [added, removeKey(text, criteria.node, entry)] }];
}
