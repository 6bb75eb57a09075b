import { type ClientCapabilities, type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { configurationFiles } from '../rules/configuration.ts';

/** Asks the editor to tell when a configuration file appears, changes or goes away, where it can watch files. */
export function watchConfigurationFiles(connection: Connection, { workspace }: ClientCapabilities): void {
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
  const watchers = configurationFiles.map((name) => ({ globPattern: `**/${name}` }));
  // Where an editor refuses, what is open in it still counts, and the rest is read anew when all plans were closed.
  connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
}
