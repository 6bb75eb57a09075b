import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { readPlan } from '../../server/src/core/plan.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { checkPlanFully } from '../../server/src/rules/check.ts';
import { today } from '../harness/engine.ts';

const settings = readSettings({}, today);

test('a file that is longer costs as much more work as it is longer', async () => {
  const worker = new Worker(new URL('linear-work.worker.ts', import.meta.url));
  const [tooFast] = await once(worker, 'message');
  assert.deepEqual(tooFast, []);
});

test('a text full of dashes has a finding for the first of them, and one that counts the rest', () => {
  const { problems } = checkPlanFully(readPlan(`program:\n  name: ${'a \u2014 '.repeat(300)}b\n`), settings);
  const dashes = problems.filter(({ rule }) => rule === 'style/em-dash');
  assert.equal(dashes.length, 51);
  assert.match(dashes.at(-1)?.message ?? '', /^250 more em dashes stand in this text\./);
});
