import { structuralProblemTitles } from '../../../../schemas/diagnosis.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf, withIndex } from '../../core/source.ts';
import { isNew, proposedReason } from '../../framework/proposals/diagnosis.ts';
import { reportMissingKey } from '../shared/missing-key.ts';

export const noReason = defineRule({
  id: 'diagnosis/no-reason',
  summary: 'A problem is said to be likely, without a reason.',
  why: 'A forecast without a reason cannot be prevented. What will bring the problem about is where the plan has to start.',
  source: ['If the program is new, identify which problems are most likely to emerge and why.]'],
  exceptions:
    'Where the reason has just been given for the problem before and holds for both. One line that says so is better for whoever reads only this one.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ndiagnosis:\n  - { problem: no-attribution, status: likely }\n',
    good: 'partnerPlan: 1\ndiagnosis:\n  - { problem: no-attribution, status: likely, why: The first referrals will arrive before the CRM has a field for their source. }\n',
  },
  check(context) {
    for (const { part, index } of withIndex(context.plan.diagnosis)) {
      const { problem, status, node } = part;
      if (status?.value !== 'likely') continue;
      // In a program that exists, evidence of today is a reason as well.
      if (!isNew(context.plan) && entryOf(node, 'evidence') !== undefined) continue;
      reportMissingKey(context, {
        owner: ['diagnosis', index],
        key: 'why',
        message: `"${problem === undefined ? 'The problem' : structuralProblemTitles[problem.value]}" is said to be likely, and the plan does not say why. Write what will bring it about.`,
        value: { placeholder: proposedReason(problem?.value) },
      });
    }
  },
});
