import type { Problem } from '../core/problem.ts';
import { checkBrief } from '../generate/brief-file.ts';
import { isAlwaysTold } from '../rules/always-told.ts';
import { type CheckResult, TIME_OF_A_RULE, type Watch } from '../rules/check.ts';
import { checkConfiguration } from '../rules/configuration.ts';
import { type ConfigurationChoice, createConfigurations } from './configurations.ts';
import type { PlanFile } from './each-file.ts';
import { type ExitCode, exitCodes, ourFault, tell, told } from './errors.ts';
import { isBriefName, isConfigurationName } from './files.ts';
import type { KeptResults } from './kept-results.ts';
import type { CheckedFile } from './report/report.ts';
import { checkSurely } from './sure-check.ts';
import type { Workers, World } from './world.ts';

export interface CheckRequest {
  /** The day that rules take as today, `YYYY-MM-DD`. */
  readonly today: string;
  readonly configuration: ConfigurationChoice;
  /** The ids of the rules whose findings count. Absent when all do. */
  readonly rules?: ReadonlySet<string>;
}

export interface PreparedCheck {
  readonly check: (text: string) => CheckResult;
  /** Has a text checked beside this thread, where that is possible, so that `check` has its result at once. */
  readonly ahead: (text: string) => Promise<void>;
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

/**
 * @param elsewhere where results can come from that are not computed here: from an earlier run, or from workers, which
 *   are started when they are first needed.
 */
export function createChecker(
  { today, configuration: choice, rules }: CheckRequest,
  world: World,
  elsewhere: { readonly kept?: KeptResults | undefined; readonly workers?: () => Workers | undefined } = {},
): Checker {
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
        const problems = (text: string): readonly Problem[] => checkConfiguration(text, today).filter(counts);
        return { check: (text) => ({ problems: problems(text), suppressed: [] }), ahead: nothingAhead };
      }
      if (isBriefName(name)) {
        const problems = (text: string): readonly Problem[] => checkBrief(text, today).problems.filter(counts);
        return { check: (text) => ({ problems: problems(text), suppressed: [] }), ahead: nothingAhead };
      }
      const configuration = await configurations.holdingIn(folder);
      const settings = configuration?.settings ?? configurations.usual;
      const counted = ({ problems, suppressed }: CheckResult): CheckResult => ({
        problems: problems.filter(counts),
        suppressed: suppressed.filter(counts),
      });
      const { kept, workers } = elsewhere;
      const { check, remember } = rememberingOne((text) => {
        const known = kept?.read(text, settings);
        if (known !== undefined) return counted(known);
        const { result, isSure } = checkSurely(text, settings, watch, onFailure);
        if (isSure) kept?.write(text, settings, result);
        return counted(result);
      });
      const ahead = async (text: string): Promise<void> => {
        const known = kept?.read(text, settings);
        const result = known ?? (await workers?.()?.check(text, settings));
        if (result === undefined) return;
        if (known === undefined) kept?.write(text, settings, result);
        remember(text, counted(result));
      };
      if (configuration === undefined || handedOut.has(world.resolve(configuration.name))) return { check, ahead };
      handedOut.add(world.resolve(configuration.name));
      const { name: configurationName, text, problems } = configuration;
      return {
        check,
        ahead,
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
function rememberingOne(compute: (text: string) => CheckResult): {
  readonly check: (text: string) => CheckResult;
  readonly remember: (text: string, result: CheckResult) => void;
} {
  let last: { readonly text: string; readonly result: CheckResult } | undefined;
  return {
    check: (text) => {
      if (last?.text !== text) last = { text, result: compute(text) };
      return last.result;
    },
    remember: (text, result) => {
      last = { text, result };
    },
  };
}

async function nothingAhead(): Promise<void> {}
