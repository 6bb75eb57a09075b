import { structuralProblems } from '../../../../schemas/diagnosis.ts';
import { isRunning } from '../../core/program-state.ts';
import { proposedFinding } from '../proposals/diagnosis.ts';
import { defineDemands } from './demand.ts';

export const diagnosis = defineDemands({
  diagnosis: {
    rule: 'diagnosis/empty',
    lacks: 'which of the four structural problems applies, or is likely to emerge, and why',
    source: [
      'Most partner programs that underperform have one of four structural problems.',
      'Identify which applies before building anything.',
    ],
    missing: (plan) => {
      // A program that runs well has nothing to diagnose, and an empty list says so.
      if (plan.diagnosis === undefined || isRunning(plan)) return undefined;
      return {
        message:
          'The diagnosis is empty. Identify which of the four structural problems applies before you build anything: no tiers, no attribution, no playbook or no measurement.',
        value: structuralProblems.map((problem) => proposedFinding(plan, problem)),
      };
    },
  },
  'diagnosis.*.problem': { rule: 'schema/missing-key', lacks: 'which structural problem this is' },
  'diagnosis.*.status': { rule: 'schema/missing-key', lacks: 'whether it applies or is likely to emerge' },
  'diagnosis.*.why': { rule: 'diagnosis/no-reason', lacks: 'why this problem is likely' },
  'diagnosis.*.evidence': { rule: 'diagnosis/no-evidence', lacks: 'what shows this problem today' },
});
