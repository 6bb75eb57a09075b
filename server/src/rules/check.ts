import type { Plan } from '../core/plan.ts';
import { compareProblems, type Problem } from '../core/problem.ts';
import type { Rule } from '../core/rule.ts';
import type { Settings } from '../core/settings.ts';
import { rules } from './index.ts';

/** Hears of a rule that failed. Its own problems are lost, those of the others are not. */
export type OnRuleFailure = (rule: string, error: unknown) => void;

/** Runs all rules that are not switched off over a plan, and lists the problems in the order of the text. */
export function checkPlan(plan: Plan, settings: Settings, onFailure?: OnRuleFailure): readonly Problem[] {
  const problems: Problem[] = [];
  for (const rule of rules) {
    const severity = settings.rules[rule.id] ?? rule.severity;
    if (severity === 'off') continue;
    runRule(rule, severity, plan, settings, problems, onFailure);
  }
  problems.sort(compareProblems);
  return problems.filter((problem, index) => !isSame(problem, problems[index - 1]));
}

function runRule(
  rule: Rule,
  severity: Problem['severity'],
  plan: Plan,
  settings: Settings,
  problems: Problem[],
  onFailure: OnRuleFailure | undefined,
): void {
  try {
    rule.check({
      plan,
      options: rule.options?.parse({}),
      today: settings.today,
      report: ({ at, message, fixes = [], related = [] }) => {
        const span = { start: at.start, end: at.end };
        problems.push({ rule: rule.id, severity, span, message, fixes, related });
      },
    });
  } catch (error) {
    onFailure?.(rule.id, error);
  }
}

/** A value that an alias repeats is read once for each use, and its problem is the same one. */
function isSame(problem: Problem, before: Problem | undefined): boolean {
  return (
    before !== undefined &&
    before.rule === problem.rule &&
    before.message === problem.message &&
    before.span.start === problem.span.start &&
    before.span.end === problem.span.end
  );
}
