import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lineDiff } from '../../server/src/core/line-diff.ts';

describe('the difference between two texts', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['a line that goes', 'a\nb\nc\n', 'a\nc\n', [' a', '-b', ' c']],
    ['a line that comes at the end', 'a\nb\n', 'a\nb\nc\n', [' a', ' b', '+c']],
    ['a line that is another one', 'a\nb\nc\n', 'a\nB\nc\n', [' a', '-b', '+B', ' c']],
    [
      'lines far from it are left out',
      '1\n2\n3\n4\n5\n6\n7\n',
      '1\n2\n3\n4\nfive\n6\n7\n',
      ['@@', ' 3', ' 4', '-5', '+five', ' 6', ' 7'],
    ],
    [
      'between two changes too',
      '1\n2\n3\n4\n5\n6\n7\n',
      'one\n2\n3\n4\n5\n6\nseven\n',
      ['-1', '+one', ' 2', ' 3', '@@', ' 5', ' 6', '-7', '+seven'],
    ],
    ['equal lines are kept in their order', 'a\na\nb\n', 'a\nb\nb\n', [' a', '-a', ' b', '+b']],
    ['nothing', 'a\n', 'a\n', ['@@']],
  ];
  for (const [what, before, after, expected] of cases) {
    it(what, () => assert.deepEqual(lineDiff(before, after), expected));
  }
});
