import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { connectionOptions } from '../lsp/incoming.ts';
import { startServer } from '../lsp/server.ts';
import { createNodeEnvironment } from './environment.ts';

// The arguments say how to talk: --node-ipc, --stdio, --socket=<port> or --pipe=<name>.
const connection = createConnection(ProposedFeatures.all, connectionOptions);
startServer(connection, createNodeEnvironment(connection));
