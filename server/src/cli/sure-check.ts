import { readPlan } from '../core/plan.ts';
import type { SuppressedProblem } from '../core/problem.ts';
import type { Settings } from '../core/settings.ts';
import { type CheckResult, checkPlanFully, type OnRuleFailure, type Watch } from '../rules/check.ts';

/**
 * Checks a plan, and says whether the same text always has the same result: no rule failed, and the clock ended none.
 * Only such a result can come from elsewhere: from an earlier run, or from a worker.
 */
export function checkSurely(
  text: string,
  settings: Settings,
  watch: Watch,
  onFailure?: OnRuleFailure,
): { readonly result: CheckResult; readonly isSure: boolean } {
  const ended = new Set<string>();
  let failed = 0;
  const hear: OnRuleFailure = (rule, error) => {
    failed++;
    onFailure?.(rule, error);
  };
  const result = checkPlanFully(readPlan(text), settings, hear, { ...watch, ended });
  return { result, isSure: failed === 0 && ended.size === 0 };
}

/** A result as plain data that can be written or sent. Fixes are computed when they are asked for, and here all are. */
export function plainResult({ problems, suppressed }: CheckResult): CheckResult {
  return { problems: problems.map(plainProblem), suppressed: suppressed.map(plainProblem) };
}

function plainProblem(problem: SuppressedProblem): SuppressedProblem {
  const { rule, severity, span, message, fixes, related, lacks, reason } = problem;
  return {
    rule,
    severity,
    span,
    message,
    fixes,
    related,
    ...(lacks === undefined ? {} : { lacks }),
    ...(reason === undefined ? {} : { reason }),
  };
}
