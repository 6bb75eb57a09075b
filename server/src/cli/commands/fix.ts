import { inspect } from '../inspection.ts';
import { text } from '../report/text.ts';
import { checkOptions, checkRequest } from './check-options.ts';
import { defineCommand } from './command.ts';

export const fix = defineCommand({
  description: 'Fixes in plans what can be fixed without asking, and says what remains for you to decide.',
  operands: {
    name: 'PATH',
    summary:
      'Files, folders or patterns; "-" reads standard input and writes standard output. Without one: this folder',
    least: 0,
  },
  options: {
    'dry-run': { kind: 'flag', summary: 'Print what would change as a diff, and write nothing' },
    ...checkOptions,
  },
  examples: [
    { command: 'fix', purpose: 'Fix all plans in this folder and below' },
    { command: 'fix northwind.partner-plan.yaml', purpose: 'Fix one plan' },
    { command: 'fix --dry-run > fixes.diff', purpose: 'Keep what would change, for git apply' },
  ],
  run: ({ world, options, operands }) =>
    inspect(
      {
        ...checkRequest(options, world),
        paths: operands,
        stdinName: options['stdin-filename'],
        repairs: options['dry-run'] ? 'diff' : 'files',
        format: text,
        quiet: false,
        showSuppressed: false,
        maxWarnings: undefined,
      },
      world,
    ),
});
