import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCalm } from '../../server/src/lsp/calm.ts';

/** A calm whose turns the test takes one by one. */
function setUp() {
  const turns: (() => void)[] = [];
  const calm = createCalm((task) => void turns.push(task));
  const takeTurn = async (): Promise<void> => {
    turns.shift()?.();
    await Promise.resolve();
  };
  let came = 0;
  const wait = (): void => {
    void calm.come().then(() => {
      came += 1;
    });
  };
  return { calm, turns, takeTurn, wait, came: () => came };
}

describe('calm', () => {
  it('comes after a whole turn without a change', async () => {
    const { calm, takeTurn, turns, wait, came } = setUp();
    wait();
    for (let change = 0; change < 5; change++) {
      await takeTurn();
      calm.changed();
    }
    await takeTurn();
    assert.equal(came(), 0);
    await takeTurn();
    assert.equal(came(), 1);
    assert.deepEqual(turns, []);
  });

  it('comes to all who wait, with one turn waiting at a time', async () => {
    const { takeTurn, turns, wait, came } = setUp();
    wait();
    await takeTurn();
    wait();
    assert.equal(turns.length, 1);
    await takeTurn();
    assert.equal(came(), 0);
    await takeTurn();
    assert.equal(came(), 2);
  });

  it('comes again after it has come', async () => {
    const { takeTurn, turns, wait, came } = setUp();
    for (let round = 1; round <= 2; round++) {
      wait();
      while (turns.length > 0) await takeTurn();
      assert.equal(came(), round);
    }
  });
});
