import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPathPatterns } from '../../server/src/core/path-patterns.ts';

describe('patterns for files', () => {
  for (const [patterns, meant, notMeant] of [
    [['archive'], ['archive/a.yaml', 'x/archive/y/a.yaml', 'archive'], ['archived/a.yaml', 'a.yaml']],
    [['archive/'], ['archive/a.yaml', 'x/archive/a.yaml'], ['archive', 'x/archive']],
    [['/archive'], ['archive/a.yaml'], ['x/archive/a.yaml']],
    [['x/archive'], ['x/archive/a.yaml'], ['y/x/archive/a.yaml', 'x/a.yaml']],
    [['./x/*.yaml'], ['x/a.yaml'], ['x/y/a.yaml', 'a.yaml']],
    [['t/**'], ['t/a.yaml', 't/u/a.yaml'], ['a/t/a.yaml', 'ta.yaml']],
    [['**/t/**'], ['t/a.yaml', 'a/t/u/a.yaml'], ['a/u/a.yaml']],
    [['a/**/b.yaml'], ['a/b.yaml', 'a/x/y/b.yaml'], ['b.yaml', 'x/a/b.yaml']],
    [['*.old.partner-plan.yaml'], ['a.old.partner-plan.yaml', 'x/.old.partner-plan.yaml'], ['a.partner-plan.yaml']],
    [['a*b*c'], ['abc', 'aXbXbc'], ['ab', 'abcd']],
    [['?.y{a,}ml'], ['a.yaml', 'b.yml'], ['ab.yaml', '.yml']],
    [['20[12][0-9]/'], ['2019/a', '2024/a'], ['2034/a', '201/a']],
    [['[!a].yaml'], ['b.yaml'], ['a.yaml']],
    [['a{b}c', '{'], ['a{b}c', '{'], ['abc']],
    [
      ['*.yaml', '!keep.yaml', '/x/keep.yaml'],
      ['a.yaml', 'x/keep.yaml'],
      ['keep.yaml', 'y/keep.yaml'],
    ],
    [['**'], ['a.yaml', 'a/b'], []],
    [['', '!', '/', ' '], [], ['a.yaml', '']],
    [['x'.repeat(1_001)], [], ['x'.repeat(1_001)]],
  ] as const) {
    it(`mean what they say: ${patterns.join(' ').slice(0, 60)}`, () => {
      const isMeant = readPathPatterns(patterns);
      assert.deepEqual(meant.filter(isMeant), meant);
      assert.deepEqual(notMeant.filter(isMeant), []);
    });
  }

  it('cost little, whatever they are', () => {
    const isMeant = readPathPatterns([
      `${'*a'.repeat(400)}b`,
      `${'**/a/'.repeat(200)}b`,
      '{a,b}'.repeat(150),
      `${'['.repeat(900)}`,
    ]);
    assert.equal(isMeant(`${'a'.repeat(5_000)}/${'a/'.repeat(500)}`), false);
  });
});
