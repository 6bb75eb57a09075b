import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type ClientCapabilities, FileChangeType, type SymbolInformation } from 'vscode-languageserver';
import { listFiles } from '../../server/src/node/list-files.ts';
import { during, fullCapabilities, startInProcess, type TestClient } from '../harness/client.ts';

const folder = 'file:///w';
const a = `${folder}/a.partner-plan.yaml`;
const b = `${folder}/deep/b.partner-plan.yaml`;
const brief = `${folder}/c.partner-brief.yaml`;
const configuration = `${folder}/.partner-plan.yaml`;
const withDash = 'partnerPlan: 1\nprogram:\n  name: A \u2014 b\n';
const withoutDash = withDash.replace(' \u2014', '');
const watching: ClientCapabilities = {
  ...fullCapabilities,
  workspace: { ...fullCapabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

interface World extends TestClient {
  readonly files: Map<string, string>;
  /** How often each file was read. */
  readonly reads: ReadonlyMap<string, number>;
  settle(): Promise<void>;
  /** Lets the time pass after which the server looks again. */
  wait(): Promise<void>;
  /** Whether the em dash of each file is shown as a finding. */
  dashes(): Readonly<Record<string, boolean>>;
  tell(uri: string, type: FileChangeType): Promise<void>;
}

/** A server whose disk, turns and time are in the hands of the test. */
function world(files: Readonly<Record<string, string>>, isSlow?: (uri: string) => Promise<void>): World {
  const disk = new Map(Object.entries(files));
  const reads = new Map<string, number>();
  const turns: (() => void)[] = [];
  const late: (() => void)[] = [];
  const client = startInProcess(undefined, {
    schedule: (task) => turns.push(task),
    after: (_milliseconds, task) => late.push(task),
    readFile: async (uri) => {
      reads.set(uri, (reads.get(uri) ?? 0) + 1);
      await isSlow?.(uri);
      return disk.get(uri);
    },
    listFiles: async () => [...disk].map(([uri, text]) => ({ uri, stamp: text })),
  });
  const settle = async (): Promise<void> => {
    for (let quiet = 0; quiet < 3; ) {
      await client.request('partnerPlan/questions', {});
      quiet = turns.length === 0 ? quiet + 1 : 0;
      for (let task = turns.shift(); task !== undefined; task = turns.shift()) task();
    }
  };
  return {
    ...client,
    files: disk,
    reads,
    settle,
    async wait() {
      for (const task of late.splice(0)) task();
      await settle();
    },
    dashes() {
      const shown: Record<string, boolean> = {};
      for (const { uri, diagnostics } of client.published) {
        shown[uri] = diagnostics.some(({ code }) => code === 'style/em-dash');
      }
      return shown;
    },
    async tell(uri, type) {
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
      await settle();
    },
  };
}

const start = { workspaceFolders: [folder], capabilities: watching };

describe('the files of a workspace that are not open', () => {
  it('have their findings, plans and briefs, and no others', () =>
    during(
      world({ [a]: withDash, [b]: withoutDash, [brief]: 'x: \u2014\n', [`${folder}/d.yaml`]: withDash }),
      async (client) => {
        await client.start(start);
        await client.settle();
        assert.deepEqual(client.dashes(), { [a]: true, [b]: false, [brief]: false });
        const read = [...client.reads.keys()].filter((uri) => !uri.includes('/.partner-plan.y'));
        assert.deepEqual(new Set(read), new Set([a, b, brief]));
        const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'program' });
        assert.deepEqual([...new Set(symbols.map(({ location }) => location.uri))], [a, b]);
        assert.deepEqual(client.errors, []);
      },
    ));

  it('are followed when they change, appear and go away', () =>
    during(world({ [a]: withDash }), async (client) => {
      await client.start(start);
      await client.settle();
      client.files.set(a, withoutDash);
      await client.tell(a, FileChangeType.Changed);
      assert.deepEqual(client.dashes(), { [a]: false });
      client.files.set(b, withDash);
      await client.tell(b, FileChangeType.Created);
      assert.deepEqual(client.dashes(), { [a]: false, [b]: true });
      client.files.delete(b);
      await client.tell(`${folder}/deep`, FileChangeType.Deleted);
      assert.deepEqual(client.published.at(-1), { uri: b, diagnostics: [] });
      client.files.delete(a);
      await client.tell(a, FileChangeType.Deleted);
      assert.deepEqual(client.published.at(-1), { uri: a, diagnostics: [] });
      const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: '' });
      assert.deepEqual(symbols, []);
    }));

  it('are followed when a folder is renamed in the editor', () =>
    during(world({ [b]: withDash }), async (client) => {
      const { capabilities } = await client.start(start);
      assert.ok(capabilities.workspace?.fileOperations?.didRename);
      await client.settle();
      client.files.delete(b);
      client.files.set(a, withDash);
      const renamed = { files: [{ oldUri: `${folder}/deep`, newUri: `${folder}` }] };
      await client.connection.sendNotification('workspace/didRenameFiles', renamed);
      await client.settle();
      assert.deepEqual(client.dashes(), { [a]: true, [b]: false });
    }));

  it('are looked at again where the editor does not watch, and read again only when they have changed', () =>
    during(world({ [a]: withDash, [b]: withDash }), async (client) => {
      await client.start({ workspaceFolders: [folder] });
      await client.settle();
      client.files.set(a, withoutDash);
      client.files.set(configuration, 'exclude: [deep]\n');
      await client.wait();
      assert.deepEqual(client.dashes(), { [a]: false, [b]: false });
      client.files.delete(configuration);
      await client.wait();
      assert.deepEqual(client.dashes(), { [a]: false, [b]: true });
      const before = client.reads.get(a);
      await client.wait();
      assert.equal(client.reads.get(a), before);
    }));

  it('have the settings of their folder, also when these change', () =>
    during(world({ [a]: withDash, [b]: withDash, [configuration]: 'exclude: [deep]\n' }), async (client) => {
      await client.start(start);
      await client.settle();
      assert.deepEqual(client.dashes(), { [a]: true });
      client.files.set(configuration, 'rules:\n  style/em-dash: off\n');
      await client.tell(configuration, FileChangeType.Changed);
      assert.deepEqual(client.dashes(), { [a]: false, [b]: false });
      client.files.delete(configuration);
      await client.tell(configuration, FileChangeType.Deleted);
      assert.deepEqual(client.dashes(), { [a]: true, [b]: true });
      const settings = { partnerPlan: { rules: { 'style/em-dash': 'off' } } };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
      await client.settle();
      assert.deepEqual(client.dashes(), { [a]: false, [b]: false });
    }));

  it('are told by the text in the editor while they are open, and by the disk before and after', () =>
    during(world({ [a]: withDash }), async (client) => {
      await client.start(start);
      await client.settle();
      await client.open(a, withoutDash);
      await client.settle();
      assert.deepEqual(client.dashes(), { [a]: false });
      client.files.set(a, `${withDash}# changed\n`);
      await client.tell(a, FileChangeType.Changed);
      assert.deepEqual(client.dashes(), { [a]: false });
      await client.close(a);
      await client.settle();
      assert.deepEqual(client.dashes(), { [a]: true });
      assert.equal(client.published.filter(({ uri, diagnostics }) => uri === a && diagnostics.length === 0).length, 0);
    }));

  it('are the same files however an editor writes their addresses', () => {
    const found = `${folder}/a%20(b).partner-plan.yaml`;
    const open = `${folder}/a%20%28b%29.partner-plan.yaml`;
    return during(world({ [found]: withDash }), async (client) => {
      await client.start(start);
      await client.settle();
      await client.open(open, withDash);
      await client.settle();
      assert.deepEqual(client.dashes(), { [found]: false, [open]: true });
      await client.close(open);
      await client.settle();
      assert.deepEqual(client.dashes(), { [found]: true, [open]: false });
    });
  });

  it('are left alone when only open files are wanted, and taken back', () =>
    during(world({ [a]: withDash }), async (client) => {
      await client.start({ ...start, initializationOptions: { workspaceFindings: 'openFiles' } });
      await client.settle();
      assert.deepEqual([client.dashes(), client.reads.size], [{}, 0]);
      const change = async (workspaceFindings: string): Promise<void> => {
        const settings = { partnerPlan: { workspaceFindings } };
        await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
        await client.settle();
      };
      await change('all');
      assert.deepEqual(client.dashes(), { [a]: true });
      await change('openFiles');
      assert.deepEqual(client.dashes(), { [a]: false });
      client.files.set(b, withDash);
      await client.tell(b, FileChangeType.Created);
      assert.deepEqual(client.dashes(), { [a]: false });
    }));

  it('wait for the open one: it is told first, and a request in between is answered', () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`${folder}/${index}.partner-plan.yaml`, withDash]),
    );
    return during(world(many), async (client) => {
      await client.start(start);
      await client.open(a, withDash);
      await client.request('partnerPlan/questions', {});
      assert.notEqual(await client.hover(a, 1, 2), null);
      assert.ok(client.published.length < 300);
      await client.settle();
      await client.wait();
      assert.equal(client.published[0]?.uri, a);
      assert.equal(Object.keys(client.dashes()).length, 301);
    });
  });

  it('are found by an editor that can search, and read through it', () =>
    during(world({}), async (client) => {
      const remote = 'vscode-vfs://github/w/x.partner-plan.yaml';
      client.connection.onRequest('partnerPlan/findFiles', () => ({ uris: [remote] }));
      client.files.set(remote, withDash);
      await client.start(start);
      await client.settle();
      assert.deepEqual(client.dashes(), { [remote]: true });
    }));

  it('are read again when folders come and go', () =>
    during(world({ [a]: withDash }), async (client) => {
      const workspace = { ...watching.workspace, workspaceFolders: true };
      await client.start({ ...start, capabilities: { ...watching, workspace } });
      await client.settle();
      client.files.clear();
      client.files.set('file:///x/a.partner-plan.yaml', withDash);
      const event = { added: [{ uri: 'file:///x', name: 'x' }], removed: [{ uri: folder, name: 'w' }] };
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
      await client.settle();
      assert.deepEqual(client.dashes(), { [a]: false, 'file:///x/a.partner-plan.yaml': true });
    }));
});

