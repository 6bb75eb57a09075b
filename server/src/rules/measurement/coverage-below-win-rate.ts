import { setValue } from '../../core/edits.ts';
import { formatNumber, formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { dependentsOf, neededCoverage } from '../../framework/facts/dependents.ts';
import { planWithPrimary, primaryWith } from './example.ts';

const deals = (winRate: string): string => `program: { deals: { winRate: ${winRate} } }\n`;

export const coverageBelowWinRate = defineRule({
  id: 'measurement/coverage-below-win-rate',
  summary: 'The target for pipeline coverage is too low for the win rate of the plan.',
  why: 'How much pipeline a target takes follows from how much of it is won. A coverage that the win rate of the same plan contradicts misses the target even when everybody does what was planned.',
  practice: 'Coverage times win rate is the share of the target that a full pipeline closes.',
  exceptions:
    'Where the pipeline that counts has passed a stage after which nearly all of it is won. Say which stage, or give the win rate from there.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithPrimary(primaryWith('pipelineCoverage', '{ target: 3x }'), deals('20%')),
    good: planWithPrimary(primaryWith('pipelineCoverage', '{ target: 5x }'), deals('20%')),
  },
  check({ plan, report }) {
    const target = plan.measurement?.primary?.pipelineCoverage?.target;
    const winRate = plan.program?.deals?.winRate;
    if (target === undefined || winRate === undefined || winRate.value.value <= 0) return;
    // Less than programs typically need is a finding of its own.
    if (target.value.value < TYPICAL) return;
    const reached = target.value.value * winRate.value.value;
    if (reached >= ENOUGH) return;
    const needed = neededCoverage(plan);
    const dependents = dependentsOf(plan, { coverage: needed });
    report({
      at: target.node.span,
      message: `A coverage of ${formatQuantity(target.value)} at a win rate of ${formatQuantity(winRate.value)} closes ${formatNumber(reached)}% of the revenue target (${formatNumber(target.value.value)} x ${formatNumber(winRate.value.value)}%). It takes ${formatNumber(needed)}x (100 / ${formatNumber(winRate.value.value)}).`,
      related: [{ span: winRate.node.span, message: 'The win rate.' }],
      fixes: [
        {
          title: `Raise it to ${formatNumber(needed)}x${dependents.words}`,
          safe: false,
          edits: [setValue(plan.source.text, target.node, `${needed}x`), ...dependents.edits],
        },
      ],
    });
  },
});

const TYPICAL = 3;

/** In percent of the revenue target. A win rate is an estimate, so a few percent less are fine. */
const ENOUGH = 95;
