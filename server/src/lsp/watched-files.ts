import { type ClientCapabilities, type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { configurationFiles } from '../rules/configuration.ts';

/** The names of plans and briefs. */
const documents = ['*.partner-plan', 'partner-plan', '*.partner-brief', 'partner-brief'].map(
  (name) => `${name}.{yaml,yml}`,
);

/** Whether an editor can be asked to watch files. */
export function canWatch({ workspace }: ClientCapabilities): boolean {
  return workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
}

/** Asks the editor to tell when a file of ours appears, changes or goes away, where it can watch files. */
export function watchFiles(connection: Connection, capabilities: ClientCapabilities): void {
  if (!canWatch(capabilities)) return;
  const watchers = [...configurationFiles, ...documents].map((name) => ({ globPattern: `**/${name}` }));
  // Where an editor refuses, what is open in it still counts, and the rest is read anew when all plans were closed.
  connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
}
