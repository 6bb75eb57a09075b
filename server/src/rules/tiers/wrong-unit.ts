import type { MetricUnit } from '../../../../schemas/metrics.ts';
import type { Count, Quantity } from '../../../../schemas/quantities.ts';
import { setValue } from '../../core/edits.ts';
import { metricIn, metricTitle } from '../../core/metrics.ts';
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
        if (value === undefined || value.value.kind === unit) continue;
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
      return value.value <= 100 ? `${value.value}%` : undefined;
    case 'duration':
      return `${value.value} days`;
    case 'count':
      return undefined;
  }
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
