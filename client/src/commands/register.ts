import * as vscode from 'vscode';
import { doneContext, stepOf } from '../walkthrough.ts';
import type { Command, Services } from './command.ts';
import { Refusal } from './command.ts';
import { commands } from './index.ts';

/** Registers every command, with one fence around each for what can go wrong inside. */
export function registerCommands(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    ...commands.map((command) =>
      vscode.commands.registerCommand(command.id, (...given: readonly unknown[]) => run(command, services, given)),
    ),
  );
}

async function run(command: Command, services: Services, given: readonly unknown[]): Promise<unknown> {
  try {
    const done = await command.run(services, ...given);
    if (done !== undefined && done !== false) tickOff(command);
    return done;
  } catch (error) {
    // The message is not awaited, because whoever ran the command would wait until somebody closes it.
    void (error instanceof Refusal ? vscode.window.showErrorMessage(error.message) : tell(command, services, error));
    return undefined;
  }
}

/**
 * Tells the walkthrough that the step of a command is done. A command that was run and only asked for a plan has brought
 * nobody a step further.
 */
function tickOff({ id }: Command): void {
  const step = stepOf[id];
  if (step !== undefined) void vscode.commands.executeCommand('setContext', doneContext(step), true);
}

async function tell(command: Command, { log }: Services, error: unknown): Promise<void> {
  log.error(`${command.id} failed.`, error);
  const showLog = 'Show Log';
  const message = `${command.failure} Try again. If it fails again, run "Developer: Reload Window", or look into the log for the reason.`;
  if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) log.show();
}
