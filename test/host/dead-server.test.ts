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

async function killServer(): Promise<void> {
  const server = await until('a language server', () => serverProcess());
  host?.kill(server, 'SIGKILL');
  await until('the server to be gone', () => serverProcess() !== server);
}

const canKill = extensionHost() === 'node' && host?.platform === 'linux';

describe('A language server that dies', () => {
  before(function () {
    if (!canKill) this.skip();
  });
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
    equal(serverProcess(), undefined, 'A server that was not asked for');

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
    const before = serverProcess();
    await vscode.commands.executeCommand('partnerPlan.restartServer');
    const after = await until('another server', () => serverProcess() !== before && serverProcess());
    equal(typeof after, 'number', 'The process of the server');
    await diagnosticOf(document.uri, 'style/em-dash');
  });
});
