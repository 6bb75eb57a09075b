import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import {
  createWorkerWatch,
  noteHang,
  type RuleMemory,
  type WorkerWatch,
} from '../../client/src/browser/worker-watch.ts';
import { aliveNotification, ruleBeginsNotification, watchRulesNotification } from '../../server/src/protocol/worker.ts';
import { browserWorkerOf, connectToWorker } from '../harness/client.ts';

/** A watch whose pauses end when the test says so. */
function watched(ask: () => void = () => {}): {
  readonly watch: WorkerWatch;
  readonly hangs: (string | undefined)[];
  pass(pauses: number): void;
  isTicking(): boolean;
} {
  const hangs: (string | undefined)[] = [];
  let tick: (() => void) | undefined;
  const watch = createWorkerWatch({
    ask,
    onHang: (rule) => hangs.push(rule),
    every: (_milliseconds, task) => {
      tick = task;
      return () => {
        tick = undefined;
      };
    },
  });
  return {
    watch,
    hangs,
    pass: (pauses) => {
      for (let at = 0; at < pauses; at++) tick?.();
    },
    isTicking: () => tick !== undefined,
  };
}

describe('the watch over a worker', () => {
  it('asks for a sign of life when it got something to do, and then no more', () => {
    let asked = 0;
    const { watch, hangs, pass, isTicking } = watched(() => asked++);
    assert.equal(isTicking(), false);
    watch.sent();
    pass(1);
    assert.equal(asked, 1);
    watch.received({ method: aliveNotification });
    pass(1);
    assert.deepEqual([asked, isTicking(), hangs], [1, false, []]);
  });

  it('waits as long as something comes', () => {
    const { watch, hangs, pass } = watched();
    watch.sent();
    for (let turn = 0; turn < 10; turn++) {
      pass(10);
      watch.received({ method: 'textDocument/publishDiagnostics', params: {} });
    }
    assert.deepEqual(hangs, []);
  });

  it('tells once that nothing comes, also when the worker had answered something before', () => {
    const { watch, hangs, pass, isTicking } = watched();
    watch.sent();
    watch.received({ id: 1, result: null });
    pass(13);
    watch.sent();
    pass(40);
    assert.deepEqual([hangs, isTicking()], [[undefined], false]);
  });

  it('names the rule that runs, and none that has come to its end', () => {
    for (const [last, rule] of [
      [{ rule: 'a/b' }, 'a/b'],
      [{}, undefined],
    ] as const) {
      const { watch, hangs, pass } = watched();
      watch.sent();
      watch.received({ method: ruleBeginsNotification, params: { rule: 'a/a' } });
      watch.received({ method: ruleBeginsNotification, params: last });
      pass(13);
      assert.deepEqual(hangs, [rule]);
    }
  });

  it('says something when there is something to do, and not before the rule is looked for', () => {
    const memory: RuleMemory = { tells: false, without: new Set() };
    assert.equal(noteHang(memory, undefined), undefined);
    assert.match(noteHang(memory, undefined) ?? '', /did not answer for a minute/);
    assert.match(noteHang(memory, 'a/b') ?? '', /^The rule a\/b does not come to its end/);
    assert.deepEqual([memory.tells, [...memory.without]], [false, ['a/b']]);
  });

  it('is over when the connection is', () => {
    const { watch, hangs, pass } = watched();
    watch.sent();
    watch.stop();
    watch.sent();
    pass(40);
    assert.deepEqual(hangs, []);
  });
});

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

describe('a server in a web worker in which a rule loops', () => {
  it('is replaced by one that names the rule, and that one by one without it', async () => {
    const { outputFiles } = await build({
      entryPoints: [fileOf('../../server/src/browser/main.ts')],
      bundle: true,
      platform: 'browser',
      format: 'iife',
      mainFields: ['module', 'main'],
      write: false,
      logLevel: 'error',
      plugins: [
        {
          name: 'looping-rule',
          setup: ({ onLoad }) =>
            onLoad({ filter: /rules\/tiers\/too-few\.ts$/ }, ({ path }) => ({
              contents: readFileSync(path, 'utf8').replace(/check\([^)]*\) \{/, '$& for (;;) {}'),
              loader: 'ts',
            })),
        },
      ],
    });
    const script = outputFiles[0]?.text ?? '';
    assert.match(script, /for \(; ?; ?\) \{\s*\}/);
    const memory: RuleMemory = { tells: false, without: new Set() };
    const uri = 'file:///a.partner-plan.yaml';
    const text = 'partnerPlan: 1\ntiers:\n  - id: a\n    name: A \u2014 b\n';

    for (const expected of [undefined, 'tiers/too-few']) {
      const worker = browserWorkerOf(script);
      const { watch, hangs, pass } = watched();
      const begins = new Promise<void>((resolve) => {
        worker.on('message', (message: { method?: string; params?: { rule?: string } }) => {
          watch.received(message);
          if (message.params?.rule === 'tiers/too-few') resolve();
        });
      });
      worker.postMessage({
        jsonrpc: '2.0',
        method: watchRulesNotification,
        params: { tells: memory.tells, without: [...memory.without] },
      });
      const client = connectToWorker(worker);
      await client.start();
      await client.open(uri, text);
      watch.sent();
      if (memory.tells) await begins;
      pass(13);
      assert.deepEqual(hangs, [expected]);
      noteHang(memory, hangs[0]);
      await worker.terminate();
    }

    const worker = browserWorkerOf(script);
    const alive = new Promise<void>((resolve) => {
      worker.on('message', ({ method }: { method?: string }) => method === aliveNotification && resolve());
    });
    const params = { tells: memory.tells, without: [...memory.without] };
    worker.postMessage({ jsonrpc: '2.0', method: watchRulesNotification, params });
    const client = connectToWorker(worker);
    await client.start();
    const published = client.nextProblemsOf(uri);
    await client.open(uri, text);
    const { diagnostics } = await published;
    assert.ok(diagnostics.some(({ code }) => code === 'style/em-dash'));
    assert.match(String(diagnostics.find(({ code }) => code === 'tiers/too-few')?.message), /was not finished/);
    worker.postMessage({ jsonrpc: '2.0', method: aliveNotification, params: {} });
    await alive;
    await client.stop();
  });
});
