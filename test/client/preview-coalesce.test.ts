import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coalesce } from '../../client/src/preview/coalesce.ts';

/** A task whose runs end when the test says so. */
function controlled(): { run(): Promise<void>; readonly runs: { end(): void; fail(error: Error): void }[] } {
  const runs: { end(): void; fail(error: Error): void }[] = [];
  return {
    runs,
    run: () =>
      new Promise<void>((resolve, reject) => {
        runs.push({ end: resolve, fail: reject });
      }),
  };
}

/** Lets everything run that waits for nothing but its turn. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

describe('a task that is asked for often', () => {
  it('runs once at a time, and once more when it was asked for meanwhile', async () => {
    const { run, runs } = controlled();
    const ask = coalesce(run, (error) => assert.fail(String(error)));
    for (let count = 0; count < 3; count++) ask();
    assert.equal(runs.length, 1);
    runs[0]?.end();
    await turn();
    assert.equal(runs.length, 2);
    runs[1]?.end();
    await turn();
    assert.equal(runs.length, 2);
    ask();
    assert.equal(runs.length, 3);
  });

  it('goes on after a failure, of which somebody hears', async () => {
    const { run, runs } = controlled();
    const heard: unknown[] = [];
    const ask = coalesce(run, (error) => heard.push(error));
    const failure = new Error('The server is gone.');
    ask();
    ask();
    runs[0]?.fail(failure);
    await turn();
    assert.deepEqual(heard, [failure]);
    assert.equal(runs.length, 2);
    runs[1]?.fail(failure);
    await turn();
    ask();
    assert.equal(runs.length, 3);
  });
});
