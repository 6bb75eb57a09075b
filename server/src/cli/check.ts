import { readPlan } from '../core/plan.ts';
import type { Problem } from '../core/problem.ts';
import { readSettings } from '../core/settings.ts';
import { checkPlan } from '../rules/check.ts';
import { ourFault } from './failure.ts';
import { tell } from './file-errors.ts';
import { type ExitCode, exitCodes } from './user-error.ts';
import type { World } from './world.ts';

/** Checks texts, and remembers whether the checks themselves failed. */
export interface Checker {
  readonly check: (text: string) => readonly Problem[];
  /** Tells which rules failed since the last time, each once. They failed because of us, not because of the plan. */
  readonly tellFailures: (fileName: string) => Promise<ExitCode>;
}

export function createChecker(world: World): Checker {
  const settings = readSettings({}, world.today);
  const failures = new Map<string, unknown>();
  return {
    check: (text) => checkPlan(readPlan(text), settings, (rule, error) => failures.set(rule, error)),
    tellFailures: async (fileName) => {
      for (const [rule, error] of failures) {
        await tell(
          world,
          ourFault(error, world, `with the rule ${rule} in ${fileName}, whose findings are missing here`),
        );
      }
      const outcome = failures.size === 0 ? exitCodes.clean : exitCodes.fault;
      failures.clear();
      return outcome;
    },
  };
}
