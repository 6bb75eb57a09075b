import { createChecker } from '../check.ts';
import { forEachFile } from '../each-file.ts';
import { tell } from '../file-errors.ts';
import { reportFormats } from '../report/index.ts';
import { addToTally, count, emptyTally } from '../report/tally.ts';
import { type ExitCode, exitCodes, worse } from '../user-error.ts';
import { defineCommand } from './command.ts';

export const lint = defineCommand({
  description: 'Checks plans, and says what is missing or wrong, where, and what to do.',
  operands: {
    name: 'PATH',
    summary: 'Files, folders or patterns such as "plans/**/*.yaml"; "-" is standard input. Without one: this folder',
    least: 0,
  },
  options: {
    format: {
      kind: 'choice',
      choices: reportFormats.map(({ id }) => id),
      summary: 'How findings are written; text is usual',
    },
    'max-warnings': { kind: 'number', placeholder: 'NUMBER', summary: 'Fail when there are more warnings than this' },
    'stdin-filename': { kind: 'text', placeholder: 'NAME', summary: 'What to call standard input in the report' },
  },
  examples: [
    { command: 'lint', purpose: 'Check all plans in this folder and below' },
    { command: 'lint northwind.partner-plan.yaml', purpose: 'Check one plan' },
    { command: 'lint --max-warnings 0 --format json plans', purpose: 'Check for a script, and accept no warning' },
  ],
  run: async ({ world, options, operands }) => {
    const format = reportFormats.find(({ id }) => id === options.format) ?? reportFormats[0];
    const report = format.start(world);
    const checker = createChecker(world);
    let tally = emptyTally;
    let outcome: ExitCode = exitCodes.clean;
    const paths = operands.length === 0 ? ['.'] : operands;
    const failed = await forEachFile(paths, options['stdin-filename'], world, async ({ name, text }) => {
      const problems = checker.check(text);
      tally = addToTally(tally, problems);
      await report.add({ name, text, problems });
      outcome = worse(outcome, await checker.tellFailures(name));
    });
    await report.end();

    const { error, warning } = tally.severities;
    const allowed = options['max-warnings'] ?? Number.POSITIVE_INFINITY;
    if (warning > allowed)
      await tell(world, `There are ${count(warning, 'warning')}, and --max-warnings allows ${allowed}.`);
    const found = error > 0 || warning > allowed ? exitCodes.problems : exitCodes.clean;
    return worse(worse(outcome, failed), found);
  },
});
