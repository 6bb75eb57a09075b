import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDashes, withoutDashes } from '../../server/src/core/dashes.ts';

const rewritten: readonly (readonly [string, string])[] = [
  // Between clauses.
  ['fast \u2014 and cheap', 'fast, and cheap'],
  ['fast\u2014and cheap', 'fast, and cheap'],
  ['fast\u00A0\u2014\u2009and cheap', 'fast, and cheap'],
  ['one partner \u2014 Contoso \u2014 sends most', 'one partner, Contoso, sends most'],
  ['fast \u2013 and cheap', 'fast, and cheap'],
  ['a \u2015 b \u2E3A c \u2E3B d \uFE58 e \uFE31 f', 'a, b, c, d, e, f'],
  ['a \u2014 \u2014 b', 'a, b'],
  ['a\u2013 \u2014b', 'a, b'],
  ['Tier 1 \u2014 30 days', 'Tier 1, 30 days'],
  // In front of a new sentence.
  ['It works \u2014 The team agreed.', 'It works. The team agreed.'],
  ['It works\u2014We agreed.', 'It works. We agreed.'],
  ['It works \u2014 Theresa agreed', 'It works, Theresa agreed'],
  // Beside other marks.
  ['Done. \u2014 Then', 'Done. Then'],
  ['Really? \u2014 yes', 'Really? yes'],
  ['(a \u2014)', '(a)'],
  ['(\u2014 a)', '(a)'],
  ['"wait \u2014" he said', '"wait" he said'],
  ['fast \u2014, and cheap', 'fast, and cheap'],
  // At the edges of a line.
  ['and so on \u2014', 'and so on.'],
  ['and so on. \u2014', 'and so on.'],
  ['and so on \u2013', 'and so on.'],
  ['\u2014 Jane Doe', '- Jane Doe'],
  ['\u2014Jane Doe', '- Jane Doe'],
  ['\u2013 item', '- item'],
  ['  \u2014 one\n  \u2014 two', '  - one\n  - two'],
  ['> \u2014 Jane', '> - Jane'],
  ['fast \u2014\nand cheap', 'fast,\nand cheap'],
  ['fast \u2014\nThe rest', 'fast.\nThe rest'],
  ['fast \u2014\n\nand cheap', 'fast.\n\nand cheap'],
  ['fast \u2014\r\nand cheap', 'fast,\r\nand cheap'],
  ['\u2014', '-'],
  // Numbers.
  ['10\u201420 partners', '10 to 20 partners'],
  ['10 \u2013 20 partners', '10 to 20 partners'],
  ['30% \u2013 40%', '30% to 40%'],
  // Ornaments of a comment.
  ['# \u2014\u2014\u2014 Tiers \u2014\u2014\u2014', '# --- Tiers ---'],
];

for (const [before, after] of rewritten) {
  test(`${JSON.stringify(before)} becomes ${JSON.stringify(after)}`, () => {
    assert.equal(withoutDashes(before), after);
  });
}

const leftAlone = [
  '',
  'No dash at all, not even - a hyphen -- or two.',
  '10\u201320 partners',
  'the Boston\u2013New York route',
  'below \u20135 degrees',
  'a\u2013b \u2212 c',
];

for (const text of leftAlone) {
  test(`${JSON.stringify(text)} is left alone`, () => {
    assert.deepEqual(findDashes(text), []);
    assert.equal(withoutDashes(text), text);
  });
}

test('a dash is found with the spaces around it, an indent is not', () => {
  assert.deepEqual(findDashes('fast \u2014 and'), [
    { start: 4, end: 7, dash: '\u2014', replacement: ', ', isOpen: false },
  ]);
  assert.deepEqual(findDashes('\n  \u2014 a'), [
    { start: 3, end: 5, dash: '\u2014', replacement: '- ', isOpen: false },
  ]);
  assert.deepEqual(findDashes('\u{1F600} \u2014 a'), [
    { start: 2, end: 5, dash: '\u2014', replacement: ', ', isOpen: false },
  ]);
});

test('a dash behind which its paragraph ends is open, a line of dashes is not', () => {
  const open = [
    'Partners \u2014',
    'Partners \u2014 ',
    'Partners, \u2014',
    '\u2014',
    'One \u2014\n\nTwo',
    'One \u2014\n- Two',
  ];
  const closed = ['Partners \u2014 bring', 'Partners \u2014\nbring', '# \u2014\u2014\u2014', '(Partners \u2014)'];
  const openness = (text: string) => findDashes(text).map(({ isOpen }) => isOpen);
  for (const text of open) assert.deepEqual(openness(text), [true], text);
  for (const text of closed) assert.deepEqual(openness(text), [false], text);
});

test('whatever the text, no dash is left and a second time changes nothing', () => {
  const parts =
    '\u2014|\u2013|\u2015|\u2E3A|\u2E3B|\uFE58|\uFE31| |  |\n|\r\n|\t|\u00A0|\u200B|a|The|1|20|%|.|,|-|#|(|)|"'.split(
      '|',
    );
  let seed = 1;
  const next = (limit: number) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return (seed >> 8) % limit;
  };
  for (let round = 0; round < 20_000; round++) {
    const text = Array.from({ length: 1 + next(9) }, () => parts[next(parts.length)]).join('');
    const once = withoutDashes(text);
    assert.deepEqual(findDashes(once), [], JSON.stringify(text));
    assert.equal(withoutDashes(once), once, JSON.stringify(text));
    assert.doesNotMatch(once, /[\u2014\u2015\u2E3A\u2E3B\uFE58\uFE31]/, JSON.stringify(text));
    assert.doesNotMatch(once, /(?:^|\s)\u2013(?:\s|$)/, JSON.stringify(text));
  }
});
