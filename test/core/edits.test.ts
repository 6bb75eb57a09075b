import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addFirstItem, addItem, addKey, removeItem, removeKey, setValue } from '../../server/src/core/edits.ts';
import type { Printable } from '../../server/src/core/print.ts';
import { entryOf, type MapNode, type SequenceNode } from '../../server/src/core/source.ts';
import { applyEdits, type TextEdit } from '../../server/src/core/text.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';

/** Applies one edit to a text and checks that what comes out can be read. */
function edited(text: string, makeEdit: (root: MapNode) => TextEdit): string {
  const { root } = parseYaml(text);
  assert.equal(root?.kind, 'map');
  const result = applyEdits(text, [makeEdit(root as MapNode)]);
  assert.deepEqual(parseYaml(result).problems, [], result);
  return result;
}

function map(root: MapNode, key: string): MapNode {
  return entryOf(root, key)?.value as MapNode;
}

function list(root: MapNode, key: string): SequenceNode {
  return entryOf(root, key)?.value as SequenceNode;
}

describe('addKey', () => {
  const order = ['a', 'b', 'c', 'd'];
  const cases: readonly (readonly [name: string, before: string, key: string, value: Printable, after: string])[] = [
    ['behind the last key before it', 'x:\n  a: 1\n  c: 3\n', 'b', 2, 'x:\n  a: 1\n  b: 2\n  c: 3\n'],
    ['in front when it is the first', 'x:\n  c: 3\n', 'a', 1, 'x:\n  a: 1\n  c: 3\n'],
    [
      'behind a comment at the end of the line',
      'x:\n  a: 1 # one\n  # three\n  c: 3\n',
      'b',
      2,
      'x:\n  a: 1 # one\n  b: 2\n  # three\n  c: 3\n',
    ],
    ['behind a nested group', 'x:\n  a:\n    y: [1]\n  d: 4\n', 'b', 2, 'x:\n  a:\n    y: [1]\n  b: 2\n  d: 4\n'],
    [
      'behind a folded text',
      'x:\n  a: >-\n    one\n    two\n\n  d: 4\n',
      'b',
      2,
      'x:\n  a: >-\n    one\n    two\n  b: 2\n\n  d: 4\n',
    ],
    ['at the end of a file without a line break', 'x:\n  a: 1', 'b', 2, 'x:\n  a: 1\n  b: 2'],
    ['with the line breaks of the file', 'x:\r\n  a: 1\r\n', 'b', { y: 1 }, 'x:\r\n  a: 1\r\n  b:\r\n    y: 1\r\n'],
    [
      'where it stands without a value',
      'x:\n  a: 1\n  b:\n  c: 3\n',
      'b',
      { y: [1] },
      'x:\n  a: 1\n  b:\n    y:\n      - 1\n  c: 3\n',
    ],
    ['where it holds a folded text', 'x:\n  b: >-\n    one\n  c: 3\n', 'b', 2, 'x:\n  b: 2\n  c: 3\n'],
    ['where a comment with a colon follows', 'x:\n  a : # why: so\n', 'a', 1, 'x:\n  a : 1 # why: so\n'],
    ['a group where a comment follows', 'x:\n  a: # why\n', 'a', { y: 1 }, 'x:\n  a: # why\n    y: 1\n'],
    ['behind a key that has a space before its colon', 'x:\n  a :\n  c: 3\n', 'b', 2, 'x:\n  a :\n  b: 2\n  c: 3\n'],
    ['where it has no colon in braces', 'x: { a, c: 3 }\n', 'a', 1, 'x: { a: 1, c: 3 }\n'],
    ['in braces', 'x: { a: 1, c: 3 }\n', 'b', ['y'], 'x: { a: 1, b: [y], c: 3 }\n'],
    ['first in braces', 'x: { c: 3 }\n', 'a', 1, 'x: { a: 1, c: 3 }\n'],
    ['in empty braces', 'x: {}\n', 'a', 1, 'x: { a: 1 }\n'],
  ];
  for (const [name, before, key, value, after] of cases) {
    it(name, () => {
      assert.equal(
        edited(before, (root) => addKey(before, map(root, 'x'), key, value, order)),
        after,
      );
    });
  }

  for (const [what, before, after] of [
    ['in front of a key behind a question mark', 'x:\n  ? c\n', 'x:\n  a: 1\n  ? c\n'],
    ['in front of a key with an anchor', 'x:\n  &k c: 3\n', 'x:\n  a: 1\n  &k c: 3\n'],
    ['in front of a key with a tag', 'x:\n  !!str c: 3\n', 'x:\n  a: 1\n  !!str c: 3\n'],
    ['in place of an alias', 'y: &k 3\nx:\n  a: *k\n', 'y: &k 3\nx:\n  a: 1\n'],
    ['in front of an alias in braces', 'y: &k 3\nx: { c: *k }\n', 'y: &k 3\nx: { a: 1, c: *k }\n'],
  ] as const) {
    it(what, () => {
      assert.equal(
        edited(before, (root) => addKey(before, map(root, 'x'), 'a', 1, order)),
        after,
      );
    });
  }

  it('as JSON in a plan that is written as JSON', () => {
    const text = '{"x": {"a": "b"}}\n';
    const after = edited(text, (root) => addKey(text, map(root, 'x'), 'b', { y: ['z'] }, order));
    assert.deepEqual(JSON.parse(after), { x: { a: 'b', b: { y: ['z'] } } });
  });

  it('in the first column behind a byte order mark', () => {
    const text = '\uFEFFd: 1\n';
    assert.equal(
      edited(text, (root) => addKey(text, root, 'a', 1, order)),
      '\uFEFFa: 1\nd: 1\n',
    );
  });

  it('in front of the first key of a list item', () => {
    const text = 'x:\n  - c: 3\n    d: 4\n';
    const after = edited(text, (root) => addKey(text, list(root, 'x').items[0] as MapNode, 'a', 'one: two', order));
    assert.equal(after, 'x:\n  - a: "one: two"\n    c: 3\n    d: 4\n');
  });

  it('as a section of the plan, with a blank line before it', () => {
    const text = 'a: 1\nd: 4\n';
    assert.equal(
      edited(text, (root) => addKey(text, root, 'b', { y: { z: 1 } }, order)),
      'a: 1\n\nb:\n  y:\n    z: 1\nd: 4\n',
    );
  });
});

