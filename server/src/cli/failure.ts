import { tell } from './file-errors.ts';
import { told } from './shown-text.ts';
import { type ExitCode, exitCodes, UserError } from './user-error.ts';
import { version } from './version.ts';
import type { World } from './world.ts';

/** Tells what went wrong, and returns the exit code that goes with it. */
export async function tellFailure(error: unknown, world: World, doing: string): Promise<ExitCode> {
  if (error instanceof UserError) {
    await tell(world, error.message);
    return error.exitCode;
  }
  await tell(world, ourFault(error, world, doing));
  return exitCodes.fault;
}

/** @param doing what was going on, as the end of a sentence: `while checking a.partner-plan.yaml` */
export function ourFault(error: unknown, world: World, doing: string): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const lines = [
    `This is our fault, not yours: something went wrong ${doing}.`,
    'Please report it with these lines and, if you may share it, the file:',
    told`  ${message}`,
    `  partner-plan ${version}, ${world.runtime}`,
  ];
  if (!isSet(world.environment.PARTNER_PLAN_DEBUG)) {
    lines.push('Set PARTNER_PLAN_DEBUG=1 and run the command again to add where it happened.');
  } else if (error instanceof Error && error.stack !== undefined) {
    lines.push(error.stack);
  }
  return lines.join('\n');
}

function isSet(variable: string | undefined): boolean {
  return variable !== undefined && variable !== '' && variable !== '0';
}
