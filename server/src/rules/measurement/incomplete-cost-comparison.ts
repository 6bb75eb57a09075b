import { toYaml } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { proposedCostComparison } from '../../framework/proposals/measurement.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { planWithMeasurement } from './example.ts';

export const incompleteCostComparison = defineRule({
  id: 'measurement/incomplete-cost-comparison',
  summary: 'The cost comparison lacks one of its figures, and does not say how it will be calculated.',
  why: 'A comparison takes two costs and one amount of pipeline for both. While a figure is not known, the method by which it will be found has to be, or the comparison is never made.',
  source: [
    'The framework should separate partner-sourced revenue from partner-influenced revenue, track LTV of partner-sourced customers versus direct customers, and calculate the cost of partner-sourced revenue against the cost of direct demand gen for the same dollar of pipeline.',
  ],
  exceptions:
    'Where the direct business does not know its cost of acquisition and will not compute it this year. Say who decided that.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithMeasurement({ costComparison: '{ partnerSourced: 80000 USD, perPipeline: 1000000 USD }' }),
    good: planWithMeasurement({
      costComparison:
        '{ partnerSourced: 80000 USD, perPipeline: 1000000 USD, method: Spend of the quarter divided by the pipeline that it created. }',
    }),
  },
  check(context) {
    const comparison = context.plan.measurement?.costComparison;
    if (comparison === undefined || entryOf(comparison.node, 'method') !== undefined) return;
    const proposed = proposedCostComparison(context.plan);
    for (const { key, words } of figures) {
      reportMissingPart(context, {
        owner: ['measurement', 'costComparison'],
        key,
        message: `The cost comparison does not say ${words}. Add "${key}", or "method" while the figure is not known.`,
        value: { placeholder: toYaml(proposed[key]) },
      });
    }
  },
});

const figures = [
  { key: 'partnerSourced', words: 'what partner-sourced pipeline costs' },
  { key: 'direct', words: 'what the same pipeline costs through direct demand generation' },
  { key: 'perPipeline', words: 'for how much pipeline both costs are' },
] as const;
