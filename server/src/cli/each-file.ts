import { formatNumber } from '../core/quantity.ts';
import {
  type ExitCode,
  exitCodes,
  OutputError,
  print,
  tell,
  tellFailure,
  told,
  UserError,
  withFile,
  worse,
} from './errors.ts';
import { findFiles, isConfigurationName, standardInput } from './files.ts';
import { decode, type TextFile } from './text-file.ts';
import type { World } from './world.ts';

/** A file that was read, and what it is called in messages. */
export interface PlanFile extends TextFile {
  readonly name: string;
  /** The folder in which it stands, or would stand by the name that standard input was given. */
  readonly folder: string;
  readonly isStandardInput: boolean;
}

/** What happens around what is done with each file. */
export interface Conduct {
  readonly leavesOut: (file: Omit<PlanFile, keyof TextFile>) => Promise<boolean>;
  /** Hears of a file that was passed over, when its turn comes. */
  readonly onLeftOut?: (file: Omit<PlanFile, keyof TextFile>) => Promise<void>;
  readonly onStep: (done: number, total: number) => Promise<void>;
  /** How many files may be begun while one is not ended. Without it, each is ended before the next is read. */
  readonly ahead?: () => number;
  /** How many bytes are read before the rest is left out. Without it, as many as hundreds of plans have a hundred times. */
  readonly mostRead?: number;
}

/** How much one run reads, in bytes. Hundreds of plans have a hundredth of it. */
const MOST_READ = 500_000_000;

/** What a path is called in messages. */
export function nameOf(path: string): string {
  return path === standardInput ? '<stdin>' : path;
}

/** What is still to be done with a file, when those before are done. */
type Ending = () => Promise<void>;

/**
 * Does something with each of the files that paths stand for: configuration files first, because plans depend on them,
 * and then in the order of the names. The next one is read when the one before is done, so that no more than one is in
 * memory, or than the conduct allows. A file that fails does not stop the others: it is told, and the exit code is that of the worst failure. What
 * makes several files fail is told once.
 *
 * @param conduct.leavesOut whether a file is passed over, asked before it is read.
 * @param conduct.onStep hears how many files are done, and how many there are.
 * @throws UserError when there is no file at all.
 */
export async function forEachFile(
  paths: readonly string[],
  stdinName: string | undefined,
  world: World,
  action: (file: PlanFile, total: number) => Promise<Ending | undefined>,
  { leavesOut, onLeftOut, onStep, ahead = () => 0, mostRead = MOST_READ }: Conduct,
): Promise<ExitCode> {
  const readsStandardInput = paths.includes(standardInput);
  if (stdinName !== undefined && !readsStandardInput) {
    throw new UserError(
      '--stdin-filename names what comes from standard input. Write "-" as the path to read from there.',
    );
  }
  const { files, failures } = await findFiles(
    paths.filter((path) => path !== standardInput),
    world,
  );
  const inputs = files.map((path) => ({ name: path, path }));
  if (readsStandardInput) inputs.push({ name: stdinName ?? nameOf(standardInput), path: standardInput });
  if (inputs.length === 0) throw new UserError(failures.map(({ message }) => message).join('\n'));
  inputs.sort(compareInputs);

  let outcome: ExitCode = exitCodes.clean;
  for (const failure of failures) {
    await tell(world, failure.message);
    outcome = worse(outcome, failure.exitCode);
  }
  const toldBefore = new Set<unknown>();
  let read = 0;
  const begun: { readonly name: string; readonly end: Ending }[] = [];
  /** Ends what was begun, in its order, until no more is open. */
  async function endUntil(open: number): Promise<void> {
    for (let first = begun[open]; first !== undefined; first = begun[open]) {
      const { name, end } = begun.shift() ?? first;
      try {
        await end();
      } catch (error) {
        if (error instanceof OutputError) throw error;
        if (!toldBefore.has(error)) outcome = worse(outcome, await tellFailure(error, world, told`with ${name}`));
        toldBefore.add(error);
      }
    }
  }
  for (const [done, { name, path }] of inputs.entries()) {
    if (read >= mostRead) {
      await endUntil(0);
      const left = inputs.length - done;
      await tell(
        world,
        told`${formatNumber(left)} of ${formatNumber(inputs.length)} files ${left === 1 ? 'was' : 'were'} not looked at, from ${name} on, because those before have ${mostRead / 1_000_000} megabytes and more together. Name fewer files or folders, one run for each.`,
      );
      return worse(outcome, exitCodes.usage);
    }
    let end: Ending | undefined;
    try {
      await onStep(done - begun.length, inputs.length);
      const file = { name, folder: world.normalize(`${name}/..`), isStandardInput: path === standardInput };
      if (await leavesOut(file)) {
        end = async () => onLeftOut?.(file);
      } else {
        const text = await readText(path, world);
        read += text.bytes.length;
        end = await action({ ...text, ...file }, inputs.length);
      }
    } catch (error) {
      end = () => Promise.reject(error);
    }
    if (end !== undefined) begun.push({ name, end });
    await endUntil(ahead());
  }
  await endUntil(0);
  return outcome;
}

function compareInputs(first: { readonly name: string }, second: { readonly name: string }): number {
  const configurationsFirst = Number(isConfigurationName(second.name)) - Number(isConfigurationName(first.name));
  return configurationsFirst || (first.name < second.name ? -1 : first.name > second.name ? 1 : 0);
}

/**
 * Reads a file, or standard input where the path is a hyphen.
 *
 * @throws UserError
 */
export async function readText(path: string, world: World): Promise<TextFile> {
  const bytes =
    path === standardInput
      ? await withFile('Standard input', 'read', () => world.readStandardInput())
      : await withFile(path, 'read', () => world.readFile(path));
  return decode(bytes);
}

/**
 * Writes a result to a file, or to standard output where there is no path or a hyphen. Every command that has --out
 * writes through here, so that none replaces what is there unless --force says so.
 *
 * @throws UserError
 */
export async function writeResult(
  content: string | Uint8Array,
  path: string | undefined,
  force: boolean,
  world: World,
): Promise<void> {
  if (path === undefined || path === standardInput) return print(world.stdout, content);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await withFile(path, 'written', () => world.writeFile(path, bytes, force ? 'anything' : 'nothing'));
}
