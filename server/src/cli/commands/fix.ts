import { applySafeFixes } from '../../core/fix-all.ts';
import { createChecker } from '../check.ts';
import { forEachFile, type PlanFile } from '../each-file.ts';
import { print, withFile } from '../file-errors.ts';
import { standardInput } from '../files.ts';
import { count } from '../report/tally.ts';
import { startTextReport } from '../report/text.ts';
import { encode } from '../text-file.ts';
import { type ExitCode, exitCodes, UserError, worse } from '../user-error.ts';
import type { World } from '../world.ts';
import { defineCommand } from './command.ts';

export const fix = defineCommand({
  description: 'Repairs in plans what can be repaired without asking, and says what remains for you to decide.',
  operands: {
    name: 'PATH',
    summary:
      'Files, folders or patterns; "-" reads standard input and writes standard output. Without one: this folder',
    least: 0,
  },
  options: {
    'stdin-filename': { kind: 'text', placeholder: 'NAME', summary: 'What to call standard input in the report' },
  },
  examples: [
    { command: 'fix', purpose: 'Repair all plans in this folder and below' },
    { command: 'fix northwind.partner-plan.yaml', purpose: 'Repair one plan' },
  ],
  run: async ({ world, options, operands }) => {
    const isFilter = operands.includes(standardInput);
    if (isFilter && operands.some((path) => path !== standardInput)) {
      throw new UserError(
        '"-" cannot be repaired together with files, because its result goes to standard output. Run the command twice.',
      );
    }
    // The repaired text goes to standard output, so the report has to go elsewhere.
    const reportTo = isFilter ? world.stderr : world.stdout;
    const report = startTextReport(world, reportTo);
    const checker = createChecker(world);
    let files = 0;
    let changedFiles = 0;
    let repaired = 0;
    let outcome: ExitCode = exitCodes.clean;
    const paths = operands.length === 0 ? ['.'] : operands;
    const failed = await forEachFile(paths, options['stdin-filename'], world, async (file) => {
      const { text, applied } = repair(file, checker.check);
      await writeBack(file, text, world);
      files++;
      if (text !== file.text) {
        changedFiles++;
        repaired += applied;
        await print(reportTo, `Repaired ${count(applied, 'finding')} in ${file.name}.\n`);
      }
      const problems = checker.check(text);
      if (problems.some(({ severity }) => severity === 'error')) outcome = worse(outcome, exitCodes.problems);
      await report.add({ name: file.name, text, problems });
      outcome = worse(outcome, await checker.tellFailures(file.name));
    });
    if (files > 0) await print(reportTo, `${doneLine(repaired, changedFiles)} What remains: `);
    await report.end();
    return worse(outcome, failed);
  },
});

function doneLine(repaired: number, files: number): string {
  return repaired === 0
    ? 'Nothing was repaired.'
    : `Repaired ${count(repaired, 'finding')} in ${count(files, 'file')}.`;
}

/** @throws UserError when the file is not UTF-8, because writing it back would lose what could not be read. */
function repair(file: PlanFile, check: Parameters<typeof applySafeFixes>[1]): ReturnType<typeof applySafeFixes> {
  if (!file.isUtf8) {
    throw new UserError(
      `${file.name} is left as it is, because it is not saved as UTF-8. Save it as UTF-8, and run the command again.`,
    );
  }
  const { text, applied } = applySafeFixes(file.text, check);
  return { text: withLineBreaksOf(file.text, text), applied };
}

/** Gives what was added the line breaks of the file, where the file has only one kind. */
function withLineBreaksOf(original: string, text: string): string {
  const isWindows = original.includes('\r\n') && !/(?<!\r)\n/.test(original);
  return isWindows ? text.replace(/(?<!\r)\n/g, '\r\n') : text;
}

async function writeBack(file: PlanFile, text: string, world: World): Promise<void> {
  if (file.isStandardInput) return print(world.stdout, `${file.hasByteOrderMark ? '\ufeff' : ''}${text}`);
  if (text === file.text) return;
  await withFile(file.name, 'written', () => world.writeFile(file.name, encode(text, file.hasByteOrderMark), true));
}
