import { didYouMean, readArguments } from './arguments.ts';
import { type CommandEntry, commands } from './commands/index.ts';
import { type ExitCode, exitCodes, print, tell, tellFailure, told, UserError } from './errors.ts';
import { isPlanName } from './files.ts';
import { commandHelp, overview } from './help.ts';
import { version } from './version.ts';
import type { World } from './world.ts';

/**
 * Runs `partner-plan` with its arguments. Never rejects: what goes wrong is told on the error output.
 *
 * @param argv what stands behind the name of the program.
 */
export async function runCommandLine(argv: readonly string[], world: World): Promise<ExitCode> {
  const [first] = argv;
  try {
    return await dispatch(argv, world);
  } catch (error) {
    return await tellFailure(error, world, first === undefined ? 'at the start' : told`in "partner-plan ${first}"`);
  }
}

async function dispatch(argv: readonly string[], world: World): Promise<ExitCode> {
  const [first, ...rest] = argv;
  if (first === undefined) {
    await tell(world, overview(commands).trimEnd());
    return exitCodes.usage;
  }
  if (first === '--version' || first === '-V') return printed(world, `${version}\n`);
  if (first === '--help' || first === '-h') return printed(world, overview(commands));
  if (first === 'help') {
    const [topic] = rest;
    return topic === undefined ? printed(world, overview(commands)) : dispatch([topic, '--help'], world);
  }

  const entry = commands.find(({ name }) => name === first);
  if (entry === undefined) throw new UserError(unknownCommand(first, commands));
  const command = await entry.load();
  const read = readArguments(entry.name, command, rest);
  if (read.wantsHelp) return printed(world, commandHelp(entry.name, command));
  return command.run({ world, options: read.options, operands: read.operands });
}

async function printed(world: World, text: string): Promise<ExitCode> {
  await print(world.stdout, text);
  return exitCodes.clean;
}

function unknownCommand(given: string, known: readonly CommandEntry[]): string {
  if (given.startsWith('-')) {
    return told`A command has to stand first, and "${given}" is an option. See: partner-plan --help`;
  }
  if (isPlanName(given)) return told`"${given}" is a plan and not a command. To check it: partner-plan lint ${given}`;
  const names = known.map(({ name }) => name);
  return told`There is no command "${given}".${didYouMean(given, names)} The commands are: ${names.join(', ')}.`;
}
