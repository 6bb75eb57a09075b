import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pause } from '../../client/src/generate/pause.ts';

test('does what was asked for last, once, when nothing else comes', ({ mock }) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const done: string[] = [];
  const pause = new Pause(250);
  pause.after(() => done.push('4'));
  mock.timers.tick(249);
  pause.after(() => done.push('45'));
  mock.timers.tick(249);
  assert.deepEqual(done, []);
  mock.timers.tick(1);
  assert.deepEqual(done, ['45']);
  mock.timers.tick(1000);
  assert.deepEqual(done, ['45']);
});

test('does nothing after it was cancelled', ({ mock }) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const done: string[] = [];
  const pause = new Pause(250);
  pause.after(() => done.push('4'));
  pause.cancel();
  mock.timers.tick(1000);
  assert.deepEqual(done, []);
});
