import type { Plan, ThresholdPart } from '../../core/plan.ts';
import { formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { amountsIn, amountsOf, countedCurrencies, currencyOf } from '../../framework/facts/currency.ts';

const planWith = (threshold: string): string =>
  `partnerPlan: 1\nprogram:\n  company: Northwind\n  deals: { averageSize: 45000 USD, salesCycle: 90 days }\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance:\n        - { metric: sourced-pipeline, atLeast: ${threshold}, within: 12 months }\n`;

export const secondCurrency = defineRule({
  id: 'program/second-currency',
  summary: 'An amount is in another currency than the rest of the plan.',
  why: 'Amounts in two currencies are neither compared nor added, because nobody knows the rate of the day on which the plan is read. A single amount in another currency takes itself, and every sum that it belongs to, out of all checks without a word.',
  practice: 'A plan counts in one currency, so that its numbers can be checked against each other.',
  exceptions:
    'A threshold that repeats a metric in a second currency for another region, a threshold with a note, and a tier that counts in another currency throughout are left alone. Suppress the finding for any other amount that is meant: the contract in euros of a program that counts in dollars.',
  severity: 'warning',
  fixable: false,
  examples: { bad: planWith('600000 EUR'), good: planWith('600000 USD') },
  check({ plan, report }) {
    const amounts = amountsOf(plan);
    const counts = countedCurrencies(plan);
    const main = currencyOf(plan);
    if (counts.size < 2 || main === undefined) return;
    const first = amounts.find(({ value }) => value.currency === main);
    const meant = regionalAmounts(plan, main);
    const seen = [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([currency, count]) => `${count} in ${currency}`)
      .join(', ');
    for (const { value, node } of amounts) {
      if (value.currency === main || meant.has(node)) continue;
      report({
        at: node.span,
        message: `${formatQuantity(value)} is not in ${main}, in which the plan counts (amounts: ${seen}). Amounts in two currencies cannot be compared or added, so nothing checks this one. Write it in ${main}, or suppress this finding with the reason why it is in ${value.currency}.`,
        related: first === undefined ? [] : [{ span: first.node.span, message: `Here the plan counts in ${main}.` }],
      });
    }
  },
});

/** Amounts that are in another currency because they are meant for another region. */
function regionalAmounts(plan: Plan, main: string): ReadonlySet<unknown> {
  const meant = new Set<unknown>();
  const regional = new Map<string, string>();
  for (const tier of plan.tiers?.items ?? []) {
    const amounts = amountsIn(tier);
    const [currency, ...others] = new Set(amounts.map(({ value }) => value.currency));
    if (amounts.length > 1 && currency !== undefined && currency !== main && others.length === 0) {
      for (const { node } of amounts) meant.add(node);
      if (tier.id !== undefined) regional.set(tier.id.value, currency);
    }
    const { performance, potential, anyOf } = tier.criteria ?? {};
    for (const list of [performance, potential, anyOf, tier.expectations]) leaveRepeated(list?.items ?? []);
  }
  for (const rule of plan.movement?.rules?.items ?? []) {
    leaveRepeated(rule.when?.items ?? []);
    const currencies = [rule.from, rule.to].map((tier) => regional.get(tier?.value ?? ''));
    for (const { value, node } of amountsIn(rule.when)) if (currencies.includes(value.currency)) meant.add(node);
  }
  return meant;

  function leaveRepeated(thresholds: readonly ThresholdPart[]): void {
    for (const threshold of thresholds) {
      const isRepeated = thresholds.some(
        (other) =>
          other.metric?.value === threshold.metric?.value &&
          amountsIn(other).some(({ value }) => value.currency === main),
      );
      if (!isRepeated && threshold.note === undefined) continue;
      for (const { node } of amountsIn(threshold)) meant.add(node);
    }
  }
}
