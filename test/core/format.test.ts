import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formattingEdits, layoutEdits, saysTheSame } from '../../server/src/core/format/format.ts';
import { applyEdits } from '../../server/src/core/text.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';
import { problemsOf } from '../harness/engine.ts';
import { filesBelow, root } from '../harness/files.ts';
import { mutatedPlan } from '../harness/mutated-plans.ts';

function formatted(text: string): string {
  return applyEdits(text, formattingEdits(parseYaml(text)));
}

/** What people and programs do to the layout of a plan. */
const carelessness: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll(/^ +/gm, '$&$&'),
  (text) => text.replaceAll(/^ {2}( *- )/gm, '$1').replaceAll(/^ {4}(?! *- )/gm, '  '),
  (text) => text.replaceAll(': ', ':   ').replaceAll('- ', '-  '),
  (text) => text.replaceAll('{ ', '{').replaceAll(' }', '}').replaceAll(', ', ','),
  (text) => text.replaceAll(/$/gm, '  ').replaceAll(/^ +#/gm, '#'),
  (text) => text.replaceAll('\n', '\r\n').trimEnd(),
];

describe('a formatted plan', () => {
  for (const [what, before, after] of [
    [
      'levels by two',
      'program:\n   deals:\n      averageSize: 1 USD\n',
      'program:\n  deals:\n    averageSize: 1 USD\n',
    ],
    [
      'levels by four where the file mostly has four',
      'program:\n    deals:\n        averageSize: 1 USD\n    partners:\n      active: 3\n',
      'program:\n    deals:\n        averageSize: 1 USD\n    partners:\n        active: 3\n',
    ],
    ['a file that is indented as a whole', '  crm: zoho\n  x: 1\n', 'crm: zoho\nx: 1\n'],
    [
      'lists further in than their key',
      'tiers:\n- id: a\n  name: A\n- id: b\n\n# below\nrisks: []\n',
      'tiers:\n  - id: a\n    name: A\n  - id: b\n\n# below\nrisks: []\n',
    ],
    [
      'a comment on everything, below the last list',
      'tiers:\n- id: a\n  name: A\n  # about a\n# about all\n',
      'tiers:\n  - id: a\n    name: A\n    # about a\n# about all\n',
    ],
    [
      'a text that holds nothing but white space, which stays',
      'program:\n   motion: >-\n      \n   name:   X\n',
      'program:\n  motion: >-\n      \n  name: X\n',
    ],
    [
      'a key that is empty, around which lines are only spaced',
      'a:   1\nb:\n   : one\nc:\n   d:   2\n',
      'a: 1\nb:\n   : one\nc:\n   d: 2\n',
    ],
    ['one space behind hyphens', 'tiers:\n  -   id: a\n      name: A\n', 'tiers:\n  - id: a\n    name: A\n'],
    ['lists in lists', 'x:\n- - a\n  -   b\n-\n  - c\n', 'x:\n  - - a\n    - b\n  -\n    - c\n'],
    ['items below their hyphen', 'tiers:\n-\n      id: a\n', 'tiers:\n  -\n    id: a\n'],
    ['one space behind colons', 'a:   1\nb :  "x"\n"c":\t2\n', 'a: 1\nb: "x"\n"c": 2\n'],
    ['braces and brackets', 'a: {b: 1,c : [x , y ],d: {}}\n', 'a: { b: 1, c: [x, y], d: {} }\n'],
    ['empty braces and brackets', 'a: {  }\nb: [ ]\n', 'a: {}\nb: []\n'],
    ['braces that leave values out', 'a: {b, c: , d: 1,}\n', 'a: { b, c: , d: 1,}\n'],
    ['pairs in brackets', 'a: [b: 1,  c]\n', 'a: [b: 1, c]\n'],
    ['JSON', '{"a":1,\n  "b":[1,2]}\n', '{"a": 1,\n  "b": [1, 2]}\n'],
    [
      'brackets over lines, which move as one',
      'a:\n    b: [x,\n        y]\n    c: {\n      d: 1\n      }\n    e: 1\n',
      'a:\n    b: [x,\n        y]\n    c: {\n      d: 1\n      }\n    e: 1\n',
    ],
    [
      'brackets that would stand too far out',
      'x:\n      - a: 1\n        b: [x,\n         y]\n',
      'x:\n  - a: 1\n    b: [x,\n     y]\n',
    ],
    [
      'texts on lines of their own',
      'a:\n   b: |\n       one\n         two  \n\n       three\n   c: >-\n    x\n',
      'a:\n  b: |\n    one\n      two  \n\n    three\n  c: >-\n    x\n',
    ],
    [
      'texts that say how far in they stand',
      'a:\n    - |2\n        x\n      y\n',
      'a:\n    - |2\n        x\n      y\n',
    ],
    ['such texts where they move', 'a:\n   - |2\n       x\n     y\n', 'a:\n  - |2\n      x\n    y\n'],
    [
      'texts over lines, which keep their words',
      'a:\n    - b: one\n       two\n\n       three\n      c: "x\n       y"\n',
      'a:\n    - b: one\n       two\n\n       three\n      c: "x\n       y"\n',
    ],
    [
      'comments with what they are about',
      'tiers:\n# the first\n- id: a   # keeps its place\n  # about the name\n  name: A\n      # far in\n# the end\nx: 1\n',
      'tiers:\n  # the first\n  - id: a   # keeps its place\n    # about the name\n    name: A\n    # far in\n# the end\nx: 1\n',
    ],
    [
      'comments behind a text, which they do not become a part of',
      'a:\n  b: |\n          x\n       # no text\n  c: 1\n',
      'a:\n  b: |\n    x\n  # no text\n  c: 1\n',
    ],
    ['anchors, tags and aliases', 'a:  &x   !!str   1\nb: [ *x , *x]\n', 'a: &x !!str 1\nb: [*x, *x]\n'],
    ['shared groups', 'a: &x\n    b: 1\nc:\n    <<: *x\n    d:   1\n', 'a: &x\n    b: 1\nc:\n    <<: *x\n    d: 1\n'],
    [
      'such groups behind a hyphen',
      'a: &x {b: 1}\nc:\n- <<: *x\n  d: 1\n',
      'a: &x { b: 1 }\nc:\n  - <<: *x\n    d: 1\n',
    ],
    ['ends of lines', 'a: 1  \n  \nb: 2\t\n# c  \n', 'a: 1\n\nb: 2\n# c\n'],
    ['the end of the file', 'a: 1', 'a: 1\n'],
    ['empty lines at the end', 'a: 1\n\n  \n', 'a: 1\n'],
    ['a text at the end, which keeps its empty lines', 'a: |+\n  x\n\n', 'a: |+\n  x\n\n'],
    ['a text at the end that has no line break', 'a: |\n  x', 'a: |\n  x'],
    ['empty lines and their number', 'a: 1\n\n\n\nb: 2\n', 'a: 1\n\n\n\nb: 2\n'],
    ['quotes as they are', 'a: \'x\'\nb: "y"\n', 'a: \'x\'\nb: "y"\n'],
    ['a sign in front', '---\na:   1\n', '---\na: 1\n'],
    ['a mark in front', '\uFEFFa:   1\nb:\n- c\n', '\uFEFFa: 1\nb:\n  - c\n'],
    ['astral characters', '"🤝🏽":   [🎉,x]\n', '"🤝🏽": [🎉, x]\n'],
  ] as const) {
    it(`has ${what}`, () => {
      assert.equal(formatted(before), after);
      assert.equal(formatted(after), after);
      const windows = before.replaceAll('\n', '\r\n');
      if (before.includes('\n')) assert.equal(formatted(windows), after.replaceAll('\n', '\r\n'));
    });
  }

  for (const [what, text] of [
    ['an open quote', 'a:   "x\nb:  1\n'],
    ['a tab', 'a:\n\tb:  1\n'],
    ['the same key twice', 'a:   1\na:  2\n'],
    ['question marks', '? a\n:   1\n'],
    ['no keys', '-   a\n'],
    ['a second document', 'a:   1\n---\nb: 1\n'],
    ['line breaks of an old Mac', 'a:   1\rb: 2\n'],
    ['nothing', ''],
    ['comments', '#   x  '],
  ] as const) {
    it(`stays as it is with ${what}`, () => assert.equal(formatted(text), text));
  }

  it('is what the examples are already', () => {
    for (const file of filesBelow(['examples'], '.yaml')) {
      const text = readFileSync(root + file, 'utf8');
      assert.equal(formatted(text), text, file);
    }
  });

  it('is made of the smallest edits', () => {
    const text = 'a:   1\nb:\n- c\n';
    assert.deepEqual(formattingEdits(parseYaml(text)), [
      { span: { start: 10, end: 10 }, newText: '  ' },
      { span: { start: 2, end: 5 }, newText: ' ' },
    ]);
  });

  it('can be a part of one, of whole lines that can be moved alone', () => {
    const part = (text: string, from: string, to: string): string => {
      const within = { start: text.indexOf(from), end: text.indexOf(to) + to.length };
      return applyEdits(text, formattingEdits(parseYaml(text), within));
    };
    const text = 'a:   1\nb:\n- c:   1\n  d:   2\n- e:   3\nf:   4\n';
    assert.equal(part(text, 'b', '3'), 'a:   1\nb:\n  - c: 1\n    d: 2\n  - e: 3\nf:   4\n');
    assert.equal(part(text, 'd', '2'), 'a:   1\nb:\n- c:   1\n  d: 2\n- e:   3\nf:   4\n');
    assert.equal(part(text, 'f', '4'), 'a:   1\nb:\n- c:   1\n  d:   2\n- e:   3\nf: 4\n');
  });

  it('says what it said before, has the same findings, and is formatted once for all', () => {
    let changed = 0;
    const holds = (text: string): void => {
      const source = parseYaml(text);
      const { indentation, spacing } = layoutEdits(source);
      const edits = [...indentation, ...spacing];
      assert.ok(saysTheSame(source, edits), `Formatting changes what is said:\n${applyEdits(text, edits)}`);
      const after = formatted(text);
      if (after === text) return;
      changed++;
      assert.equal(formatted(after), after, 'A second run changes something.');
      assert.equal(after.replace(/\s/g, ''), text.replace(/\s/g, ''), 'More than white space changed.');
      const found = (of: string): readonly string[] =>
        problemsOf(of)
          .map(({ rule, message }) => `${rule}: ${message}`)
          .sort();
      assert.deepEqual(found(after), found(text));
    };
    const other = fc.tuple(mutatedPlan, fc.constantFrom(...carelessness)).map(([text, change]) => change(text));
    fc.assert(fc.property(other, holds), { seed: 20261201, numRuns: 600 });
    assert.ok(changed > 150, `${changed} plans were changed.`);
  });
});
