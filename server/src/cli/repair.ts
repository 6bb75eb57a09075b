import type { StructuredPatch } from 'diff';
import { applySafeFixes, type FixedText } from '../core/fix-all.ts';
import type { Problem } from '../core/problem.ts';
import type { PlanFile } from './each-file.ts';
import { print, printable, told, UserError, withFile } from './errors.ts';
import { encode } from './text-file.ts';
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

/** Lines that went or came, beyond which it is not looked for which of those between the first and the last one stayed. */
const MOST_CHANGED_LINES = 2_000;

/** Prints what a repair would change in a file, as a unified diff that `git apply` understands. */
export async function printDiff(file: PlanFile, text: string, world: World): Promise<void> {
  if (text === file.text) return;
  const { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch } = await import('diff');
  // A name that starts at the root would double the slash.
  const name = file.name.replace(/^\/+/, '');
  const [oldFileName, newFileName] = [`a/${name}`, `b/${name}`];
  const [before, after] = [withMarkOf(file, file.text), withMarkOf(file, text)];
  const diff =
    createTwoFilesPatch(oldFileName, newFileName, before, after, undefined, undefined, {
      context: CONTEXT,
      headerOptions: FILE_HEADERS_ONLY,
      maxEditLength: MOST_CHANGED_LINES,
    }) ??
    formatPatch({ oldFileName, newFileName, hunks: [wholeHunk(before, after)] } as StructuredPatch, FILE_HEADERS_ONLY);
  await print(world.stdout, world.stdout.isTerminal ? diff.split('\n').map(printable).join('\n') : diff);
}

/** So many lines around a change are what `git apply` recognizes its place by. */
const CONTEXT = 3;

/** The difference between two texts as one hunk: everything between the first and the last line that differ. */
function wholeHunk(before: string, after: string): StructuredPatch['hunks'][number] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, fresh.length) - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  const removed = old.slice(head, old.length - tail);
  const added = fresh.slice(head, fresh.length - tail);
  const signed = (sign: string, lines: readonly string[]): readonly string[] =>
    lines.flatMap((line) =>
      line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, '\\ No newline at end of file'],
    );
  const above = old.slice(Math.max(0, head - CONTEXT), head);
  const below = old.slice(old.length - tail, old.length - tail + CONTEXT);
  const around = above.length + below.length;
  return {
    oldStart: head - above.length + 1,
    oldLines: around + removed.length,
    newStart: head - above.length + 1,
    newLines: around + added.length,
    lines: [...signed(' ', above), ...signed('-', removed), ...signed('+', added), ...signed(' ', below)],
  };
}

/** Lines with their line breaks. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/).filter((line) => line !== '');
}

/** Gives what was added the line breaks of the file, where the file has only one kind. */
function withLineBreaksOf(original: string, text: string): string {
  const isWindows = original.includes('\r\n') && !/(?<!\r)\n/.test(original);
  return isWindows ? text.replace(/(?<!\r)\n/g, '\r\n') : text;
}

function withMarkOf({ hasByteOrderMark }: PlanFile, text: string): string {
  return hasByteOrderMark ? `\ufeff${text}` : text;
}
