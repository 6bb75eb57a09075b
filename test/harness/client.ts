import { type ChildProcess, spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { Worker } from 'node:worker_threads';
import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  ErrorCodes,
  type Hover,
  type InitializeResult,
  LSPErrorCodes,
  type MessageReader,
  type MessageWriter,
  PortMessageReader,
  PortMessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import type { AnyFeature } from '../../server/src/features/feature.ts';
import type { Environment } from '../../server/src/lsp/environment.ts';
import { connectionOptions } from '../../server/src/lsp/incoming.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { today } from './engine.ts';
import { loadExporter } from './exporters.ts';

/** What an editor announces that can do everything of which our answers make use. */
export const fullCapabilities: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true, changeAnnotationSupport: {} } },
  textDocument: {
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
    completion: { completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] } } },
  },
};

/** An editor in a test: it holds a conversation with a server, and hears what the server says by itself. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  /** What the server logged as errors. */
  readonly errors: readonly string[];
  /** All problems that were sent, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
  start(options?: {
    readonly capabilities?: ClientCapabilities;
    readonly initializationOptions?: unknown;
    /** The addresses of the folders that are open. */
    readonly workspaceFolders?: readonly string[];
  }): Promise<InitializeResult>;
  request<Result>(method: string, params: object): Promise<Result>;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  /** The problems of a version of a document; waits until they are sent. */
  problemsOf(uri: string, version: number): Promise<readonly Diagnostic[]>;
  /** The next problems of a document after now. */
  nextProblemsOf(uri: string): Promise<PublishDiagnosticsParams>;
  hover(uri: string, line: number, character: number): Promise<Hover | null>;
  complete(uri: string, line: number, character: number): Promise<CompletionItem[]>;
  stop(): Promise<void>;
}

/** Waits until a request is answered. A sentence that says why it cannot be, or what it lacks, is an answer too. */
export async function answered(client: TestClient, method: string, params: object): Promise<void> {
  const refusal = (error: unknown): boolean =>
    error instanceof ResponseError &&
    [LSPErrorCodes.RequestFailed, ErrorCodes.InvalidParams].includes(error.code as never);
  await client.request(method, params).catch((error: unknown) => {
    if (!refusal(error)) throw error;
  });
}

/** Talks to a server and ends it, whatever happens. */
export async function during<Client extends TestClient>(
  client: Client,
  talk: (client: Client) => Promise<void>,
): Promise<void> {
  try {
    await talk(client);
  } finally {
    await client.stop();
  }
}

/** Runs a server in this process and connects a client to it. */
export function startInProcess(features?: readonly AnyFeature[], environment?: Partial<Environment>): TestClient {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
    connectionOptions,
  );
  const world: Environment = {
    today: () => today,
    now: () => performance.now(),
    schedule: (task) => void setImmediate(task),
    after: (milliseconds, task) => void setTimeout(task, milliseconds).unref(),
    readFile: async () => undefined,
    listFiles: async () => [],
    loadExporter,
    ...environment,
  };
  if (features === undefined) startServer(server, world);
  else startServer(server, world, features);
  return connectClient(new StreamMessageReader(toClient), new StreamMessageWriter(toServer), async () => {
    server.dispose();
    toServer.destroy();
    toClient.destroy();
  });
}

/** Starts a command that serves over standard input and output, and connects a client to it. */
export function startProcess(
  commandArguments: readonly string[],
): TestClient & { readonly exited: Promise<number | null> } {
  const child: ChildProcess = spawn(process.execPath, commandArguments, { stdio: ['pipe', 'pipe', 'inherit'] });
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error('The server has no standard input or output.');
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  const client = connectClient(new StreamMessageReader(stdout), new StreamMessageWriter(stdin), async (connection) => {
    // A server that does not end by itself must not keep the tests from ending.
    const deadline = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    await exited;
    clearTimeout(deadline);
  });
  return { ...client, exited };
}

/** Runs the server of the web in a worker that has what a browser gives to a worker, and nothing of Node. */
export function startWorker(script: string): TestClient {
  return connectToWorker(browserWorkerOf(script));
}

/** A worker that runs a script as a browser does. */
export function browserWorkerOf(script: string): Worker {
  return new Worker(browserWorker, { eval: true, workerData: script });
}

export function connectToWorker(worker: Worker): TestClient {
  return connectClient(new PortMessageReader(worker), new PortMessageWriter(worker), async () => {
    await worker.terminate();
  });
}

const browserWorker = `
const { parentPort, workerData } = require('node:worker_threads');
const scope = {
  postMessage: (message) => parentPort.postMessage(message),
  addEventListener() {},
  ...{ setTimeout, clearTimeout, queueMicrotask, performance, TextEncoder, TextDecoder, console },
};
scope.self = scope;
parentPort.on('message', (data) => scope.onmessage({ data }));
require('node:vm').runInNewContext(workerData, scope);
`;

/** Connects a client to a server that is already there. */
export function connectClient(
  reader: MessageReader,
  writer: MessageWriter,
  stopServer: (connection: ProtocolConnection) => Promise<void>,
): TestClient {
  const connection = createProtocolConnection(reader, writer);
  const errors: string[] = [];
  const published: PublishDiagnosticsParams[] = [];
  const listeners = new Set<(params: PublishDiagnosticsParams) => void>();

  connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
    if (type === 1) errors.push(message);
  });
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const listener of [...listeners]) listener(params);
  });
  connection.listen();

  function whenPublished(fits: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    return new Promise((resolve) => {
      const listener = (params: PublishDiagnosticsParams): void => {
        if (!fits(params)) return;
        listeners.delete(listener);
        resolve(params);
      };
      listeners.add(listener);
    });
  }

  const at = (uri: string, line: number, character: number) => ({
    textDocument: { uri },
    position: { line, character },
  });

  return {
    connection,
    errors,
    published,
    async start({ capabilities = fullCapabilities, initializationOptions, workspaceFolders } = {}) {
      const result = await connection.sendRequest<InitializeResult>('initialize', {
        processId: null,
        rootUri: null,
        workspaceFolders: workspaceFolders?.map((uri) => ({ uri, name: uri })) ?? null,
        capabilities,
        initializationOptions,
      });
      await connection.sendNotification('initialized', {});
      return result;
    },
    request: (method, params) => connection.sendRequest(method, params),
    open: (uri, text, languageId = 'partner-plan') =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    async problemsOf(uri, version) {
      const known = published.find((params) => params.uri === uri && params.version === version);
      return (known ?? (await whenPublished((params) => params.uri === uri && params.version === version))).diagnostics;
    },
    nextProblemsOf: (uri) => whenPublished((params) => params.uri === uri),
    hover: (uri, line, character) => connection.sendRequest('textDocument/hover', at(uri, line, character)),
    async complete(uri, line, character) {
      const list = await connection.sendRequest<CompletionList>('textDocument/completion', at(uri, line, character));
      return list.items;
    },
    async stop() {
      await stopServer(connection);
      connection.dispose();
    },
  };
}
