import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPublisher } from '../../server/src/lsp/publisher.ts';

/** A publisher whose turns the test takes one by one. */
function setUp() {
  const turns: (() => void)[] = [];
  const published: string[] = [];
  const publisher = createPublisher({
    schedule: (task) => void turns.push(task),
    publish: (uri) => void published.push(uri),
  });
  return { publisher, published, turns, takeTurn: () => turns.shift()?.() };
}

describe('the publisher', () => {
  it('waits for a turn without a change', () => {
    const { publisher, published, turns, takeTurn } = setUp();
    for (let change = 0; change < 5; change++) {
      publisher.changed('a');
      takeTurn();
    }
    assert.deepEqual(published, []);
    takeTurn();
    assert.deepEqual(published, ['a']);
    assert.deepEqual(turns, []);
  });

  it('publishes one document in a turn', () => {
    const { publisher, published, takeTurn } = setUp();
    for (const uri of ['a', 'b', 'a']) publisher.changed(uri);
    takeTurn();
    takeTurn();
    assert.deepEqual(published, ['a']);
    takeTurn();
    assert.deepEqual(published, ['a', 'b']);
  });

  it('has never more than one turn waiting', () => {
    const { publisher, turns } = setUp();
    for (const uri of ['a', 'b', 'c']) publisher.changed(uri);
    assert.equal(turns.length, 1);
  });

  it('starts anew after it has come to rest', () => {
    const { publisher, published, takeTurn, turns } = setUp();
    for (let round = 0; round < 2; round++) {
      publisher.changed('a');
      while (turns.length > 0) takeTurn();
    }
    assert.deepEqual(published, ['a', 'a']);
  });

  it('forgets a document that was closed', () => {
    const { publisher, published, takeTurn, turns } = setUp();
    publisher.changed('a');
    publisher.forget('a');
    while (turns.length > 0) takeTurn();
    assert.deepEqual(published, []);
  });
});
