import {
  CodeLensRefreshRequest,
  type Connection,
  FileChangeType,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isRecord } from '../core/record.ts';
import type { Settings } from '../core/settings.ts';
import type { PositionEncoding } from '../core/text.ts';
import { diagnosticsOf } from '../features/diagnostics.ts';
import type { CheckedDocument } from '../features/document.ts';
import {
  type AnyFeature,
  type ClientAbilities,
  type ConfigurationOfDocument,
  plainClient,
  type Workspace,
} from '../features/feature.ts';
import { features as allFeatures } from '../features/index.ts';
import { symbolsOf } from '../features/workspace-symbol.ts';
import { TIME_OF_A_RULE } from '../rules/check.ts';
import { configurationFiles as configurationNames } from '../rules/configuration.ts';
import { readAbilities } from './abilities.ts';
import { createCalm } from './calm.ts';
import { runCommand, serverCommands } from './commands.ts';
import { createConfiguration, hearOfSettings, settingsSection } from './configuration.ts';
import { createConfigurationFiles } from './configuration-files.ts';
import { configurationPlaces, pathFrom } from './configuration-places.ts';
import { createDocumentCache } from './document-cache.ts';
import { kindOf } from './document-kind.ts';
import type { Environment, FoundFile } from './environment.ts';
import { failureMessage, guardedAnswer, guardedWork } from './guard.ts';
import { createPhase } from './phase.ts';
import { documentsIn, encodingFor } from './positions.ts';
import { createPublisher } from './publisher.ts';
import { canWatch, watchFiles } from './watched-files.ts';
import { createWorkspaceFiles } from './workspace-files.ts';
import { createWorkspaceFolders } from './workspace-folders.ts';
import { searchWorkspace } from './workspace-search.ts';

/** How long the first findings of a plan wait for a disk or an editor that does not answer, in milliseconds. */
const PATIENCE = 2_000;

const [firstConfigurationFile] = configurationNames;

/** How long it takes at least until the files are looked at again where nobody tells of changes, in milliseconds. */
const POLL = 5_000;

/** What the editor tells of when a person does it in the editor: files of ours, and folders. */
const fileOperations = {
  filters: ['**/*partner-{plan,brief}.{yaml,yml}', '**/*'].map((glob, index) => ({
    pattern: { glob, matches: index === 0 ? 'file' : 'folder' } as const,
  })),
};

const diagnosticProvider = { interFileDependencies: false, workspaceDiagnostics: true, identifier: 'partner-plan' };

