import type { Rule } from '../../core/rule.ts';
import { emptyDiagnosis } from './empty.ts';
import { noApplyingProblem } from './no-applying-problem.ts';
import { noEvidence } from './no-evidence.ts';
import { noFix } from './no-fix.ts';
import { noLikelyProblem } from './no-likely-problem.ts';
import { noReason } from './no-reason.ts';
import { thinEvidence } from './thin-evidence.ts';
import { unansweredProblem } from './unanswered-problem.ts';

export const diagnosisRules: readonly Rule[] = [
  emptyDiagnosis,
  noApplyingProblem,
  noLikelyProblem,
  noEvidence,
  thinEvidence,
  noReason,
  noFix,
  unansweredProblem,
];
