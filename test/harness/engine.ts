import { readPlan } from '../../server/src/core/plan.ts';
import type { Problem } from '../../server/src/core/problem.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { checkPlan } from '../../server/src/rules/check.ts';

/** The day that tests take as today. */
export const today = '2026-11-22';

/** The problems of a text with all settings as they come. A rule that fails fails the test. */
export function problemsOf(text: string): readonly Problem[] {
  return checkPlan(readPlan(text), readSettings({}, today), (rule, error) => {
    throw new Error(`The rule ${rule} failed.`, { cause: error });
  });
}

/** What is wrong with a plan. That assumptions are open is said of every plan that rests on some, and is no fault. */
export function faultsOf(text: string): readonly Problem[] {
  return problemsOf(text).filter(({ rule }) => rule !== 'assumptions/open');
}