describe('addItem', () => {
  const cases: readonly (readonly [name: string, before: string, value: Printable, after: string])[] = [
    ['to a list of texts', 'x:\n  - one\n  - two # 2\n', 'three', 'x:\n  - one\n  - two # 2\n  - three\n'],
    ['to a list that is not indented', 'x:\n- one\ny: 1\n', 'two', 'x:\n- one\n- two\ny: 1\n'],
    ['to a list of groups', 'x:\n  - a: 1\n    b: 2\n', { a: 3 }, 'x:\n  - a: 1\n    b: 2\n  - { a: 3 }\n'],
    ['to a list in brackets', 'x: [one, "two, 2"]\n', 'three, 3', 'x: [one, "two, 2", "three, 3"]\n'],
    [
      'to a list whose last item stands below a comment with a hyphen',
      'x:\n  -\n    # the entry-level one\n    a: 1\n',
      { a: 2 },
      'x:\n  -\n    # the entry-level one\n    a: 1\n  - { a: 2 }\n',
    ],
    ['to an empty list', 'x: []\ny: 1\n', 'one', 'x:\n  - one\ny: 1\n'],
    [
      'behind a text of several lines',
      'x:\n  - |\n    one\n    two\ny: 1\n',
      'three',
      'x:\n  - |\n    one\n    two\n  - three\ny: 1\n',
    ],
  ];
  for (const [name, before, value, after] of cases) {
    it(name, () => {
      assert.equal(
        edited(before, (root) => addItem(before, list(root, 'x'), value)),
        after,
      );
    });
  }
});

describe('addFirstItem', () => {
  const cases: readonly (readonly [name: string, before: string, value: Printable, after: string])[] = [
    ['to a list of texts', 'x:\n  - two\n', 'one', 'x:\n  - one\n  - two\n'],
    ['below the comments of the first item', 'x:\n  # 2\n  - two\n', 'one', 'x:\n  # 2\n  - one\n  - two\n'],
    [
      'to a list whose first item stands below a comment with a hyphen',
      'x:\n  -\n    # the entry-level one\n    a: 1\n',
      { a: 0 },
      'x:\n  - { a: 0 }\n  -\n    # the entry-level one\n    a: 1\n',
    ],
    ['to a list in brackets', 'x: [two]\n', 'one', 'x: [one, two]\n'],
  ];
  for (const [name, before, value, after] of cases) {
    it(name, () => {
      assert.equal(
        edited(before, (root) => addFirstItem(before, list(root, 'x'), value)),
        after,
      );
    });
  }
});

