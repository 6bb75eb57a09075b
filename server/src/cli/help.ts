import type { Command, OptionSpec } from './commands/command.ts';
import type { CommandEntry } from './commands/index.ts';

/** What an exit code tells a script. */
export const exitCodeMeanings: readonly Row[] = [
  ['0', 'No errors'],
  ['1', 'Errors, or more warnings than --max-warnings allows'],
  ['2', 'The command or a file cannot be used like this; the message says why'],
  ['3', 'The program itself failed'],
];

/** The help on the whole program. */
export function overview(commands: readonly CommandEntry[]): string {
  return join([
    'Write B2B partner program plans as YAML: check, fix, generate and render them.',
    'Usage: partner-plan COMMAND [OPTIONS]',
    section(
      'Commands',
      commands.map(({ name, summary }) => [name, summary]),
    ),
    section('Options', [
      ['--help, -h', 'Print this help, or behind a command the help on it'],
      ['--version', 'Print the version'],
    ]),
    section('Exit codes', exitCodeMeanings),
  ]);
}

/** The help on one command. */
export function commandHelp(name: string, command: Command): string {
  const { description, operands, options, examples } = command;
  const optionRows = Object.entries(options).map(([option, spec]): Row => [optionUsage(option, spec), spec.summary]);
  return join([
    description,
    `Usage: ${usageOf(name, command)}`,
    ...(operands === undefined ? [] : [section('Arguments', [[operands.name, operands.summary]])]),
    section('Options', [...optionRows, ['--help, -h', 'Print this help']]),
    section(
      'Examples',
      examples.map(({ command, purpose }) => [`partner-plan ${command}`, purpose]),
    ),
  ]);
}

/** How a command is written, in short. */
export function usageOf(name: string, { operands, options }: Command): string {
  const usage = ['partner-plan', name];
  if (Object.keys(options).length > 0) usage.push('[OPTIONS]');
  if (operands !== undefined) usage.push(operandUsage(operands.name, operands.least, operands.most));
  return usage.join(' ');
}

type Row = readonly [string, string];

function join(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return [`${title}:`, ...rows.map(([name, summary]) => `  ${name.padEnd(width)}  ${summary}`)].join('\n');
}

function operandUsage(name: string, least: number, most: number | undefined): string {
  const repeated = most === 1 || most === least ? name : `${name}...`;
  return least === 0 ? `[${repeated}]` : repeated;
}

/** How an option is written, with what it takes. */
export function optionUsage(name: string, spec: OptionSpec): string {
  if (spec.kind === 'flag') return `--${name}`;
  return `--${name} ${spec.kind === 'choice' ? spec.choices.join('|') : spec.placeholder}`;
}
