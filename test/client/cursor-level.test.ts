import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cursorLevel, lineAtLevel } from '../../client/src/preview/cursor-level.ts';

/** What an editor shows, from the first line to the last one. */
function shown(...stretches: readonly (readonly [number, number])[]) {
  return stretches.map(([start, end]) => ({ start: { line: start }, end: { line: end } }));
}

describe('the level of a cursor in an editor', () => {
  it('holds another line after scrolling, as far on as the text was scrolled', () => {
    const level = cursorLevel(shown([40, 80]), 75);
    assert.deepEqual(level, { top: 40, above: 35 });
    assert.equal(level && lineAtLevel(shown([43, 83]), level), 78);
  });

  it('does not count what is folded', () => {
    const level = cursorLevel(shown([10, 12], [50, 60]), 52);
    assert.deepEqual(level, { top: 10, above: 5 });
    assert.equal(level && lineAtLevel(shown([11, 12], [50, 61]), level), 53);
  });

  it('moves up to the first line at the start of the text, and down to the last one at its end', () => {
    const level = { top: 40, above: 20 };
    assert.equal(lineAtLevel(shown([20, 50]), level), 30);
    assert.equal(lineAtLevel(shown([0, 30]), level), 0);
    assert.equal(lineAtLevel(shown([95, 99]), level), 99);
    assert.equal(lineAtLevel(shown([0, 30]), { top: 0, above: 20 }), 20);
  });

  it('is unknown when the cursor cannot be seen', () => {
    assert.equal(cursorLevel(shown([40, 80]), 81), undefined);
    assert.equal(cursorLevel([], 1), undefined);
  });
});
