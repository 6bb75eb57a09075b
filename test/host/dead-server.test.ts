import * as vscode from 'vscode';
import {
  closeEverything,
  diagnosticOf,
  diagnosticsUntil,
  equal,
  extensionHost,
  matches,
  noDiagnosticOf,
  openText,
  replace,
  until,
} from './harness.ts';

const text = 'partnerPlan: 1\nrisks:\n  - risk: Nobody \u2014 at all.\n';

/** What this test takes from the Node of the extension host. The bundle has no modules of Node. */
interface HostProcess {
  readonly pid: number;
  readonly platform: string;
  kill(pid: number, signal: string): void;
  getBuiltinModule(name: 'node:fs'): {
    readdirSync(folder: string): string[];
    readFileSync(file: string, encoding: 'utf8'): string;
  };
}

const host = (globalThis as { process?: HostProcess }).process;

/** The process of the language server, among the children of the extension host. */
function serverProcess(): number | undefined {
  const { readdirSync, readFileSync } = (host as HostProcess).getBuiltinModule('node:fs');
  const found = readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const [, parent] = /\) \S (\d+) /.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
      return Number(parent) === host?.pid && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('server.node.js');
    } catch {
      // A process that has ended meanwhile.
      return false;
    }
  });
  return found.map(Number)[0];
}

async function killProcess(): Promise<void> {
  const server = await until('a language server', () => serverProcess());
  host?.kill(server, 'SIGKILL');
  await until('the server to be gone', () => serverProcess() !== server);
}

/** The workers that were started since this test watches, the last one at the end. */
const workers: Worker[] = [];
const deathWord = 'partner-plan-test-dies';

/** Lets each worker be told to fail by itself, in a way that nobody catches, and keeps hold of it. */
function watchWorkers(): () => void {
  const Original = globalThis.Worker;
  function Watched(script: string | URL): Worker {
    const dying = `addEventListener('message', ({ data }) => {
      if (data === '${deathWord}') setTimeout(() => { throw new Error('The test ends this worker.'); });
    });
    importScripts(${JSON.stringify(String(script))});`;
    const worker = new Original(URL.createObjectURL(new Blob([dying], { type: 'text/javascript' })));
    workers.push(worker);
    return worker;
  }
  globalThis.Worker = Watched as unknown as typeof Worker;
  return () => {
    globalThis.Worker = Original;
  };
}

async function killWorker(): Promise<void> {
  const count = await until('a language server', () => workers.length);
  workers.at(-1)?.postMessage(deathWord);
  // The last one that dies has no successor, which the test sees by its findings.
  if (count < 5) await until('the next server', () => workers.length > count);
}

const isNode = extensionHost() === 'node';
const killServer = isNode ? killProcess : killWorker;
const canKill = !isNode || host?.platform === 'linux';

describe('A language server that dies', () => {
  let stopWatching = (): void => {};
  before(async function () {
    if (!canKill) this.skip();
    if (isNode) return;
    stopWatching = watchWorkers();
    // The server that runs already was started before anybody watched.
    await vscode.commands.executeCommand('partnerPlan.restartServer');
    workers.splice(0, workers.length - 1);
  });
  after(() => stopWatching());
  afterEach(closeEverything);

  it('comes back with the documents as they are, and leads back when it does so no more', async () => {
    const editor = await openText('scratch/dead.partner-plan.yaml', text);
    const { uri } = editor.document;
    await diagnosticOf(uri, 'style/em-dash');

    for (let death = 1; death <= 4; death++) {
      await killServer();
      // An edit that the dead server never saw.
      if (death % 2 === 1) {
        await replace(editor, ' \u2014 at', ', at');
        await noDiagnosticOf(uri, 'style/em-dash');
        await diagnosticOf(uri, 'risks/too-few');
      } else {
        await replace(editor, ', at', ' \u2014 at');
        await diagnosticOf(uri, 'style/em-dash');
      }
    }

    await killServer();
    const [only, ...others] = await diagnosticsUntil(uri, 'the finding that nothing is checked', (all) =>
      all.some(({ message }) => message.startsWith('This file is not checked')),
    );
    equal(others.length, 0, 'Other findings');
    matches(only?.message ?? '', /Partner Plan: Restart Server/, 'The finding');
    if (isNode) equal(serverProcess(), undefined, 'A server that was not asked for');
    else equal(workers.length, 5, 'The servers that were started');

    // Another plan that is opened meanwhile says so too, and wakes nothing.
    const other = await openText('scratch/other.partner-plan.yaml', text);
    await diagnosticsUntil(other.document.uri, 'the same finding', (all) => all.length === 1);

    await vscode.commands.executeCommand('partnerPlan.restartServer');
    await diagnosticOf(uri, 'style/em-dash');
    await diagnosticOf(other.document.uri, 'style/em-dash');
    await diagnosticsUntil(uri, 'no finding that nothing is checked', (all) =>
      all.every(({ message }) => !message.startsWith('This file is not checked')),
    );
  });

  it('is replaced when somebody asks for it, although it runs', async () => {
    const { document } = await openText('scratch/restarted.partner-plan.yaml', text);
    await diagnosticOf(document.uri, 'style/em-dash');
    const before = isNode ? serverProcess() : workers.length;
    await vscode.commands.executeCommand('partnerPlan.restartServer');
    const after = await until('another server', () => {
      const now = isNode ? serverProcess() : workers.length;
      return now !== before && now;
    });
    equal(typeof after, 'number', 'The server');
    await diagnosticOf(document.uri, 'style/em-dash');
  });
});
