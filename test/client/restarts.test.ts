import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRestarts } from '../../client/src/restarts.ts';

describe('a server that ends', () => {
  it('is started again four times in three minutes, and then no more', () => {
    let time = 0;
    const restarts = createRestarts(() => time);
    for (let end = 0; end < 4; end++, time += 10_000) assert.equal(restarts.mayFollow(), true);
    assert.equal(restarts.mayFollow(), false);
    time += 1_000;
    assert.equal(restarts.mayFollow(), false);
  });

  it('is started again for ever when it ends now and then', () => {
    let time = 0;
    const restarts = createRestarts(() => time);
    for (let end = 0; end < 50; end++, time += 60_000) assert.equal(restarts.mayFollow(), true);
  });
});
