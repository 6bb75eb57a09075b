import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createLoader } from '../export/create-loader.ts';
import { localDate } from '../lsp/environment.ts';
import { connectionOptions } from '../lsp/incoming.ts';
import { readThroughClient } from '../lsp/read-through-client.ts';
import { startServer } from '../lsp/server.ts';
import {
  aliveNotification,
  type RuleBeginsParams,
  ruleBeginsNotification,
  type WatchRulesParams,
  watchRulesNotification,
} from '../protocol/worker.ts';
import { loadThroughClient } from './load-through-client.ts';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope),
  connectionOptions,
);

let rules: WatchRulesParams = { tells: false, without: [] };
connection.onNotification(watchRulesNotification, (params: WatchRulesParams) => {
  rules = params;
});
connection.onNotification(aliveNotification, () => post(aliveNotification, {}));

/** Sends at once, also from the middle of work that may never end. */
function post(method: string, params: object): void {
  scope.postMessage({ jsonrpc: '2.0', method, params });
}

function beginsRule(rule: string | undefined): boolean {
  if (rule !== undefined && rules.without.includes(rule)) return false;
  const params: RuleBeginsParams = rule === undefined ? {} : { rule };
  if (rules.tells) post(ruleBeginsNotification, params);
  return true;
}

startServer(connection, {
  today: () => localDate(new Date()),
  now: () => performance.now(),
  beginsRule,
  // A worker reads its messages by timers of the same kind, so this one comes after those that wait already.
  schedule: (task) => void setTimeout(task, 0),
  after: (milliseconds, task) => void setTimeout(task, milliseconds),
  readFile: (uri) => readThroughClient(connection, uri),
  // Only the editor can search its file systems.
  listFiles: async () => [],
  loadExporter: createLoader((name) => loadThroughClient(connection, name)),
});
