import type { MetricUnit } from '../../../../schemas/metrics.ts';
import type { Count, Quantity } from '../../../../schemas/quantities.ts';
import { setValue } from '../../core/edits.ts';
import { isOfFramework, metricIn, metricTitle } from '../../core/metrics.ts';
import type { Located, Plan } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { currencyOf } from '../../framework/facts/currency.ts';
import { allThresholds } from '../../framework/facts/thresholds.ts';
import { proposedCurrency } from '../../framework/proposals/deals.ts';

export const wrongUnit = defineRule({
  id: 'tiers/wrong-unit',
  summary: 'A threshold has a value that its metric cannot be measured in.',
  why: 'Pipeline is money, retention is a percentage, overlap is a number of accounts. A value of another kind cannot be compared with what the CRM reports, so nobody can tell whether a partner meets it.',
  source: ['Tier movement criteria: [specific thresholds for moving up or down]'],
  exceptions:
    'Where you measure something of your own under a name of the framework. Give it an own metric with its unit instead.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  deals: { averageSize: 45000 USD }\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000, within: 12 months }]\n',
    good: 'partnerPlan: 1\nprogram:\n  deals: { averageSize: 45000 USD }\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n',
  },
  check({ plan, report }) {
    for (const { metric, atLeast, below } of allThresholds(plan)) {
      if (metric === undefined) continue;
      const unit = metricIn(plan, metric.value)?.unit;
      if (unit === undefined) continue;
      for (const value of [atLeast, below]) {
        if (value === undefined) continue;
        if (unit === 'count' && isOfFramework(metric.value) && isNoNumberOfThings(value.value)) {
          report({
            at: value.node.span,
            message: `"${metricTitle(plan, metric.value)}" is counted in whole numbers, and "${value.node.value}" is none. Write a whole number, for example ${Math.max(1, Math.round(value.value.value))}. A score with decimals, or one below zero, is a metric of your own under "metrics".`,
          });
          continue;
        }
        const thousands = inThousands(value);
        if (value.value.kind === 'count' && thousands !== undefined) {
          report({
            at: value.node.span,
            message: `${value.node.written ?? value.node.value} can be read in two ways. Write ${thousands} without a point between the digits, or fewer decimals.`,
          });
          continue;
        }
        if (value.value.kind === unit) continue;
        const proposal = inUnit(plan, unit, value);
        report({
          at: value.node.span,
          message: `"${metricTitle(plan, metric.value)}" is ${unitsInWords[unit]}, and "${value.node.value}" is ${isBare(value.value) ? 'a number without a unit' : kindsInWords[value.value.kind]}. ${
            proposal === undefined ? `Write it as in ${unitExample(plan, unit)}.` : `Did you mean ${proposal}?`
          }`,
          fixes:
            proposal === undefined
              ? []
              : [
                  {
                    title: `Change the value to ${proposal}`,
                    safe: false,
                    edits: [setValue(plan.source.text, value.node, proposal)],
                  },
                ],
        });
      }
    }
  },
});

/** A bare number in the unit of the metric, in the currency of the plan. */
function inUnit(plan: Plan, unit: MetricUnit, { value }: Located<Quantity>): string | undefined {
  if (!isBare(value)) return undefined;
  const currency = currencyOf(plan);
  switch (unit) {
    case 'money':
      return currency === undefined ? undefined : `${value.value} ${currency}`;
    case 'percentage':
      if (value.value < 0 || value.value > 100) return undefined;
      // A share of one is meant as a part of a whole.
      return `${value.value > 0 && value.value < 1 ? Math.round(value.value * 10_000) / 100 : value.value}%`;
    case 'duration':
      return `${value.value} days`;
    case 'count':
      return undefined;
  }
}

/** What a number comes to whose point may part thousands: 4500 for `4.500`. Undefined for every other one. */
function inThousands({ node }: Located<Quantity>): string | undefined {
  const [, whole, digits] = /^([1-9]\d{0,2})\.(\d{3})(?![\d.])/.exec(String(node.written ?? node.value)) ?? [];
  return whole === undefined ? undefined : `${whole}${digits}`;
}

/** Half a deal is none, and fewer than none neither. */
function isNoNumberOfThings(value: Quantity): value is Count {
  return value.kind === 'count' && !(Number.isInteger(value.value) && value.value >= 0);
}

function isBare(value: Quantity): value is Count {
  return value.kind === 'count' && value.noun === undefined;
}

const unitsInWords: Readonly<Record<MetricUnit, string>> = {
  money: 'an amount of money',
  count: 'a number of things',
  percentage: 'a percentage',
  duration: 'a length of time',
};

const kindsInWords: Readonly<Record<Quantity['kind'], string>> = {
  money: 'an amount of money',
  count: 'a number of things',
  percentage: 'a percentage',
  duration: 'a length of time',
  ratio: 'a multiple',
  date: 'a date',
};

/** How a value of a unit is written, with an amount of money in the currency of the plan. */
function unitExample(plan: Plan, unit: MetricUnit): string {
  switch (unit) {
    case 'money':
      return `500000 ${proposedCurrency(plan)}`;
    case 'count':
      return '200 accounts';
    case 'percentage':
      return '90%';
    case 'duration':
      return '30 days';
  }
}
