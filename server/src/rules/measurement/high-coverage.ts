import * as z from 'zod';
import { setValue } from '../../core/edits.ts';
import { formatNumber, formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { dependentsOf, neededCoverage } from '../../framework/facts/dependents.ts';
import { examplePrimary, planWithPrimary, primaryWith } from './example.ts';

export const highCoverage = defineRule({
  id: 'measurement/high-coverage',
  summary: 'The target for pipeline coverage is higher than programs typically need.',
  why: 'More than four times the target in the pipeline is right when few deals are won. When the win rate does not ask for it, partners register deals for the count, and sales stops reading them.',
  source: ['B2B SaaS programs typically need 3x to 4x coverage depending on win rates.'],
  exceptions:
    'Where few registered deals are won because partners register early, on purpose. The win rate in the plan should then say the same. Set the option to your own highest coverage.',
  severity: 'information',
  fixable: true,
  options: z.strictObject({
    highest: z.number().positive().default(4).meta({ description: 'The highest coverage that is fine.' }),
  }),
  examples: {
    bad: planWithPrimary(primaryWith('pipelineCoverage', '{ target: 8x }')),
    good: planWithPrimary(examplePrimary),
  },
  check({ plan, options, report }) {
    const target = plan.measurement?.primary?.pipelineCoverage?.target;
    if (target === undefined || target.value.value <= options.highest) return;
    const winRate = plan.program?.deals?.winRate?.value;
    // A low win rate needs that much pipeline, with some room for rounding.
    const needed = winRate === undefined || winRate.value <= 0 ? 0 : 100 / winRate.value;
    if (target.value.value <= needed * 1.1) return;
    const proposal = Math.max(options.highest, neededCoverage(plan));
    const dependents = dependentsOf(plan, { coverage: proposal });
    const rate = formatNumber(winRate?.value ?? 0);
    const advice =
      needed === 0
        ? 'Add the win rate to "program.deals" if it asks for that much, or lower the target.'
        : `A win rate of ${rate}% needs ${formatNumber(needed)}x (100 / ${rate}), so lower the target.`;
    report({
      at: target.node.span,
      message: `The target for coverage is ${formatQuantity(target.value)}, and programs typically need 3x to ${formatNumber(options.highest)}x. ${advice}`,
      fixes: [
        {
          title: `Lower it to ${formatNumber(proposal)}x${dependents.words}`,
          safe: false,
          edits: [setValue(plan.source.text, target.node, `${proposal}x`), ...dependents.edits],
        },
      ],
    });
  },
});
