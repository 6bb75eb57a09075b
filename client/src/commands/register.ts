import * as vscode from 'vscode';
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
    return await command.run(services, ...given);
  } catch (error) {
    // The message is not awaited, because whoever ran the command would wait until somebody closes it.
    void (error instanceof Refusal ? vscode.window.showErrorMessage(error.message) : tell(command, services, error));
    return undefined;
  }
}

async function tell(command: Command, { log }: Services, error: unknown): Promise<void> {
  log.error(`${command.id} failed.`, error);
  const showLog = 'Show Log';
  const message = `${command.failure} Try again. If it fails again, run "Developer: Reload Window", or look into the log for the reason.`;
  if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) log.show();
}