describe('removeItem', () => {
  const cases: readonly (readonly [name: string, before: string, index: number, after: string])[] = [
    ['the first of a list', 'x:\n  - one\n  - two\n', 0, 'x:\n  - two\n'],
    [
      'the last of a list, with its comment',
      'x:\n  - one\n  - a: 2\n    b: 3 # gone\n# stays\n',
      1,
      'x:\n  - one\n# stays\n',
    ],
    [
      'with the comment between its hyphen and what it says',
      'x:\n  - one\n  -\n    # the entry-level one\n    a: 2\ny: 1\n',
      1,
      'x:\n  - one\ny: 1\n',
    ],
    [
      'an empty one behind a text with a hyphen',
      'x:\n  - entry-level\n  -\n  - two\n',
      1,
      'x:\n  - entry-level\n  - two\n',
    ],
    ['one with an anchor and a hyphen in it', 'x:\n  - one\n  - &entry-level\n    a: 2\n', 1, 'x:\n  - one\n'],
    ['the second, where a comment holds a comma', 'x: [one, # 1, first\n  two]\n', 0, 'x: [ # 1, first\n  two]\n'],
    ['the only one', 'x:\n  - one\n', 0, 'x:\n  []\n'],
    ['the first in brackets', 'x: [one, two]\n', 0, 'x: [two]\n'],
    ['the last in brackets', 'x: [one, two]\n', 1, 'x: [one]\n'],
  ];
  for (const [name, before, index, after] of cases) {
    it(name, () => {
      const result = edited(before, (root) => {
        const node = list(root, 'x');
        return removeItem(before, node, node.items[index] ?? node);
      });
      assert.equal(result, after);
    });
  }
});

describe('removeKey', () => {
  const cases: readonly (readonly [name: string, before: string, key: string, after: string])[] = [
    ['a line', 'x:\n  a: 1\n  b: 2\n', 'b', 'x:\n  a: 1\n'],
    ['a nested group', 'x:\n  a:\n    y: 1\n    z: 2\n  b: 2\n', 'a', 'x:\n  b: 2\n'],
    ['the only key', 'x:\n  a: 1\n', 'a', 'x:\n  {}\n'],
    ['in braces', 'x: { a: 1, b: 2 }\n', 'a', 'x: { b: 2 }\n'],
    ['the only key in braces', 'x: {a: 1}\n', 'a', 'x: {}\n'],
    ['the only key in braces with spaces and a comma', 'x: { a: 1, }\n', 'a', 'x: {}\n'],
    ['the only key in braces, beside a comment', 'x: {\n  # why\n  a: 1,\n}\n', 'a', 'x: {\n  # why\n  }\n'],
    ['a key with an alias for its value', 'y: &k 1\nx:\n  a: *k\n  b: 2\n', 'a', 'y: &k 1\nx:\n  b: 2\n'],
    [
      'the only key beside a merge key',
      'y: &k { c: 1 }\nx:\n  <<: *k\n  a: 1\n',
      'a',
      'y: &k { c: 1 }\nx:\n  <<: *k\n',
    ],
    ['a key behind a question mark', 'x:\n  ? a\n  : 1\n  b: 2\n', 'a', 'x:\n  b: 2\n'],
    ['the last in braces', 'x: { a: 1, b: 2 }\n', 'b', 'x: { a: 1 }\n'],
  ];
  for (const [name, before, key, after] of cases) {
    it(name, () => {
      const result = edited(before, (root) => {
        const node = map(root, 'x');
        const entry = entryOf(node, key);
        assert.ok(entry);
        return removeKey(before, node, entry);
      });
      assert.equal(result, after);
    });
  }

  it('the first key of a list item, whose hyphen stays', () => {
    const text = 'x:\n  - a: 1\n    b: 2\n';
    const after = edited(text, (root) => {
      const item = list(root, 'x').items[0] as MapNode;
      const entry = entryOf(item, 'a');
      assert.ok(entry);
      return removeKey(text, item, entry);
    });
    assert.equal(after, 'x:\n  - b: 2\n');
  });
});

describe('setValue', () => {
  const cases: readonly (readonly [name: string, before: string, value: string | boolean, after: string])[] = [
    ['a word', 'x: one # 1\n', 'two', 'x: two # 1\n'],
    ['a text that needs quotes', 'x: one\n', 'two: 2', 'x: "two: 2"\n'],
    ['a flag', 'x: false\n', true, 'x: true\n'],
    ['a value that is not there yet', 'x:\n', 'one', 'x: one\n'],
    ['a folded text', 'x: >-\n  one\n  two\ny: 1\n', 'three', 'x: three\ny: 1\n'],
    ['a text that looks like a number', 'x: one\n', '2026', 'x: "2026"\n'],
  ];
  for (const [name, before, value, after] of cases) {
    it(name, () => {
      const result = edited(before, (root) => {
        const node = entryOf(root, 'x')?.value;
        assert.equal(node?.kind, 'scalar');
        return setValue(before, node, value);
      });
      assert.equal(result, after);
    });
  }
});