describe('findings that an editor asks for', () => {
  interface Report {
    readonly uri: string;
    readonly version: number | null;
    readonly kind: string;
    readonly resultId: string;
    readonly items?: readonly { readonly code: string }[];
  }
  const pulling: ClientCapabilities = {
    textDocument: { diagnostic: {} },
    workspace: { diagnostics: { refreshSupport: true } },
  };

  it('are announced to those only that cannot be told', async () => {
    for (const [capabilities, isAnnounced] of [
      [pulling, true],
      [{ textDocument: { ...pulling.textDocument, publishDiagnostics: {} } }, false],
      [fullCapabilities, false],
    ] as const) {
      await during(startInProcess(), async (client) => {
        const result = await client.start({ capabilities });
        assert.equal(result.capabilities.diagnosticProvider !== undefined, isAnnounced);
      });
    }
  });

  it('are those of every file, open or not, and unchanged when nothing has changed', () =>
    during(world({ [a]: withDash }), async (client) => {
      let refreshed = 0;
      client.connection.onRequest('workspace/diagnostic/refresh', () => void refreshed++);
      await client.start({ workspaceFolders: [folder], capabilities: pulling });
      await client.settle();
      await client.open(b, withDash);
      await client.settle();
      assert.ok(refreshed > 0);
      assert.deepEqual(client.published, []);
      const ask = async (previous: readonly Report[]): Promise<readonly Report[]> => {
        const previousResultIds = previous.map(({ uri, resultId }) => ({ uri, value: resultId }));
        return (await client.request<{ items: Report[] }>('workspace/diagnostic', { previousResultIds })).items;
      };
      const first = await ask([]);
      assert.deepEqual(
        first.map(({ uri, version, kind }) => [uri, version, kind]),
        [
          [b, 1, 'full'],
          [a, null, 'full'],
        ],
      );
      for (const { items } of first) assert.ok(items?.some(({ code }) => code === 'style/em-dash'));
      assert.deepEqual(
        (await ask(first)).map(({ kind }) => kind),
        ['unchanged', 'unchanged'],
      );
      const own = await client.request<Report>('textDocument/diagnostic', { textDocument: { uri: b } });
      assert.deepEqual(own.items, first[0]?.items);
      const again = { textDocument: { uri: b }, previousResultId: own.resultId };
      assert.equal((await client.request<Report>('textDocument/diagnostic', again)).kind, 'unchanged');
      client.files.delete(a);
      await client.tell(a, FileChangeType.Deleted);
      const gone = (await ask(first)).find(({ uri }) => uri === a);
      assert.deepEqual([gone?.kind, gone?.items], ['full', []]);
    }));
});

