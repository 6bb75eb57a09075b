import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver-types';
import { fullCapabilities, startInProcess, type TestClient } from '../harness/client.ts';

// A virtual file system, where the search ends with the folder of the workspace.
const plan = 'memfs:///w/a/b/northwind.partner-plan.yaml';
const near = 'memfs:///w/a/.partner-plan.yaml';
const far = 'memfs:///w/.partner-plan.yaml';
const text = 'program:\n  name: A \u2014 b\n';
const workspaceFolders = ['memfs:///w'];

function settingTo(severity: string): string {
  return `rules:\n  style/em-dash: ${severity}\n`;
}

interface World {
  readonly client: TestClient;
  /** What the disk holds. Tests change it. */
  readonly files: Map<string, string>;
  /** All addresses that were read, in order. */
  readonly reads: readonly string[];
  /** Lets happen all that waits: turns, and files that are being read. */
  settle(): Promise<void>;
  /** Lets the time pass that a plan waits for its configuration. */
  losePatience(): Promise<void>;
  /** The severity of the em dash as it was sent last: 1 for an error, 4 for a hint, undefined when it is off. */
  severity(uri?: string): number | undefined;
}

/** A server whose disk and whose turns are in the hands of a test. */
async function during(
  files: Readonly<Record<string, string>>,
  talk: (world: World) => Promise<void>,
  start: Parameters<TestClient['start']>[0] = { workspaceFolders },
  readFile?: (uri: string) => Promise<string | undefined>,
): Promise<void> {
  const disk = new Map(Object.entries(files));
  const reads: string[] = [];
  const turns: (() => void)[] = [];
  const late: (() => void)[] = [];
  const client = startInProcess(undefined, {
    schedule: (task) => turns.push(task),
    after: (_milliseconds, task) => late.push(task),
    readFile: async (uri) => {
      reads.push(uri);
      return readFile === undefined ? disk.get(uri) : readFile(uri);
    },
  });
  const world: World = {
    client,
    files: disk,
    reads,
    async settle() {
      await client.request('partnerPlan/questions', {});
      do {
        for (let task = turns.shift(); task !== undefined; task = turns.shift()) task();
        await client.request('partnerPlan/questions', {});
      } while (turns.length > 0);
    },
    async losePatience() {
      for (const task of late.splice(0)) task();
      await world.settle();
    },
    severity(uri = plan) {
      const last = client.published.findLast((params) => params.uri === uri);
      assert.ok(last !== undefined, `Nothing was sent about ${uri}.`);
      return last.diagnostics.find(({ code }) => code === 'style/em-dash')?.severity;
    },
  };
  try {
    await client.start(start);
    await talk(world);
    assert.deepEqual(client.errors, []);
  } finally {
    await client.stop();
  }
}

