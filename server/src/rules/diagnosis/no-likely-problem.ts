import { defineRule } from '../../core/rule.ts';
import { reportNoFinding } from './report.ts';

export const noLikelyProblem = defineRule({
  id: 'diagnosis/no-likely-problem',
  summary: 'The program is new, and the diagnosis names no problem that is likely to emerge.',
  why: 'A new program has no history of faults, but it will run into the same four problems as all others. Named in advance, they are cheap to prevent.',
  source: ['If the program is new, identify which problems are most likely to emerge and why.]'],
  exceptions:
    'Where the new program takes over the rules of another one of yours that has run for years without them. Say which.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram: { state: none }\ndiagnosis:\n  - { problem: no-tiers, status: ruled-out }\n',
    good: 'partnerPlan: 1\nprogram: { state: none }\ndiagnosis:\n  - { problem: no-tiers, status: likely, why: The first partners will all ask for the same attention. }\n',
  },
  check(context) {
    if (context.plan.program?.state?.value !== 'none') return;
    reportNoFinding(
      context,
      'likely',
      'The program is new (its state is none), and the diagnosis names no problem that is likely to emerge. Say which one will come first and why: at least one entry needs the status "likely".',
    );
  },
});
