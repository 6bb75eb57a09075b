import type { Command, OptionSpec } from '../../../server/src/cli/commands/command.ts';
import { commands } from '../../../server/src/cli/commands/index.ts';
import { exitCodeMeanings, optionUsage, usageOf } from '../../../server/src/cli/help.ts';
import { code, table } from './markdown.ts';

const loaded = await Promise.all(commands.map(async ({ name, load }) => ({ name, command: await load() })));

/** The page about the command line, made from what the program itself knows, so that it lists every option. */
export function commandLinePage(): string {
  return `${[
    '# The command line',
    'What `partner-plan --help` says, on one page. [Checking plans in pull requests](CONTINUOUS-INTEGRATION.md) tells how to install it.',
    loaded.map(({ name }) => `- [\`${name}\`](#${name})`).join('\n'),
    ...loaded.map(({ name, command }) => section(name, command)),
    '## Exit codes',
    'When several apply, the highest counts.',
    table(
      ['Code', 'Meaning'],
      exitCodeMeanings.map(([code, meaning]) => [code, `${meaning}.`]),
    ),
  ].join('\n\n')}\n`;
}

function section(name: string, command: Command): string {
  const { description, operands, options, examples } = command;
  const rows = Object.entries(options).map(([option, spec]) => [code(optionUsage(option, spec)), sentence(spec)]);
  return [
    `## ${name}`,
    description,
    code(usageOf(name, command)),
    ...(operands === undefined ? [] : [`\`${operands.name}\`: ${operands.summary}.`]),
    ...(rows.length === 0 ? [] : [table(['Option', 'What it does'], rows)]),
    table(
      ['Example', 'Use'],
      examples.map((example) => [code(`partner-plan ${example.command}`), `${example.purpose}.`]),
    ),
  ].join('\n\n');
}

function sentence({ summary }: OptionSpec): string {
  return `${summary}.`;
}
