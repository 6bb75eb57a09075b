import { readPlan } from '../core/plan.ts';
import type { Problem } from '../core/problem.ts';
import { checkBrief } from '../generate/brief-file.ts';
import { isAlwaysTold } from '../rules/always-told.ts';
import { type CheckResult, checkPlanFully, TIME_OF_A_RULE, type Watch } from '../rules/check.ts';
import { checkConfiguration } from '../rules/configuration.ts';
import { type ConfigurationChoice, createConfigurations } from './configurations.ts';
import type { PlanFile } from './each-file.ts';
import { ourFault } from './failure.ts';
import { tell } from './file-errors.ts';
import { isBriefName, isConfigurationName } from './files.ts';
import type { CheckedFile } from './report/report.ts';
import { told } from './shown-text.ts';
import { type ExitCode, exitCodes } from './user-error.ts';
import type { World } from './world.ts';

export interface CheckRequest {
  /** The day that rules take as today, `YYYY-MM-DD`. */
  readonly today: string;
  readonly configuration: ConfigurationChoice;
  /** The ids of the rules whose findings count. Absent when all do. */
  readonly rules?: ReadonlySet<string>;
}

export interface PreparedCheck {
  readonly check: (text: string) => CheckResult;
  /** The configuration file that holds, when it was not handed out before. */
  readonly configuration?: CheckedFile;
}

/** Checks texts, and remembers whether the checks themselves failed. */
export interface Checker {
  /**
   * Whether the configuration leaves a file out.
   *
   * @throws UserError when the configuration file cannot be read.
   */
  readonly leavesOut: (file: Pick<PlanFile, 'name' | 'folder'>) => Promise<boolean>;
  /** @throws UserError when the configuration file cannot be read. */
  readonly prepare: (file: PlanFile) => Promise<PreparedCheck>;
  /** Tells which rules failed since the last time, each once. They failed because of us, not because of the plan. */
  readonly tellFailures: (fileName: string) => Promise<ExitCode>;
}

/** How long a rule may take, by the clock of this machine. */
export function watchOf(world: World): Watch {
  return { now: () => world.now(), perRule: TIME_OF_A_RULE, within: world.within };
}

export function createChecker({ today, configuration: choice, rules }: CheckRequest, world: World): Checker {
  const configurations = createConfigurations(choice, today, world);
  const handedOut = new Set<string>();
  const failures = new Map<string, unknown>();

  // Rules that do not count run all the same, because those about suppressions ask what the others found.
  const counts = ({ rule }: Problem): boolean => isCounted(rule, rules);
  const onFailure = (rule: string, error: unknown): void => {
    if (isCounted(rule, rules)) failures.set(rule, error);
  };

  const watch = watchOf(world);
  return {
    leavesOut: async ({ name, folder }) =>
      !isConfigurationName(name) && (await configurations.holdingIn(folder))?.leavesOut(name) === true,
    prepare: async ({ name, folder }) => {
      if (isConfigurationName(name)) {
        handedOut.add(world.resolve(name));
        return { check: (text) => ({ problems: checkConfiguration(text, today).filter(counts), suppressed: [] }) };
      }
      if (isBriefName(name)) {
        return { check: (text) => ({ problems: checkBrief(text, today).problems.filter(counts), suppressed: [] }) };
      }
      const configuration = await configurations.holdingIn(folder);
      const settings = configuration?.settings ?? configurations.usual;
      const check = rememberingOne((text) => {
        const { problems, suppressed } = checkPlanFully(readPlan(text), settings, onFailure, watch);
        return { problems: problems.filter(counts), suppressed: suppressed.filter(counts) };
      });
      if (configuration === undefined || handedOut.has(world.resolve(configuration.name))) return { check };
      handedOut.add(world.resolve(configuration.name));
      const { name: configurationName, text, problems } = configuration;
      return {
        check,
        configuration: { name: configurationName, text, problems: problems.filter(counts), suppressed: [] },
      };
    },
    tellFailures: async (fileName) => {
      for (const [rule, error] of failures) {
        await tell(
          world,
          ourFault(error, world, told`with the rule ${rule} in ${fileName}, whose findings are missing here`),
        );
      }
      const outcome = failures.size === 0 ? exitCodes.clean : exitCodes.fault;
      failures.clear();
      return outcome;
    },
  };
}

/** Whether findings of a rule count when some were chosen. What keeps a file from being read always does. */
export function isCounted(rule: string, chosen: ReadonlySet<string> | undefined): boolean {
  return chosen === undefined || chosen.has(rule) || isAlwaysTold(rule);
}

/** A repair ends with a check of the text that is then reported, so that the last result is wanted twice. */
function rememberingOne(check: (text: string) => CheckResult): (text: string) => CheckResult {
  let last: { readonly text: string; readonly result: CheckResult } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, result: check(text) };
    return last.result;
  };
}
