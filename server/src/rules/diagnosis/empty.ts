import { structuralProblems } from '../../../../schemas/diagnosis.ts';
import { defineRule } from '../../core/rule.ts';
import { proposedFinding } from '../../framework/proposals/diagnosis.ts';
import { reportMissingList } from '../shared/missing-list.ts';

export const emptyDiagnosis = defineRule({
  id: 'diagnosis/empty',
  summary: 'The diagnosis names none of the four structural problems.',
  why: 'A program that does not know what is wrong builds what is easy. Which problem applies decides what has to be built first.',
  source: [
    'Most partner programs that underperform have one of four structural problems.',
    'Identify which applies before building anything.',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ndiagnosis: []\n',
    good: 'partnerPlan: 1\ndiagnosis:\n  - problem: no-attribution\n    status: applies\n    evidence: 11 deals of last year came through partners, and the CRM shows all of them as direct.\n    fix: Deal Source becomes a required field.\n',
  },
  check(context) {
    if (context.plan.diagnosis === undefined) return;
    reportMissingList(context, {
      owner: [],
      key: 'diagnosis',
      message:
        'The diagnosis is empty. Identify which of the four structural problems applies before you build anything: no tiers, no attribution, no playbook or no measurement.',
      value: structuralProblems.map((problem) => proposedFinding(context.plan, problem)),
    });
  },
});
