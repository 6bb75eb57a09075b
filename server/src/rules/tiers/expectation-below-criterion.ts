import { setValue } from '../../core/edits.ts';
import { isLowerBetter, metricTitle } from '../../core/metrics.ts';
import { compareQuantities } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { asWritten, comparablePair, thresholdsIn } from '../../framework/facts/thresholds.ts';
import { lackingInWords } from '../shared/lacking-together.ts';

export const expectationBelowCriterion = defineRule({
  id: 'tiers/expectation-below-criterion',
  summary: 'A tier expects less of its partners than it takes to enter it.',
  why: 'The criterion says who belongs to the tier, and the expectation what its partners produce in return. When the second is the smaller number, a partner does what is expected of it and has no right to its tier.',
  practice:
    'What stands in two places has to be the same in both. How far a partner may fall before it moves down is a movement rule.',
  exceptions:
    'Where a partner enters with a strong year and may keep the tier with a weaker one. Write the lower number as the way down instead.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: gold\n    name: Gold\n    criteria:\n      performance: [{ metric: sourced-revenue, atLeast: 300000 USD, within: 12 months }]\n    expectations: [{ metric: sourced-revenue, atLeast: 120000 USD, within: 12 months }]\n  - { id: registered, name: Registered }\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: gold\n    name: Gold\n    criteria:\n      performance: [{ metric: sourced-revenue, atLeast: 300000 USD, within: 12 months }]\n    expectations: [{ metric: sourced-revenue, atLeast: 300000 USD, within: 12 months }]\n  - { id: registered, name: Registered }\n',
  },
  check({ plan, report }) {
    for (const ranked of rankedTiers(plan)) {
      const criteria = thresholdsIn(ranked, 'performance').map(({ threshold }) => threshold);
      for (const { threshold: expected } of thresholdsIn(ranked, 'expectations')) {
        const { metric, atLeast } = expected;
        const same = criteria.filter((criterion) => criterion.metric?.value === metric?.value);
        const [criterion] = same;
        // A metric that a tier names twice has two values, one for each kind of partner or region.
        if (metric === undefined || atLeast === undefined || same.length !== 1) continue;
        if (criterion?.atLeast === undefined || isLowerBetter(plan, metric.value) !== false) continue;
        const pair = comparablePair(
          metric.value,
          { value: atLeast.value, within: expected.within?.value },
          { value: criterion.atLeast.value, within: criterion.within?.value },
        );
        const difference = pair === undefined ? undefined : compareQuantities(pair[0].quantity, pair[1].quantity);
        if (pair === undefined || difference === undefined || difference >= 0) continue;
        report({
          at: atLeast.node.span,
          message: `${ranked.title} expects ${pair[0].words} (${metricTitle(plan, metric.value)}) of its partners, and it takes ${pair[1].words} to enter it. A partner could do what is expected and not belong to its tier. Let both say the same.`,
          related: [{ span: criterion.atLeast.node.span, message: 'What it takes to enter the tier.' }],
          fixes: [
            {
              title: `Expect ${criterion.atLeast.node.value}, as the criterion does`,
              safe: false,
              edits: [
                setValue(plan.source.text, atLeast.node, asWritten(criterion.atLeast)),
                ...(expected.within === undefined || criterion.within === undefined
                  ? []
                  : [setValue(plan.source.text, expected.within.node, asWritten(criterion.within))]),
              ],
            },
          ],
          together: {
            where: ranked.title,
            what: `${pair[0].words} where it takes ${pair[1].words} (${metricTitle(plan, metric.value)})`,
            tell: (all) =>
              `${lackingInWords(all, { one: 'expects', many: 'expect' })}. A partner could do what is expected and not belong to its tier. Let both say the same.`,
            fix: 'Expect what the criteria of each tier ask for',
          },
        });
      }
    }
  },
});
