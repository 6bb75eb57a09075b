import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { coalesce, createBusy } from '../../client/src/preview/coalesce.ts';
import type { PreviewAnswer, PreviewResult } from '../../server/src/protocol/preview.ts';
import { startInProcess, type TestClient } from '../harness/client.ts';

const uri = 'file:///plans/northwind.partner-plan.yaml';
const plan =
  'partnerPlan: 1\nprogram:\n  name: Northwind\nrisks:\n  - risk: Nobody registers deals.\n    mitigation: Training\n';

/** A server whose later turns wait until the test lets them pass. */
function startHeld(): { readonly client: TestClient; release(): void } {
  const held: (() => void)[] = [];
  let isHeld = true;
  const client = startInProcess(undefined, {
    schedule(task) {
      if (isHeld) held.push(task);
      else setImmediate(task);
    },
  });
  return {
    client,
    release() {
      isHeld = false;
      for (const task of held.splice(0)) setImmediate(task);
    },
  };
}

/** Waits until the server has read all that was sent to it, because it answers this at once and in order. */
async function read(client: TestClient): Promise<void> {
  await client.request('partnerPlan/rules', {});
}

describe('the preview of a plan that is typed fast', () => {
  const typed = (version: number): string => plan.replace('Training', `Training ${version}`);
  const change = (client: TestClient, version: number) => client.change(uri, version, [{ text: typed(version) }]);

  it('is made once for all changes that have arrived, of the last text, whoever asked in between', async () => {
    const { client, release } = startHeld();
    try {
      await client.start();
      await client.open(uri, plan);
      const asked: Promise<PreviewResult>[] = [];
      for (let version = 2; version <= 40; version++) {
        await change(client, version);
        asked.push(client.request<PreviewResult>('partnerPlan/preview', { uri }));
      }
      await read(client);
      release();
      const results = await Promise.all(asked);
      // Each version that is made is another one, so that one version means that it was made once.
      assert.deepEqual(new Set(results.map(({ version }) => version)), new Set([40]));
      assert.match(results[0]?.body ?? '', /Training 40/);
    } finally {
      await client.stop();
    }
  });

  it('is not made for a request that was called off while it waited', async () => {
    const { client, release } = startHeld();
    try {
      await client.start();
      await client.open(uri, plan);
      const source = new CancellationTokenSource();
      const asked = assert.rejects(client.connection.sendRequest('partnerPlan/preview', { uri }, source.token), {
        code: LSPErrorCodes.RequestCancelled,
      });
      await read(client);
      source.cancel();
      await read(client);
      release();
      await asked;
    } finally {
      await client.stop();
    }
  });

  it('skips what was typed while the one before was made and shown', async () => {
    const client = startInProcess();
    try {
      await client.start();
      await client.open(uri, plan);
      const page = createBusy();
      const answers: (number | 'unchanged')[] = [];
      const shown: number[] = [];
      let known = '';
      // The same steps as in the extension: ask when the page is free, and hand over what is new.
      const refresh = coalesce(
        async () => {
          await page.ended();
          const answer = await client.request<PreviewAnswer>('partnerPlan/preview', { uri, known });
          answers.push(answer === 'unchanged' ? answer : answer.version);
          if (answer === 'unchanged') return;
          known = answer.stamp;
          page.begin();
          shown.push(answer.version);
        },
        (error) => assert.fail(String(error)),
      );
      refresh();
      await until(() => shown.length === 1);
      for (let version = 2; version <= 40; version++) {
        await change(client, version);
        refresh();
      }
      await read(client);
      // All that time the page was busy with the first one.
      assert.deepEqual(shown, [1]);
      page.end();
      await until(() => shown.at(-1) === 40);
      page.end();
      // What was asked for meanwhile is asked once more, and there is nothing new.
      await until(() => answers.length === 3);
      assert.deepEqual(answers, [1, 40, 'unchanged']);
      assert.deepEqual(shown, [1, 40]);
    } finally {
      await client.stop();
    }
  });
});

/** Lets everything else run until something is true. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}

describe('the preview of a plan that is worked on', () => {
  it('keeps what could be read last, for as long as the plan is open', async () => {
    const client = startInProcess();
    const look = () => client.request('partnerPlan/preview', { uri }) as Promise<PreviewResult>;
    const replaceAll = (version: number, text: string) =>
      client.change(uri, version, [
        { range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }, text },
      ]);
    try {
      await client.start();
      await client.open(uri, plan);
      assert.equal((await look()).mistake, undefined);

      for (const [version, typed] of [': [', ': [x', ': [x, "'].entries()) {
        await replaceAll(version + 2, plan.replace('Training', `Training${typed}`));
        const { body, mistake } = await look();
        assert.match(body, /<section class="section stale" id="risks".*Nobody registers deals/s);
        assert.match(mistake?.text ?? '', /marked parts are older/);
      }

      await replaceAll(9, plan.replace('Training', 'Webinars'));
      assert.match((await look()).body, /Webinars/);

      await client.close(uri);
      await client.open(uri, plan.replace('Training', 'Training: ['));
      const { body, mistake } = await look();
      assert.doesNotMatch(body, /stale|Webinars/);
      assert.match(mistake?.details ?? '', /what can be read/);
    } finally {
      await client.stop();
    }
  });
});
