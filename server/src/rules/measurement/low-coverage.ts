import * as z from 'zod';
import { setValue } from '../../core/edits.ts';
import { formatNumber, formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { dependentsOf, neededCoverage } from '../../framework/facts/dependents.ts';
import { examplePrimary, planWithPrimary, primaryWith } from './example.ts';

export const lowCoverage = defineRule({
  id: 'measurement/low-coverage',
  summary: 'The target for pipeline coverage is lower than programs typically need.',
  why: 'Coverage of 2.5x reaches the target only when two deals in five are won. Most B2B programs win one in three or one in four, so that the pipeline runs out before the target is reached.',
  source: ['B2B SaaS programs typically need 3x to 4x coverage depending on win rates.'],
  exceptions:
    'Where most registered deals are won, such as renewals or upgrades. The win rate in the plan should then say the same. Set the option to your own lowest coverage.',
  severity: 'warning',
  fixable: true,
  options: z.strictObject({
    lowest: z.number().positive().default(3).meta({ description: 'The least coverage that is fine.' }),
  }),
  examples: {
    bad: planWithPrimary(primaryWith('pipelineCoverage', '{ target: 2.5x }')),
    good: planWithPrimary(examplePrimary),
  },
  check({ plan, options, report }) {
    const target = plan.measurement?.primary?.pipelineCoverage?.target;
    if (target === undefined || target.value.value >= options.lowest) return;
    const { value } = target.value;
    const proposal = Math.max(options.lowest, neededCoverage(plan));
    const dependents = dependentsOf(plan, { coverage: proposal });
    const needed =
      value > 0
        ? ` It is enough only when ${formatNumber(100 / value)}% of the pipeline is won (100% / ${formatNumber(value)}).`
        : '';
    report({
      at: target.node.span,
      message: `The target for coverage is ${formatQuantity(target.value)}, and programs typically need ${formatNumber(options.lowest)}x to 4x.${needed} Raise the target or lower the revenue that depends on it.`,
      fixes: [
        {
          title: `Raise it to ${formatNumber(proposal)}x${dependents.words}`,
          safe: false,
          edits: [setValue(plan.source.text, target.node, `${proposal}x`), ...dependents.edits],
        },
      ],
    });
  },
});
