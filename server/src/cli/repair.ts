import { applySafeFixes, type FixedText } from '../core/fix-all.ts';
import type { Problem } from '../core/problem.ts';
import type { PlanFile } from './each-file.ts';
import { print, withFile } from './file-errors.ts';
import { printable, told } from './shown-text.ts';
import { encode } from './text-file.ts';
import { UserError } from './user-error.ts';
import type { World } from './world.ts';

/**
 * The text of a file after all repairs that need no question.
 *
 * @throws UserError when the file is not UTF-8, because writing it back would lose what could not be read.
 */
export function repair(file: PlanFile, check: (text: string) => readonly Problem[]): FixedText {
  if (!file.isUtf8) {
    throw new UserError(
      told`${file.name} is left as it is, because it is not saved as UTF-8. Save it as UTF-8, and run the command again.`,
    );
  }
  const { text, applied } = applySafeFixes(file.text, check);
  return { text: withLineBreaksOf(file.text, text), applied };
}

/**
 * Writes a changed text where the file came from, standard input to standard output. What somebody saved since the file
 * was read is left as it is.
 *
 * @throws UserError
 */
export async function writeBack(file: PlanFile, text: string, world: World): Promise<void> {
  if (file.isStandardInput) return print(world.stdout, withMarkOf(file, text));
  if (text === file.text) return;
  const content = encode(text, file.hasByteOrderMark);
  await withFile(file.name, 'written', () => world.writeFile(file.name, content, { holding: file.bytes }));
}

/** Prints what a repair would change in a file, as a unified diff that `git apply` understands. */
export async function printDiff(file: PlanFile, text: string, world: World): Promise<void> {
  if (text === file.text) return;
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  // A name that starts at the root would double the slash.
  const name = file.name.replace(/^\/+/, '');
  const diff = createTwoFilesPatch(
    `a/${name}`,
    `b/${name}`,
    withMarkOf(file, file.text),
    withMarkOf(file, text),
    undefined,
    undefined,
    { context: 3, headerOptions: FILE_HEADERS_ONLY },
  );
  await print(world.stdout, world.stdout.isTerminal ? diff.split('\n').map(printable).join('\n') : diff);
}

/** Gives what was added the line breaks of the file, where the file has only one kind. */
function withLineBreaksOf(original: string, text: string): string {
  const isWindows = original.includes('\r\n') && !/(?<!\r)\n/.test(original);
  return isWindows ? text.replace(/(?<!\r)\n/g, '\r\n') : text;
}

function withMarkOf({ hasByteOrderMark }: PlanFile, text: string): string {
  return hasByteOrderMark ? `\ufeff${text}` : text;
}
