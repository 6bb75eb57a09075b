import type { DiagnosisPart } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { reportNoFinding } from './report.ts';

export const noApplyingProblem = defineRule({
  id: 'diagnosis/no-applying-problem',
  summary: 'The program exists, and the diagnosis names no problem that applies or is likely for a reason.',
  why: 'A program that is informal or has to be rebuilt has a gap today. Before anything is added, the plan has to say which one, or the additions treat something else. Where nobody has shown it yet, an honest diagnosis says that it is likely and why, and asks.',
  source: [
    'If the program already exists and is underperforming, diagnose the structural gap before recommending additions.',
    '[Which of the four structural problems applies, based on what the user described.',
  ],
  exceptions:
    'Where the program is to be rebuilt for a reason outside of it, such as the merger of two companies. Say the reason: it is the diagnosis.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram: { state: informal }\ndiagnosis:\n  - { problem: no-tiers, status: likely }\n  - { problem: no-playbook, status: ruled-out }\n',
    good: 'partnerPlan: 1\nprogram: { state: informal }\ndiagnosis:\n  - { problem: no-tiers, status: applies, evidence: "All 20 partners get the same budget, and 12 of them bring nothing." }\n',
  },
  check(context) {
    const state = context.plan.program?.state?.value;
    if (state !== 'informal' && state !== 'rebuild') return;
    if (context.plan.diagnosis?.items.some(isLikelyForReason)) return;
    reportNoFinding(
      context,
      'applies',
      `The program exists (its state is ${state}), and the diagnosis names no problem that applies. Diagnose the structural gap before you add anything: write "applies" with what shows it, or "likely" with a reason where nobody has shown it yet.`,
    );
  },
});

/** A problem that nobody has shown yet, with a reason that a reader can weigh. */
function isLikelyForReason({ status, why }: DiagnosisPart): boolean {
  return status?.value === 'likely' && why !== undefined;
}
