import { limitProblems } from '../core/limit-problems.ts';
import type { Problem } from '../core/problem.ts';
import { rules } from '../rules/index.ts';
import { type CheckRequest, createChecker, isCounted } from './check.ts';
import { forEachFile, type PlanFile } from './each-file.ts';
import { type ExitCode, exitCodes, print, tell, told, UserError, worse } from './errors.ts';
import { isExclusion, standardInput } from './files.ts';
import { keepResults } from './kept-results.ts';
import { startProgress } from './progress.ts';
import { printDiff, repair, writeBack } from './repair.ts';
import type { CheckedFile, ReportFormat } from './report/report.ts';
import { addToTally, count, emptyTally, summarize } from './report/tally.ts';
import type { Workers, World } from './world.ts';

/** What `lint` and `fix` have in common: check files, perhaps repair them, and report. */
export interface Inspection extends CheckRequest {
  readonly paths: readonly string[];
  readonly stdinName: string | undefined;
  /** Whether to repair: in the files, only as a diff, or not at all. A diff takes the place of the report. */
  readonly repairs: 'none' | 'files' | 'diff';
  readonly format: ReportFormat;
  /** Whether only errors are reported. What is not reported still counts. */
  readonly quiet: boolean;
  readonly showSuppressed: boolean;
  readonly maxWarnings: number | undefined;
  /** The folder in which results are kept from one run to the next. */
  readonly cache?: string | undefined;
}

/** So many files take longer than workers take to start. */
const MANY_FILES = 40;

export async function inspect(inspection: Inspection, watched: World): Promise<ExitCode> {
  const progress = startProgress(watched);
  let started: Workers | undefined;
  const workers: StartedWorkers = {
    start: () => {
      started ??= watched.startWorkers?.();
      return started;
    },
    // Each has one plan at hand and one more to go on with.
    ahead: () => 3 * (started?.count ?? 0),
  };
  try {
    return await inspectAll(inspection, progress.world, progress.step, workers);
  } finally {
    await started?.end();
    await progress.end();
  }
}

interface StartedWorkers {
  /** Starts them once. Undefined where there are none. */
  readonly start: () => Workers | undefined;
  /** How many files may be under way. */
  readonly ahead: () => number;
}

async function inspectAll(
  inspection: Inspection,
  world: World,
  onStep: (done: number, total: number) => Promise<void>,
  workers: StartedWorkers,
): Promise<ExitCode> {
  const { paths, stdinName, repairs, format, quiet, maxWarnings = Number.POSITIVE_INFINITY } = inspection;
  const isFilter = repairs === 'files' && paths.includes(standardInput);
  if (isFilter && paths.some((path) => path !== standardInput)) {
    throw new UserError(
      '"-" cannot be fixed together with files, because its result goes to standard output. Run the command twice.',
    );
  }
  // A repaired text or a diff goes to standard output, so the report has to go elsewhere.
  const reportTo = isFilter || repairs === 'diff' ? world.stderr : world.stdout;
  const hasText = format.id === 'text';
  const notesTo = hasText ? reportTo : world.stderr;
  const report =
    repairs === 'diff'
      ? undefined
      : format.start({
          world,
          output: reportTo,
          showSuppressed: inspection.showSuppressed,
          rules: rules.filter(({ id }) => isCounted(id, inspection.rules)),
        });
  const kept = inspection.cache === undefined ? undefined : await keepResults(inspection.cache, world);
  const checker = createChecker(inspection, world, { kept, workers: workers.start });
  const isShown = ({ severity }: Problem): boolean => !quiet || severity === 'error';
  let files = 0;
  let standing = emptyTally;
  let remaining = emptyTally;
  let repaired = 0;
  let changedFiles = 0;
  let leftOut = 0;
  let outcome: ExitCode = exitCodes.clean;

  async function add(file: CheckedFile): Promise<void> {
    files++;
    remaining = addToTally(remaining, file.problems);
    await report?.add({
      ...file,
      problems: limitProblems(file.problems.filter(isShown)),
      suppressed: file.suppressed.filter(isShown),
    });
  }

  /** Who names a file has to hear why nothing is said of it. Who names a folder wrote down what is left out. */
  async function onLeftOut(file: Pick<PlanFile, 'name' | 'isStandardInput'>): Promise<void> {
    leftOut++;
    if (file.isStandardInput || paths.some((path) => world.resolve(path) === world.resolve(file.name))) {
      await tell(
        world,
        told`${file.name} is left out, because a configuration file excludes it. Add --no-config to have it checked.`,
      );
    }
    if (isFilter) await print(world.stdout, await world.readStandardInput());
  }

  const given = paths.every(isExclusion) ? ['.', ...paths] : paths;
  const failed = await forEachFile(
    given,
    stdinName,
    world,
    async (file, total) => {
      const { check, ahead, configuration } = await checker.prepare(file);
      // A repair needs one check after the other.
      const checked = repairs === 'none' && total >= MANY_FILES ? ahead(file.text) : undefined;
      return async () => {
        await checked;
        if (configuration !== undefined) {
          standing = addToTally(standing, configuration.problems);
          await add(configuration);
        }
        let { text } = file;
        const found = check(text).problems;
        if (repairs !== 'none') {
          const fixed = repair(file, (current) => check(current).problems);
          text = fixed.text;
          await (repairs === 'diff' ? printDiff : writeBack)(file, text, world);
          if (text !== file.text) {
            changedFiles++;
            repaired += fixed.applied;
            if (repairs === 'files') {
              await print(notesTo, told`Fixed ${count(fixed.applied, 'finding')} in ${file.name}.\n`);
            }
          }
        }
        const result = check(text);
        // What a diff would repair still stands in the file.
        standing = addToTally(standing, repairs === 'diff' ? found : result.problems);
        await add({ name: file.name, text, ...result });
        outcome = worse(outcome, await checker.tellFailures(file.name));
      };
    },
    { leavesOut: checker.leavesOut, onLeftOut, onStep, ahead: workers.ahead },
  );

  if (files === 0 && leftOut > 0) {
    await tell(world, `Nothing was checked: ${count(leftOut, 'file')} left out by configuration files.`);
  }
  if (repairs === 'files' && files > 0) {
    const done = doneLine('Fixed', 'Nothing was fixed.', repaired, changedFiles);
    await print(notesTo, hasText ? `${done} What remains: ` : `${done}\n`);
  }
  if (repairs === 'diff' && files > 0) {
    const done = doneLine('Would fix', 'There is nothing to fix.', repaired, changedFiles);
    await tell(world, told`${done} Nothing was written. What would remain: ${summarize(remaining, files)}`);
  }
  await report?.end();

  const { error, warning } = standing.severities;
  if (warning > maxWarnings) {
    await tell(world, told`There are more warnings (${warning}) than --max-warnings allows (${maxWarnings}).`);
  }
  const found = error > 0 || warning > maxWarnings ? exitCodes.problems : exitCodes.clean;
  return worse(worse(outcome, failed), found);
}

function doneLine(verb: string, nothing: string, repaired: number, files: number): string {
  return repaired === 0 ? nothing : `${verb} ${count(repaired, 'finding')} in ${count(files, 'file')}.`;
}