function kindByName(uri: string): ReturnType<typeof kindOf> {
  return kindOf({ uri, languageId: '' });
}

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
  const onRuleFailure = (rule: string, error: unknown): void => log(failureMessage(`The rule ${rule}`, error));
  const watch = {
    now: environment.now,
    perRule: TIME_OF_A_RULE,
    within: environment.within,
    begins: environment.beginsRule,
  };
  const configuration = createConfiguration(environment.today);
  const workspaceFolders = createWorkspaceFolders();
  let encoding: PositionEncoding = 'utf-16';
  const documents = new TextDocuments(documentsIn(() => encoding));
  const configurationFiles = createConfigurationFiles({
    readFile: (uri) => environment.readFile(uri, workspaceFolders.current()),
    openText: (uri) => (deleted.has(uri) ? undefined : documents.get(uri)?.getText()),
    onRead: checkPlansWithOtherSettings,
    log,
  });
  const cache = createDocumentCache({
    documents,
    settingsFor: (uri, kind) =>
      kind === 'configuration' ? configuration.current(folderOf(uri)) : settingsInFolder(uri),
    onRuleFailure,
    watch,
    encoding: () => encoding,
  });
  const workspaceFiles = createWorkspaceFiles({
    readFile: (uri) => environment.readFile(uri, workspaceFolders.current()),
    isOpen: (uri) => documents.get(uri) !== undefined,
    settingsFor: (uri) => {
      const settings = settingsInFolder(uri);
      return configurationFiles.isKnownAt(placesFor(uri)) ? settings : undefined;
    },
    send: (uri, diagnostics) => send(uri, undefined, diagnostics),
    isBusy: () => publisher.isBusy(),
    schedule: environment.schedule,
    after: environment.after,
    checked: { onRuleFailure, watch },
    encoding: () => encoding,
    log,
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
  const memories = new Map<string, Map<string, unknown>>();
  const phase = createPhase();
  let client = plainClient;
  /** How often files were looked for. Only the last search counts. */
  let searches = 0;
  /** Whether the editor tells of changed files. */
  let isWatched = false;
  /** Whether the editor asks for findings and cannot be told of them. */
  let pulls = false;
  let canRefresh = false;
  /** Whether the editor asks for lenses anew when it is told to. */
  let canRefreshLenses = false;
  /** How many times the editor was asked for its settings and has not answered yet. */
  let asking = 0;
  /** Whether the editor can be asked for its settings. */
  let canPullSettings = false;
  /** Of each configuration file that was found what tells whether it has changed. */
  let stamps: ReadonlyMap<string, string | undefined> = new Map();

  function settingsInFolder(uri: string): Settings {
    const folders = workspaceFolders.current();
    const base = configuration.current(folderOf(uri));
    return configurationFiles.settingsAt(placesFor(uri), base, (place) => pathFrom(place, uri, folders));
  }

  /** The folder of the workspace in which a file stands: the innermost, where one holds another. */
  function folderOf(uri: string): string | undefined {
    return workspaceFolders
      .current()
      .filter((folder) => uri.startsWith(`${folder.replace(/\/$/, '')}/`))
      .toSorted((one, other) => other.length - one.length)[0];
  }

  function memoryOf(uri: string): Map<string, unknown> {
    const known = memories.get(uri) ?? new Map<string, unknown>();
    memories.set(uri, known);
    return known;
  }

  /** A new file belongs into the folder of the workspace, so that all plans of the workspace have it. */
  function configurationOf(uri: string): ConfigurationOfDocument | undefined {
    const document = documents.get(uri);
    // A configuration file has no say about itself, and nothing is read for it.
    if (document === undefined || !dependsOnFolder(document)) return undefined;
    const nearest = configurationFiles.nearestAt(placesFor(uri));
    if (nearest === undefined) return undefined;
    if (nearest !== 'none') {
      return { uri: nearest.place, text: nearest.text, version: documents.get(nearest.place)?.version };
    }
    const folder = folderOf(uri);
    return folder === undefined ? undefined : { uri: `${folder.replace(/\/$/, '')}/${firstConfigurationFile}` };
  }

  function placesFor(uri: string): readonly string[] {
    return configurationPlaces(uri, workspaceFolders.current());
  }

  /** Plans whose problems were not sent yet have their turn anyway. */
  function checkPlansWithOtherSettings(): void {
    const work = (): void => {
      const others = [
        ...[...awaiting.keys()].filter((uri) => configurationFiles.isKnownAt(placesFor(uri))),
        ...[...sent.values()]
          .filter(({ uri, kind, settings }) => kind !== 'configuration' && settings !== settingsInFolder(uri))
          .map(({ uri }) => uri),
      ];
      for (const uri of others) publisher.changed(uri);
      if (others.length > 0) refreshLenses();
    };
    guardedWork('Applying configuration files', work, log);
    workspaceFiles.settingsChanged();
  }

  /** Looks which files there are. Where nobody tells of changes, it looks again and again, and less often where it takes long. */
  async function search(): Promise<void> {
    const isThis = ++searches;
    if (!configuration.isAboutWorkspace()) {
      workspaceFiles.forgetAll();
      return;
    }
    const started = environment.now();
    const found = await searchWorkspace(connection, environment, workspaceFolders.current());
    if (isThis !== searches) return;
    workspaceFiles.found(found);
    noticeSettings(found);
    if (isWatched || found.every(({ stamp }) => stamp === undefined)) return;
    const pause = Math.max(POLL, 20 * (environment.now() - started));
    environment.after(pause, () => {
      if (isThis === searches) searchAgain();
    });
  }

  /** Configuration files that changed since they were looked at last, where nobody tells of that. */
  function noticeSettings(found: readonly FoundFile[]): void {
    const fresh = new Map(
      found.filter(({ uri }) => kindByName(uri) === 'configuration').map((file) => [file.uri, file.stamp]),
    );
    const all = new Set([...stamps.keys(), ...fresh.keys()]);
    const other = [...all].filter((uri) => stamps.get(uri) !== fresh.get(uri));
    stamps = fresh;
    for (const uri of other) configurationFiles.changed(uri);
    if (other.length > 0) checkPlansWithOtherSettings();
  }

  function searchAgain(): void {
    search().catch((error: unknown) => log(failureMessage('Looking for the files of the workspace', error)));
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
    // Asked for first, so that reading starts while the editor is still looking for its settings.
    const isKnown = configurationFiles.isKnownAt(placesFor(uri)) && asking === 0;
    if (awaiting.get(uri) === 'overdue' || isKnown) return false;
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
    if (pulls) {
      if (canRefresh) unlessEnded(() => connection.languages.diagnostics.refresh());
      return;
    }
    unlessEnded(() => connection.sendDiagnostics(params));
  }

  connection.onInitialize((params): InitializeResult => {
    phase.begin();
    client = readAbilities(params.capabilities);
    encoding = encodingFor(params.capabilities);
    configuration.start(params.initializationOptions);
    workspaceFolders.start(params);
    const { textDocument, workspace } = params.capabilities;
    const commands = client.ownCommands ? [] : serverCommands(params.capabilities);
    pulls = textDocument?.diagnostic !== undefined && textDocument.publishDiagnostics === undefined;
    canRefreshLenses = workspace?.codeLens?.refreshSupport === true;
    canRefresh = workspace?.diagnostics?.refreshSupport === true;
    isWatched = canWatch(params.capabilities);
    canPullSettings = workspace?.configuration === true;
    connection.onInitialized(() => {
      watchFiles(connection, params.capabilities);
      if (canPullSettings) {
        hearOfSettings(connection, params.capabilities);
        // An editor that has sent them already need not be asked.
        if (!isRecord(params.initializationOptions) || hasFolders()) pullAgain();
      }
      searchAgain();
      if (params.capabilities.workspace?.workspaceFolders !== true) return;
      connection.workspace.onDidChangeWorkspaceFolders((event) => {
        workspaceFolders.change(event);
        if (canPullSettings) pullAgain();
        checkPlansWithOtherSettings();
        searchAgain();
      });
    });
    return {
      capabilities: {
        positionEncoding: encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          fileOperations: { didCreate: fileOperations, didRename: fileOperations, didDelete: fileOperations },
        },
        // An editor that can be told is told: it hears of every change by itself, also of files that are not open and
        // of settings, and one that was told and asked as well would list everything twice.
        ...(pulls ? { diagnosticProvider } : {}),
        ...(commands.length > 0 ? { executeCommandProvider: { commands: [...commands] } } : {}),
        ...Object.assign({}, ...features.map((feature) => feature.capabilities)),
      },
      serverInfo: { name: 'Partner Plan' },
    };
  });

  connection.onShutdown(() => phase.end());

  // Folders that are moved or removed take their files with them, of which nobody tells one by one.
  connection.workspace.onDidCreateFiles(searchAgain);
  connection.workspace.onDidRenameFiles(searchAgain);
  connection.workspace.onDidDeleteFiles(searchAgain);

  /** Asks for the settings where the editor keeps them, and does not send them by itself. */
  async function pullSettings(): Promise<void> {
    const section = settingsSection;
    const folders = hasFolders() ? workspaceFolders.current() : [];
    const items = [{ section }, ...folders.map((scopeUri) => ({ scopeUri, section }))];
    const [settings, ...inFolders]: unknown[] = await connection.workspace.getConfiguration(items);
    configuration.changeInFolders(new Map(folders.map((folder, index) => [folder, inFolders[index]])));
    if (isRecord(settings)) takeSettings({ [section]: settings });
  }

  /** Whether there are several folders, each of which may have settings of its own. In a single one they are those of all. */
  function hasFolders(): boolean {
    return workspaceFolders.current().length > 1;
  }

  function pullAgain(): void {
    asking++;
    pullSettings()
      .catch((error: unknown) => log(failureMessage('Asking for the settings', error)))
      .finally(() => {
        asking--;
        for (const uri of awaiting.keys()) publisher.changed(uri);
      });
  }

  connection.onDidChangeConfiguration(({ settings }) => {
    const isSent = isRecord(settings) && settingsSection in settings;
    if (isSent || !canPullSettings) takeSettings(settings);
    // What is sent is about no folder.
    if (canPullSettings && (!isSent || hasFolders())) pullAgain();
  });

  function takeSettings(settings: unknown): void {
    const was = configuration.isAboutWorkspace();
    configuration.change(settings);
    if (was !== configuration.isAboutWorkspace()) searchAgain();
    workspaceFiles.settingsChanged();
    for (const { uri } of documents.all()) publisher.changed(uri);
    refreshLenses();
  }

  /** Lenses count findings, which depend on settings that no change of the text tells of. */
  function refreshLenses(): void {
    if (canRefreshLenses) unlessEnded(() => connection.sendRequest(CodeLensRefreshRequest.type));
  }

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) deleted.add(uri);
      else deleted.delete(uri);
      configurationFiles.changed(uri);
      if (!configuration.isAboutWorkspace()) continue;
      if (type === FileChangeType.Deleted) workspaceFiles.deleted(uri);
      else if (kindByName(uri) !== undefined) workspaceFiles.changed(uri);
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
    workspaceFiles.opened(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    publisher.forget(uri);
    cache.forget(uri);
    memories.delete(uri);
    sent.delete(uri);
    awaiting.delete(uri);
    const isStillThere = !deleted.delete(uri) && workspaceFiles.closed(uri);
    if (!isStillThere) send(uri, undefined, []);
    // The text of a file that was open is not what its file holds, and without plans nothing needs to be remembered.
    configurationFiles.changed(uri);
    if (!documents.all().some(dependsOnFolder) && workspaceFiles.isEmpty()) configurationFiles.forgetAll();
    checkPlansWithOtherSettings();
  });

  const { loadExporter, answerApart } = environment;
  const nextTurn = (): Promise<void> => new Promise((resolve) => environment.schedule(resolve));
  const openDocuments = (): readonly CheckedDocument[] =>
    documents.all().flatMap(({ uri }) => {
      const document = cache.get(uri);
      return document === undefined ? [] : [document];
    });
  const workspace: Workspace = {
    outlines: () => [
      ...openDocuments().map((document) => ({ uri: document.uri, symbols: symbolsOf(document) })),
      ...workspaceFiles.outlines(),
    ],
    reports: () => [
      ...openDocuments().map((document) => ({
        uri: document.uri,
        version: document.version,
        items: diagnosticsOf(document),
      })),
      ...workspaceFiles.reports(),
    ],
  };
  const abilities = (): ClientAbilities => ({
    ...client,
    lenses: configuration.hasLenses(),
    ordersKeys: configuration.ordersKeys(),
  });
  const surroundings = {
    document: cache.get,
    client: abilities,
    encoding: () => encoding,
    workspace,
    memory: memoryOf,
    configuration: configurationOf,
    loadExporter,
    answerApart,
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

  connection.onExecuteCommand((params) => {
    phase.expectOpen();
    return runCommand(params, connection, cache.get, abilities());
  });

  documents.listen(connection);
  connection.listen();
}
