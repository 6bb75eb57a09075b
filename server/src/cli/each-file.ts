import { tellFailure } from './failure.ts';
import { print, tell, withFile } from './file-errors.ts';
import { findFiles, standardInput } from './files.ts';
import { decode, type TextFile } from './text-file.ts';
import { type ExitCode, exitCodes, OutputError, UserError, worse } from './user-error.ts';
import type { World } from './world.ts';

/** A file that was read, and what it is called in messages. */
export interface PlanFile extends TextFile {
  readonly name: string;
  readonly isStandardInput: boolean;
}

/** What a path is called in messages. */
export function nameOf(path: string): string {
  return path === standardInput ? '<stdin>' : path;
}

/**
 * Does something with each of the files that paths stand for, in the order of their names. The next one is read when
 * the one before is done, so that no more than one is in memory. A file that fails does not stop the others: it is
 * told, and the exit code is that of the worst failure.
 *
 * @throws UserError when there is no file at all.
 */
export async function forEachFile(
  paths: readonly string[],
  stdinName: string | undefined,
  world: World,
  action: (file: PlanFile) => Promise<void>,
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
  inputs.sort((first, second) => (first.name < second.name ? -1 : first.name > second.name ? 1 : 0));

  let outcome: ExitCode = exitCodes.clean;
  for (const failure of failures) {
    await tell(world, failure.message);
    outcome = worse(outcome, failure.exitCode);
  }
  for (const { name, path } of inputs) {
    try {
      await action({ ...(await readText(path, world)), name, isStandardInput: path === standardInput });
    } catch (error) {
      if (error instanceof OutputError) throw error;
      outcome = worse(outcome, await tellFailure(error, world, `with ${name}`));
    }
  }
  return outcome;
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
 * Writes a result to a file, or to standard output where there is no path or a hyphen.
 *
 * @throws UserError
 */
export async function writeResult(
  text: string,
  path: string | undefined,
  replace: boolean,
  world: World,
): Promise<void> {
  if (path === undefined || path === standardInput) return print(world.stdout, text);
  await withFile(path, 'written', () => world.writeFile(path, new TextEncoder().encode(text), replace));
}