describe('a configuration file', () => {
  for (const [what, files, severity] of [
    ['in the folder of the plan', { 'memfs:///w/a/b/.partner-plan.yaml': settingTo('hint') }, 4],
    ['in a folder above', { [near]: settingTo('hint') }, 4],
    ['in the folder of the workspace', { [far]: settingTo('hint') }, 4],
    ['of the other ending', { 'memfs:///w/a/.partner-plan.yml': settingTo('hint'), [far]: settingTo('off') }, 4],
    ['that is nearer than another one', { [near]: settingTo('off'), [far]: settingTo('hint') }, undefined],
    ['that is nearer and empty, because nothing is merged,', { [near]: '', [far]: settingTo('hint') }, 1],
  ] as const) {
    it(`${what} sets what its plans are checked with`, () =>
      during(files, async ({ client, settle, severity: found }) => {
        await client.open(plan, text);
        await settle();
        assert.equal(found(), severity);
        assert.equal(client.published.length, 1);
      }));
  }

  for (const [what, place] of [
    ['outside the workspace', 'memfs:///.partner-plan.yaml'],
    ['beside the folder of the plan', 'memfs:///w/c/.partner-plan.yaml'],
    ['of another ending', 'memfs:///w/a/.partner-plan.json'],
  ] as const) {
    it(`${what} sets nothing`, () =>
      during({ [place]: settingTo('off') }, async ({ client, settle, severity, reads }) => {
        await client.open(plan, text);
        await settle();
        assert.equal(severity(), 1);
        assert.ok(!reads.includes(place));
      }));
  }

  it('is read once for all plans and all questions', () =>
    during({ [near]: settingTo('hint') }, async ({ client, settle, reads, severity }) => {
      const second = 'memfs:///w/a/b/contoso.partner-plan.yaml';
      await client.open(plan, text);
      await client.open(second, text);
      await settle();
      await client.hover(plan, 0, 2);
      assert.deepEqual([severity(), severity(second)], [4, 4]);
      assert.deepEqual(
        [...reads].sort(),
        [far, near, 'memfs:///w/a/b/.partner-plan.yaml']
          .flatMap((place) => [place, place.replace(/yaml$/, 'yml')])
          .sort(),
      );
    }));

  for (const [uri, languageId, content] of [
    ['memfs:///w/a/b/north%20wind.partner-plan.yaml', 'partner-plan', text],
    ['memfs:///w/a/b/old.partner-brief.yaml', 'partner-brief', 'crn: hubspot\n'],
  ] as const) {
    it(`can leave out ${uri}, and take it back`, () =>
      during({ [far]: 'exclude: [a/b/north wind.*, "*brief*"]\n' }, async ({ client, files, settle }) => {
        const found = (): number | undefined =>
          client.published.findLast((sent) => sent.uri === uri)?.diagnostics.length;
        await client.open(uri, content, languageId);
        await settle();
        assert.equal(found(), 0);
        files.set(far, 'exclude: [b/]\n');
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
          changes: [{ uri: far, type: 2 }],
        });
        await settle();
        assert.equal(found(), 0);
        files.set(far, 'exclude: [/b/]\n');
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
          changes: [{ uri: far, type: 2 }],
        });
        await settle();
        assert.ok((found() ?? 0) > 0);
      }));
  }

  it('counts on top of the settings of the editor', () =>
    during(
      { [near]: 'rules:\n  tiers/too-few: off\n' },
      async ({ client, settle, severity }) => {
        await client.open(plan, text);
        await settle();
        assert.equal(severity(), 3);
        const settings = { partnerPlan: { rules: { 'style/em-dash': 'warning' } } };
        await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
        await settle();
        assert.equal(severity(), 2);
      },
      { workspaceFolders, initializationOptions: { rules: { 'style/em-dash': 'information' } } },
    ));

  it('that does not answer keeps a plan waiting for a while only, and counts when it does', () => {
    const answers: (() => void)[] = [];
    const slow = (uri: string) =>
      new Promise<string | undefined>((resolve) => {
        answers.push(() => resolve(uri === far ? settingTo('hint') : undefined));
      });
    return during(
      {},
      async ({ client, settle, severity, losePatience }) => {
        await client.open(plan, text);
        await settle();
        assert.deepEqual(client.published, []);
        await losePatience();
        assert.equal(severity(), 1);
        for (const answer of answers.reverse()) {
          assert.equal(severity(), 1);
          answer();
          await settle();
        }
        assert.equal(severity(), 4);
        assert.deepEqual(
          client.published.map(({ uri, version }) => [uri, version]),
          [
            [plan, 1],
            [plan, 1],
          ],
        );
      },
      { workspaceFolders },
      slow,
    );
  });

  it('that is not there sends nothing twice', () => {
    const answers: (() => void)[] = [];
    const slow = () => new Promise<undefined>((resolve) => answers.push(() => resolve(undefined)));
    return during(
      {},
      async ({ client, settle }) => {
        await client.open(plan, text);
        await settle();
        for (const answer of answers) answer();
        await settle();
        assert.equal(answers.length, 6);
        assert.equal(client.published.length, 1);
      },
      { workspaceFolders },
      slow,
    );
  });

  it('that cannot be read is as good as none, and is logged', async () => {
    const turns: (() => void)[] = [];
    const client = startInProcess(undefined, {
      schedule: (task) => turns.push(task),
      readFile: () => Promise.reject(new Error('The disk is gone.')),
    });
    try {
      await client.start({ workspaceFolders: ['memfs:///w/a/b'] });
      await client.open(plan, text);
      await client.request('partnerPlan/questions', {});
      for (let task = turns.shift(); task !== undefined; task = turns.shift()) task();
      await client.request('partnerPlan/questions', {});
      assert.equal(client.published.length, 1);
      assert.match(client.errors.join(), /^Reading memfs:.* failed\. Error: The disk is gone\./);
    } finally {
      await client.stop();
    }
  });
});

