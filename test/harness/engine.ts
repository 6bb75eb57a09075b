import { readPlan } from '../../server/src/core/plan.ts';
import type { Problem } from '../../server/src/core/problem.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { checkPlan } from '../../server/src/rules/check.ts';
import { exampleDay } from '../../server/src/rules/example-fixes.ts';

/** The day that tests take as today. */
export const today = exampleDay;

/** What was found lately, by text. A test asks several times about the same plan, and a check costs what a plan is long. */
const recent = new Map<string, readonly Problem[]>();

const mostRecent = 50;

/** The problems of a text with all settings as they come. A rule that fails fails the test. */
export function problemsOf(text: string): readonly Problem[] {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const problems = checkPlan(readPlan(text), readSettings({}, today), (rule, error) => {
    throw new Error(`The rule ${rule} failed.`, { cause: error });
  });
  const [oldest] = recent.size < mostRecent ? [] : recent.keys();
  if (oldest !== undefined) recent.delete(oldest);
  recent.set(text, problems);
  return problems;
}

/** What is wrong with a plan. That assumptions are open is said of every plan that rests on some, and is no fault. */
export function faultsOf(text: string): readonly Problem[] {
  return problemsOf(text).filter(({ rule }) => rule !== 'assumptions/open');
}
