import type { Money } from '../../../../schemas/quantities.ts';
import { setValue } from '../../core/edits.ts';
import { formatNumber, formatQuantity, toYaml } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { examplePrimary, planWithPrimary, primaryWith } from './example.ts';

export const contradictingPipelineTarget = defineRule({
  id: 'measurement/contradicting-pipeline-target',
  summary: 'The pipeline target is not what coverage and revenue target come to.',
  why: 'The three numbers are one sum: coverage times revenue is pipeline. When they do not fit, partner managers work for one of them and are measured by another.',
  source: [
    'Partner pipeline coverage: the ratio of partner-sourced pipeline to partner-sourced revenue target.',
    'If the target is $1M in partner-sourced closed revenue and the pipeline is $2.5M, coverage is 2.5x.',
  ],
  exceptions:
    'Where a part of the target comes from deals that are open already when the period starts. Say how much that is.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithPrimary(primaryWith('pipelineCoverage', '{ target: 3x, pipelineTarget: 2000000 USD }')),
    good: planWithPrimary(examplePrimary),
  },
  check({ plan, report }) {
    const { sourcedRevenue, pipelineCoverage } = plan.measurement?.primary ?? {};
    const revenue = sourcedRevenue?.target;
    const coverage = pipelineCoverage?.target;
    const pipeline = pipelineCoverage?.pipelineTarget;
    if (revenue === undefined || coverage === undefined || pipeline === undefined) return;
    if (revenue.value.currency !== pipeline.value.currency) return;
    const amount = Math.round(coverage.value.value * revenue.value.amount);
    if (Math.abs(pipeline.value.amount - amount) <= amount * ROUNDING) return;
    const expected: Money = { ...revenue.value, amount };
    report({
      at: pipeline.node.span,
      message: `The pipeline target is ${formatQuantity(pipeline.value)}, and coverage times revenue target is ${formatQuantity(expected)} (${formatNumber(coverage.value.value)} x ${formatNumber(revenue.value.amount)}). Correct the number that is wrong.`,
      related: [
        { span: revenue.node.span, message: 'The revenue target.' },
        { span: coverage.node.span, message: 'The coverage.' },
      ],
      fixes: [
        {
          title: `Change the pipeline target to ${formatQuantity(expected)}`,
          safe: false,
          edits: [setValue(plan.source.text, pipeline.node, toYaml(expected))],
        },
      ],
    });
  },
});

/** People round: 3.33 times a target is written as 3.3x. */
const ROUNDING = 0.02;
