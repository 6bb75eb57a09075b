import {
  type Connection,
  FileChangeType,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../core/settings.ts';
import { plainClient } from '../features/client.ts';
import type { CheckedDocument } from '../features/document.ts';
import type { AnyFeature, Workspace } from '../features/feature.ts';
import { features as allFeatures } from '../features/index.ts';
import { symbolsOf } from '../features/workspace-symbol.ts';
import { TIME_OF_A_RULE } from '../rules/check.ts';
import { readAbilities } from './abilities.ts';
import { createCalm } from './calm.ts';
import { createConfiguration } from './configuration.ts';
import { createConfigurationFiles } from './configuration-files.ts';
import { configurationPlaces, pathFrom } from './configuration-places.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { createDocumentCache } from './document-cache.ts';
import { kindOf } from './document-kind.ts';
import type { Environment } from './environment.ts';
import { failureMessage, guardedAnswer, guardedWork } from './guard.ts';
import { createPhase } from './phase.ts';
import { createPublisher } from './publisher.ts';
import { watchConfigurationFiles } from './watched-files.ts';
import { createWorkspaceFolders } from './workspace-folders.ts';

/** How long the first findings of a plan wait for a disk or an editor that does not answer, in milliseconds. */
const PATIENCE = 2_000;

/** Whether a configuration file has a say about a document: how it is checked, or whether it is. */
function dependsOnFolder(document: TextDocument): boolean {
  const kind = kindOf(document);
  return kind === 'plan' || kind === 'brief';
}

/** Sending fails, at once or later, only when the connection has ended, and then nobody is there to hear of it. */
function unlessEnded(send: () => void | Promise<void>): void {
  new Promise<void>((resolve) => resolve(send())).catch(() => {});
}

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
  const log = (message: string): void => unlessEnded(() => connection.console.error(message));
  const configuration = createConfiguration(environment.today);
  const workspaceFolders = createWorkspaceFolders();
  const documents = new TextDocuments(TextDocument);
  const configurationFiles = createConfigurationFiles({
    readFile: (uri) => environment.readFile(uri, workspaceFolders.current()),
    openText: (uri) => (deleted.has(uri) ? undefined : documents.get(uri)?.getText()),
    editorSettings: configuration.current,
    onRead: checkPlansWithOtherSettings,
    log,
  });
  const cache = createDocumentCache({
    documents,
    settingsFor: (uri, kind) => (kind === 'configuration' ? configuration.current() : settingsInFolder(uri)),
    onRuleFailure: (rule, error) => log(failureMessage(`The rule ${rule}`, error)),
    watch: { now: environment.now, perRule: TIME_OF_A_RULE, within: environment.within },
  });
  const calm = createCalm(environment.schedule);
  const publisher = createPublisher({
    schedule: environment.schedule,
    publish: (uri) => guardedWork('textDocument/publishDiagnostics', () => publish(uri), log),
  });
  /** Files that are gone from the disk. Editors keep their text open, for a while even when nobody sees it. */
  const deleted = new Set<string>();
  /** Of each open document what was sent last. */
  const sent = new Map<string, CheckedDocument>();
  /** Plans that are sent for the first time once their configuration files are read, or once nobody waits any more. */
  const awaiting = new Map<string, 'patient' | 'overdue'>();
  const phase = createPhase();
  let client = plainClient;

  function settingsInFolder(uri: string): Settings {
    const folders = workspaceFolders.current();
    return configurationFiles.settingsAt(placesFor(uri), (place) => pathFrom(place, uri, folders));
  }

  function placesFor(uri: string): readonly string[] {
    return configurationPlaces(uri, workspaceFolders.current());
  }

  /** Plans whose problems were not sent yet have their turn anyway. */
  function checkPlansWithOtherSettings(): void {
    const work = (): void => {
      for (const uri of awaiting.keys()) if (configurationFiles.isKnownAt(placesFor(uri))) publisher.changed(uri);
      for (const [uri, { kind, settings }] of sent) {
        if (kind !== 'configuration' && settings !== settingsInFolder(uri)) publisher.changed(uri);
      }
    };
    guardedWork('Applying configuration files', work, log);
  }

  function publish(uri: string): void {
    if (waitsForConfiguration(uri)) return;
    awaiting.delete(uri);
    const document = cache.get(uri);
    if (document === undefined) return;
    sent.set(uri, document);
    send(uri, document.version, diagnosticsOf(document));
  }

  /** Findings that the folder has turned off would be shown for a moment when a plan is opened, and then go away. */
  function waitsForConfiguration(uri: string): boolean {
    const document = documents.get(uri);
    if (document === undefined || !dependsOnFolder(document) || sent.has(uri)) return false;
    if (awaiting.get(uri) === 'overdue' || configurationFiles.isKnownAt(placesFor(uri))) return false;
    if (!awaiting.has(uri)) {
      awaiting.set(uri, 'patient');
      environment.after(PATIENCE, () => {
        if (!awaiting.has(uri)) return;
        awaiting.set(uri, 'overdue');
        publisher.changed(uri);
      });
    }
    return true;
  }

  function send(uri: string, version: number | undefined, diagnostics: ReturnType<typeof diagnosticsOf>): void {
    const params = { uri, diagnostics, ...(version === undefined ? {} : { version }) };
    unlessEnded(() => connection.sendDiagnostics(params));
  }

  connection.onInitialize((params): InitializeResult => {
    phase.begin();
    client = readAbilities(params.capabilities);
    configuration.start(params.initializationOptions);
    workspaceFolders.start(params);
    connection.onInitialized(() => {
      watchConfigurationFiles(connection, params.capabilities);
      if (params.capabilities.workspace?.workspaceFolders !== true) return;
      connection.workspace.onDidChangeWorkspaceFolders((event) => {
        workspaceFolders.change(event);
        checkPlansWithOtherSettings();
      });
    });
    return {
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...Object.assign({}, ...features.map((feature) => feature.capabilities)),
      },
      serverInfo: { name: 'Partner Plan' },
    };
  });

  connection.onShutdown(() => phase.end());

  connection.onDidChangeConfiguration(({ settings }) => {
    configuration.change(settings);
    for (const { uri } of documents.all()) publisher.changed(uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) deleted.add(uri);
      else deleted.delete(uri);
      configurationFiles.changed(uri);
    }
    checkPlansWithOtherSettings();
  });

  // An opened document counts as changed too.
  documents.onDidChangeContent(({ document }) => {
    publisher.changed(document.uri);
    calm.changed();
    deleted.delete(document.uri);
    if (kindOf(document) === 'configuration') checkPlansWithOtherSettings();
  });
  documents.onDidOpen(({ document }) => {
    // Reading starts now, so that what is near is known when the first problems are sent.
    if (dependsOnFolder(document)) settingsInFolder(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    publisher.forget(uri);
    cache.forget(uri);
    sent.delete(uri);
    awaiting.delete(uri);
    deleted.delete(uri);
    send(uri, undefined, []);
    // The text of a file that was open is not what its file holds, and without plans nothing needs to be remembered.
    configurationFiles.changed(uri);
    if (!documents.all().some(dependsOnFolder)) configurationFiles.forgetAll();
    checkPlansWithOtherSettings();
  });

  const { loadExporter } = environment;
  const nextTurn = (): Promise<void> => new Promise((resolve) => environment.schedule(resolve));
  const workspace: Workspace = {
    outlines: () =>
      documents.all().flatMap(({ uri }) => {
        const document = cache.get(uri);
        return document === undefined ? [] : [{ uri, symbols: symbolsOf(document) }];
      }),
  };
  const surroundings = {
    document: cache.get,
    client: () => client,
    workspace,
    loadExporter,
    calm: calm.come,
    nextTurn,
    log,
  };
  for (const feature of features) {
    connection.onRequest(feature.method, (params: unknown, token) => {
      phase.expectOpen();
      return guardedAnswer(feature, params, token, surroundings);
    });
  }

  documents.listen(connection);
  connection.listen();
}