describe('a change of a configuration file', () => {
  const tell = async ({ client, settle }: World, uri: string, type = 2): Promise<void> => {
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
    await settle();
  };

  it('on the disk reaches the open plans: appearing, changing and going away', () =>
    during({}, async (world) => {
      const { client, files, settle, severity } = world;
      await client.open(plan, text);
      await settle();
      assert.equal(severity(), 1);
      files.set(far, settingTo('hint'));
      await tell(world, far);
      assert.equal(severity(), 4);
      files.set(near, settingTo('warning'));
      await tell(world, near);
      assert.equal(severity(), 2);
      files.delete(near);
      await tell(world, near);
      assert.equal(severity(), 4);
      files.set(far, settingTo('off'));
      await tell(world, far);
      assert.equal(severity(), undefined);
    }));

  it('sends nothing when it changes no setting', () =>
    during({ [far]: settingTo('hint') }, async (world) => {
      await world.client.open(plan, text);
      await world.settle();
      world.files.set(far, `# As agreed\n${settingTo('hint')}`);
      await tell(world, far);
      assert.equal(world.client.published.length, 1);
    }));

  it('of a file that nobody asked for is not read', () =>
    during({}, async (world) => {
      await tell(world, far);
      assert.deepEqual(world.reads, []);
    }));

  it('counts as it was made last, in whatever order files are read', () => {
    const answers: ((text: string) => void)[] = [];
    const slow = (uri: string) =>
      uri === far
        ? new Promise<string | undefined>((resolve) => answers.push(resolve))
        : Promise.resolve<string | undefined>(undefined);
    return during(
      {},
      async (world) => {
        await world.client.open(plan, text);
        await world.settle();
        await tell(world, far);
        assert.equal(answers.length, 2);
        answers[1]?.(settingTo('hint'));
        await world.settle();
        answers[0]?.(settingTo('off'));
        await world.settle();
        assert.equal(world.severity(), 4);
      },
      { workspaceFolders },
      slow,
    );
  });

  it('in the editor counts before it is saved, and no more when it is closed', () =>
    during({ [near]: settingTo('hint') }, async ({ client, settle, severity, reads }) => {
      await client.open(plan, text);
      await settle();
      await client.open(near, settingTo('warning'), 'partner-plan-configuration');
      await settle();
      assert.equal(severity(), 2);
      await client.change(near, 2, [{ text: settingTo('off') }]);
      await settle();
      assert.equal(severity(), undefined);
      await client.close(near);
      await settle();
      assert.equal(severity(), 4);
      assert.equal(reads.filter((uri) => uri === near).length, 2);
    }));

  it('in the editor counts for a file that was never saved', () =>
    during({ [far]: settingTo('hint') }, async ({ client, settle, severity }) => {
      await client.open(near, settingTo('off'), 'partner-plan-configuration');
      await client.open(plan, text);
      await settle();
      assert.equal(severity(), undefined);
      await client.close(near);
      await settle();
      assert.equal(severity(), 4);
    }));

  it('that takes it away counts though its text is still open, until somebody types in it', () =>
    during({ [far]: settingTo('hint'), [near]: settingTo('off') }, async (world) => {
      const { client, files, settle, severity } = world;
      await client.open(near, settingTo('off'), 'partner-plan-configuration');
      await client.open(plan, text);
      await settle();
      assert.equal(severity(), undefined);
      files.delete(near);
      await tell(world, near, 3);
      assert.equal(severity(), 4);
      await client.change(near, 2, [{ text: settingTo('warning') }]);
      await settle();
      assert.equal(severity(), 2);
    }));

  it('is read again when all plans were closed', () =>
    during({ [far]: settingTo('hint') }, async ({ client, files, settle, severity }) => {
      await client.open(plan, text);
      await settle();
      await client.close(plan);
      files.set(far, settingTo('warning'));
      await client.open(plan, text);
      await settle();
      assert.equal(severity(), 2);
    }));

  it('is asked for where the editor can watch files', async () => {
    const client = startInProcess();
    const asked = new Promise<unknown>((resolve) => {
      client.connection.onRequest('client/registerCapability', ({ registrations }: { registrations: unknown[] }) => {
        resolve(registrations);
        return null;
      });
    });
    try {
      const workspace = { ...fullCapabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
      await client.start({ capabilities: { ...fullCapabilities, workspace } });
      assert.match(JSON.stringify(await asked), /"workspace\/didChangeWatchedFiles".*"\*\*\/\.partner-plan\.yaml"/);
    } finally {
      await client.stop();
    }
  });
});

describe('a change of the workspace', () => {
  it('changes where files are looked for', () =>
    during(
      { [far]: settingTo('hint') },
      async ({ client, settle, severity }) => {
        await client.open(plan, text);
        await settle();
        assert.equal(severity(), 1);
        await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
          event: { added: [{ uri: 'memfs:///w', name: 'w' }], removed: [{ uri: 'memfs:///w/a', name: 'a' }] },
        });
        await settle();
        assert.equal(severity(), 4);
      },
      {
        workspaceFolders: ['memfs:///w/a'],
        capabilities: { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, workspaceFolders: true } },
      },
    ));
});

