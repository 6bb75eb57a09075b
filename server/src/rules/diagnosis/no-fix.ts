import { structuralProblemTitles } from '../../../../schemas/diagnosis.ts';
import { defineRule } from '../../core/rule.ts';
import { withIndex } from '../../core/source.ts';
import { proposedAnswer } from '../../framework/proposals/diagnosis.ts';
import { reportMissingKey } from '../shared/missing-key.ts';

export const noFix = defineRule({
  id: 'diagnosis/no-fix',
  summary: 'The diagnosis names a problem and not what the plan does about it.',
  why: 'Readers go from the diagnosis to the section that answers it. Without a fix they have to guess which one that is, and whether there is one at all.',
  practice: 'A diagnosis leads to a treatment: each problem names the part of the plan that answers it.',
  exceptions: 'Where the plan leaves a problem open on purpose and for later. Say until when, and who takes it up.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ndiagnosis:\n  - { problem: no-tiers, status: likely, why: The first partners will all ask for the same attention. }\n',
    good: 'partnerPlan: 1\ndiagnosis:\n  - { problem: no-tiers, status: likely, why: The first partners will all ask for the same attention., fix: Two tiers with thresholds. }\n  - { problem: no-playbook, status: ruled-out }\n',
  },
  check(context) {
    for (const { part, index } of withIndex(context.plan.diagnosis)) {
      const { problem, status } = part;
      if (problem === undefined || (status?.value !== 'applies' && status?.value !== 'likely')) continue;
      reportMissingKey(context, {
        owner: ['diagnosis', index],
        key: 'fix',
        message: `The plan diagnoses "${structuralProblemTitles[problem.value]}" and does not say what it does about it. Name the fix and the section that holds it.`,
        value: { placeholder: proposedAnswer(problem.value) },
      });
    }
  },
});
