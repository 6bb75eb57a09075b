import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../server/src/core/text.ts';
import { differences } from '../../server/src/features/code-action/differences.ts';

/** What is replaced by what. */
function shown(before: string, after: string): (readonly [string, string])[] {
  return differences(before, after).map(({ span, newText }) => [before.slice(span.start, span.end), newText]);
}

describe('differences', () => {
  it('are the lines that changed', () => {
    assert.deepEqual(shown('a\nb\nc\nd\n', 'a\nB\nc\nD\n'), [
      ['b\n', 'B\n'],
      ['d\n', 'D\n'],
    ]);
    assert.deepEqual(shown('a\nb\nc\n', 'a\nc\n'), [['b\n', '']]);
    assert.deepEqual(shown('a\nc\n', 'a\nb\nc\n'), [['', 'b\n']]);
    assert.deepEqual(shown('a\r\nb', 'a\r\nc'), [['b', 'c']]);
    assert.deepEqual(shown('', 'a'), [['', 'a']]);
    assert.deepEqual(shown('a', ''), [['a', '']]);
    assert.deepEqual(shown('a\n', 'a\n'), []);
  });

  it('lead from any text to any other', () => {
    let seed = 1;
    const random = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const text = (): string => Array.from({ length: random(12) }, () => `${'abc'[random(3)]}\n`).join('');
    for (let round = 0; round < 2_000; round++) {
      const before = text();
      const after = text();
      assert.equal(applyEdits(before, differences(before, after)), after);
    }
  });

  it('are one piece when almost everything changed', () => {
    const lines = (word: string): string => Array.from({ length: 1_000 }, (_, line) => `${word} ${line}\n`).join('');
    const edits = differences(`same\n${lines('old')}end\n`, `same\n${lines('new')}end\n`);
    assert.deepEqual(edits, [{ span: { start: 5, end: 5 + lines('old').length }, newText: lines('new') }]);
  });
});
