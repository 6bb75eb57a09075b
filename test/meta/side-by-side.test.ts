import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sideBySide } from '../../scripts/lib/side-by-side.mjs';

/** Jobs that end when the test says so. */
function jobs(needs: Readonly<Record<string, readonly string[]>>, lanes: number, windows: readonly string[] = []) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const all = sideBySide(Object.keys(needs), {
    lanes,
    needs: (job) => needs[job] ?? [],
    areFriends: (one, other) => !windows.includes(one) || !windows.includes(other),
    perform: (job) =>
      new Promise<string>((resolve) => {
        begun.push(job);
        ends.set(job, () => resolve(`${job} is over`));
      }),
  });
  return {
    all,
    begun,
    async end(job: string) {
      ends.get(job)?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test('as many jobs run at a time as there are lanes, in their order', async () => {
  const { all, begun, end } = jobs({ one: [], two: [], three: [] }, 2);
  assert.deepEqual(begun, ['one', 'two']);
  await end('two');
  assert.deepEqual(begun, ['one', 'two', 'three']);
  await end('one');
  await end('three');
  assert.deepEqual([...(await all)].sort(), [
    ['one', 'one is over'],
    ['three', 'three is over'],
    ['two', 'two is over'],
  ]);
});

test('a job waits for those that it needs, and lets others go first', async () => {
  const { all, begun, end } = jobs({ build: [], journeys: ['build'], style: [] }, 2);
  assert.deepEqual(begun, ['build', 'style']);
  await end('style');
  assert.deepEqual(begun, ['build', 'style']);
  await end('build');
  assert.deepEqual(begun, ['build', 'style', 'journeys']);
  await end('journeys');
  assert.equal((await all).size, 3);
});

test('jobs that must not run at the same time follow each other, and others go first', async () => {
  const { all, begun, end } = jobs({ window: [], page: [], style: [], unit: [] }, 2, ['window', 'page']);
  assert.deepEqual(begun, ['window', 'style']);
  await end('style');
  assert.deepEqual(begun, ['window', 'style', 'unit']);
  await end('window');
  assert.deepEqual(begun, ['window', 'style', 'unit', 'page']);
  await end('unit');
  await end('page');
  assert.equal((await all).size, 4);
});

test('a job that fails fails all, and jobs that wait for each other are a mistake', async () => {
  const failing = sideBySide(['one'], {
    lanes: 1,
    needs: () => [],
    perform: () => Promise.reject(new Error('no')),
  });
  await assert.rejects(failing, /^Error: no$/);
  await assert.rejects(jobs({ one: ['two'], two: ['one'] }, 2).all, /wait for each other/);
});
