import { structuralProblemTitles } from '../../../../schemas/diagnosis.ts';
import { defineRule } from '../../core/rule.ts';
import { withIndex } from '../../core/source.ts';
import { proposedEvidence } from '../../framework/proposals/diagnosis.ts';
import { reportMissingKey } from '../shared/missing-key.ts';

export const noEvidence = defineRule({
  id: 'diagnosis/no-evidence',
  summary: 'A problem is said to apply, without evidence.',
  why: 'A diagnosis without evidence is an opinion, and the next person has another one. What anybody can check today, best with numbers, also shows later whether the fix worked.',
  source: ['[Which of the four structural problems applies, based on what the user described.'],
  exceptions: 'Where the evidence is confidential and the plan goes to partners. Say who has it.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ndiagnosis:\n  - { problem: no-tiers, status: applies }\n',
    good: 'partnerPlan: 1\ndiagnosis:\n  - { problem: no-tiers, status: applies, evidence: "All 20 partners get the same budget, and 12 of them bring nothing." }\n',
  },
  check(context) {
    for (const { part, index } of withIndex(context.plan.diagnosis)) {
      const { problem, status } = part;
      if (status?.value !== 'applies') continue;
      reportMissingKey(context, {
        owner: ['diagnosis', index],
        key: 'evidence',
        message: `"${problem === undefined ? 'The problem' : structuralProblemTitles[problem.value]}" is said to apply, and nothing shows it. Write what you see today, with numbers where there are any.`,
        value: { placeholder: proposedEvidence(problem?.value) },
      });
    }
  },
});