describe('a configuration file that is open', () => {
  const wrong = 'rules:\n  tiers/too-fwe: off\n';
  const summaries = (diagnostics: readonly Diagnostic[]): readonly string[] =>
    diagnostics.map(({ code, range }) => `${range.start.line}:${range.start.character} ${String(code)}`);

  for (const [what, uri, languageId] of [
    ['by its language', 'memfs:///w/other.yaml', 'partner-plan-configuration'],
    ['by its name', near, 'yaml'],
    ['by its name, whatever the editor takes it for', near, 'partner-plan'],
    ['by its name on the web', 'vscode-vfs://github/o/r/.partner-plan.yaml?ref=main', 'partner-plan'],
    ['by its language, though it is named like a plan', plan, 'partner-plan-configuration'],
  ] as const) {
    it(`is known ${what}, and is checked as one`, () =>
      during({}, async ({ client, settle, reads }) => {
        await client.open(uri, wrong, languageId);
        await settle();
        assert.deepEqual(
          client.published.map((params) => [params.uri, summaries(params.diagnostics)]),
          [[uri, ['1:2 schema/unknown-key']]],
        );
        assert.match(JSON.stringify(await client.complete(uri, 1, 2)), /"program\/outdated"/);
        assert.match(JSON.stringify(await client.hover(uri, 0, 2)), /of each rule/);
        const preview = client.request('partnerPlan/preview', { uri });
        await settle();
        assert.equal(await preview, null);
        assert.equal(await client.request('partnerPlan/render', { uri, format: 'text' }), null);
        assert.deepEqual(reads, []);
      }));
  }

  it('is not subject to its own settings', () =>
    during({}, async ({ client, settle }) => {
      await client.open(near, 'rules:\n  schema/unknown-key: off\n  x/y: off\n', 'partner-plan-configuration');
      await settle();
      assert.deepEqual(summaries(client.published[0]?.diagnostics ?? []), ['2:2 schema/unknown-key']);
    }));
});
