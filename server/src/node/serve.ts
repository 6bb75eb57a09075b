import { createConnection } from 'vscode-languageserver/node';
import { connectionOptions } from '../lsp/incoming.ts';
import { startServer } from '../lsp/server.ts';
import { createNodeEnvironment } from './environment.ts';

/**
 * Runs the language server over standard input and output, for editors that start a command. It ends the process when
 * the editor closes the input or asks it to exit.
 */
export function serveStdio(): void {
  const connection = createConnection(process.stdin, process.stdout, connectionOptions);
  startServer(connection, createNodeEnvironment(connection));
}
