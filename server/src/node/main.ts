import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';
import { nodeEnvironment } from './environment.ts';

// The arguments say how to talk: --node-ipc, --stdio, --socket=<port> or --pipe=<name>.
startServer(createConnection(ProposedFeatures.all), nodeEnvironment);
