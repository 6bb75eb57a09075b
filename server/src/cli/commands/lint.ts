import { told, UserError } from '../errors.ts';
import { inspect } from '../inspection.ts';
import { reportFormats } from '../report/index.ts';
import { checkOptions, checkRequest } from './check-options.ts';
import { defineCommand } from './command.ts';

export const lint = defineCommand({
  description: 'Checks plans and briefs, and says what is missing or wrong, where, and what to do.',
  operands: {
    name: 'PATH',
    summary:
      'Files, folders or patterns such as "plans/**/*.yaml"; "!" leaves out; "-" is standard input. Without one: this folder',
    least: 0,
  },
  options: {
    format: {
      kind: 'choice',
      choices: reportFormats.map(({ id }) => id),
      summary: 'How findings are written; text is usual',
    },
    quiet: { kind: 'flag', summary: 'Report errors only' },
    'max-warnings': { kind: 'number', placeholder: 'NUMBER', summary: 'Fail when there are more warnings than this' },
    'show-suppressed': { kind: 'flag', summary: 'List what comments of a plan suppress too, in text and json' },
    fix: { kind: 'flag', summary: 'Fix what can be fixed without asking, and report what remains' },
    'dry-run': { kind: 'flag', summary: 'With --fix: print what it would change as a diff, and write nothing' },
    cache: {
      kind: 'text',
      placeholder: 'FOLDER',
      summary: 'Keep results in this folder, and check only what has changed since',
    },
    ...checkOptions,
  },
  examples: [
    { command: 'lint', purpose: 'Check all plans and briefs in this folder and below' },
    { command: 'lint northwind.partner-plan.yaml', purpose: 'Check one plan' },
    { command: 'lint --max-warnings 0 --format json plans', purpose: 'Check for a script, and accept no warning' },
    { command: 'lint --cache node_modules/.cache/partner-plan', purpose: 'Check again only plans that have changed' },
    { command: "lint '!archive/'", purpose: 'Check all plans and briefs but those in a folder' },
    { command: 'lint --fix --dry-run', purpose: 'See what could be fixed without asking' },
  ],
  run: async ({ world, options, operands }) => {
    if (options['dry-run'] && !options.fix) {
      throw new UserError('--dry-run shows what --fix would change. Write both: partner-plan lint --fix --dry-run');
    }
    const format = reportFormats.find(({ id }) => id === options.format) ?? reportFormats[0];
    if (options['dry-run'] && format !== reportFormats[0]) {
      throw new UserError(
        told`--dry-run prints a diff, so there is no report in the format ${format.id}. Leave one out.`,
      );
    }
    return inspect(
      {
        ...checkRequest(options, world),
        paths: operands,
        stdinName: options['stdin-filename'],
        repairs: options['dry-run'] ? 'diff' : options.fix ? 'files' : 'none',
        format,
        quiet: options.quiet,
        showSuppressed: options['show-suppressed'],
        maxWarnings: options['max-warnings'],
        cache: options.cache,
      },
      world,
    );
  },
});
