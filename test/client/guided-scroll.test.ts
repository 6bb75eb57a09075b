import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guidedScroll } from '../../client/src/preview/cursor-level.ts';

describe('an editor that the preview has sent to a line', () => {
  it('is on its way until it is there', () => {
    const scroll = guidedScroll();
    scroll.start(10, 100);
    assert.deepEqual(
      [40, 80, 100].map((top) => scroll.isOnTheWay(top)),
      [true, true, true],
    );
    assert.equal(scroll.isOnTheWay(101), false);
  });

  it('is scrolled by a person as soon as it moves away from there', () => {
    const scroll = guidedScroll();
    scroll.start(100, 10);
    assert.deepEqual(
      [60, 62, 61].map((top) => scroll.isOnTheWay(top)),
      [true, false, false],
    );
  });

  it('is where it stops when it cannot go on', () => {
    const scroll = guidedScroll();
    scroll.start(10, 100);
    assert.equal(scroll.isOnTheWay(90), true);
    assert.equal(scroll.isOnTheWay(70), false);
  });

  it('goes nowhere when it was not sent, or is there already', () => {
    const scroll = guidedScroll();
    assert.equal(scroll.isOnTheWay(5), false);
    scroll.start(5, 5);
    assert.equal(scroll.isOnTheWay(6), false);
  });
});
