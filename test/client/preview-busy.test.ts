import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBusy } from '../../client/src/preview/coalesce.ts';

describe('a page that is busy', () => {
  it('lets the next thing wait until it is done, and then does not', async () => {
    const page = createBusy();
    const seen: string[] = [];
    await page.ended();
    page.begin();
    const waiting = page.ended().then(() => seen.push('handed over'));
    await Promise.resolve();
    seen.push('done');
    page.end();
    await waiting;
    assert.deepEqual(seen, ['done', 'handed over']);
    await page.ended();
  });

  it('may say that it is done without having been given anything', async () => {
    const page = createBusy();
    page.end();
    await page.ended();
  });
});