describe('the files of a folder', () => {
  it('are found by their names, without links, hidden folders and packages, with a stamp that changes', async (test) => {
    const top = await mkdtemp(path.join(tmpdir(), 'partner-plan-'));
    test.after(() => rm(top, { recursive: true }));
    const write = async (name: string, text = ''): Promise<void> => {
      await mkdir(path.dirname(path.join(top, name)), { recursive: true });
      await writeFile(path.join(top, name), text);
    };
    for (const name of ['a.partner-plan.yaml', 'x/y/partner-brief.yml', '.partner-plan.yaml', 'x/z.yaml'])
      await write(name);
    for (const name of ['node_modules/b.partner-plan.yaml', '.git/c.partner-plan.yaml']) await write(name);
    await symlink(top, path.join(top, 'x/loop'));
    const found = await listFiles([
      pathToFileURL(top).href,
      'vscode-vfs://github/w',
      pathToFileURL(path.join(top, 'no')).href,
    ]);
    const names = found.map(({ uri }) => uri.slice(pathToFileURL(top).href.length + 1)).sort();
    assert.deepEqual(names, ['.partner-plan.yaml', 'a.partner-plan.yaml', 'x/y/partner-brief.yml']);
    await write('a.partner-plan.yaml', 'longer');
    const again = await listFiles([pathToFileURL(top).href]);
    const stamp = (of: typeof found): string | undefined =>
      of.find(({ uri }) => uri.endsWith('a.partner-plan.yaml'))?.stamp;
    assert.notEqual(stamp(again), stamp(found));
  });
});
