import { type Connection, type InitializeResult, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { plainClient } from '../features/client.ts';
import type { AnyFeature } from '../features/feature.ts';
import { features as allFeatures } from '../features/index.ts';
import { readAbilities } from './abilities.ts';
import { createConfiguration } from './configuration.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { createDocumentCache } from './document-cache.ts';
import type { Environment } from './environment.ts';
import { failureMessage, guardedAnswer, guardedWork } from './guard.ts';
import { createPublisher } from './publisher.ts';

/**
 * Runs the language server over a connection, until the connection ends. Everything that it remembers is made here, so
 * that two servers in one process do not know of each other.
 *
 * @param features what it answers; every feature there is, unless a test says otherwise.
 */
export function startServer(
  connection: Connection,
  environment: Environment,
  features: readonly AnyFeature[] = allFeatures,
): void {
  const log = (message: string): void => connection.console.error(message);
  const configuration = createConfiguration(environment.today);
  const documents = new TextDocuments(TextDocument);
  const cache = createDocumentCache({
    documents,
    settings: configuration.current,
    onRuleFailure: (rule, error) => log(failureMessage(`The rule ${rule}`, error)),
  });
  const publisher = createPublisher({
    schedule: environment.schedule,
    publish: (uri) => guardedWork('textDocument/publishDiagnostics', () => publish(uri), log),
  });
  let client = plainClient;

  function publish(uri: string): void {
    const document = cache.get(uri);
    if (document === undefined) return;
    send(uri, document.version, diagnosticsOf(document));
  }

  function send(uri: string, version: number | undefined, diagnostics: ReturnType<typeof diagnosticsOf>): void {
    const params = { uri, diagnostics, ...(version === undefined ? {} : { version }) };
    // Sending fails only when the connection has ended, and then nobody is there to hear of it.
    connection.sendDiagnostics(params).catch(() => {});
  }

  connection.onInitialize(({ capabilities, initializationOptions }): InitializeResult => {
    client = readAbilities(capabilities);
    configuration.start(initializationOptions);
    return {
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...Object.assign({}, ...features.map((feature) => feature.capabilities)),
      },
      serverInfo: { name: 'Partner Plan' },
    };
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    configuration.change(settings);
    for (const { uri } of documents.all()) publisher.changed(uri);
  });

  // An opened document counts as changed too.
  documents.onDidChangeContent(({ document }) => publisher.changed(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    publisher.forget(uri);
    cache.forget(uri);
    send(uri, undefined, []);
  });

  const surroundings = { document: cache.get, client: () => client, log };
  for (const feature of features) {
    connection.onRequest(feature.method, (params: unknown, token) =>
      guardedAnswer(feature, params, token, surroundings),
    );
  }

  documents.listen(connection);
  connection.listen();
}
