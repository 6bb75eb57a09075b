import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../server/src/core/text.ts';
import { problemsOf } from '../harness/engine.ts';

describe('a slip of YAML', () => {
  for (const [what, before, after] of [
    ['a missing colon', 'program:\n  crm zoho\n  name: A\n', 'program:\n  crm: zoho\n  name: A\n'],
    ['a missing colon at the end', 'program:\n  name: A\n  crm zoho\n', 'program:\n  name: A\n  crm: zoho\n'],
    ['a section without a colon', 'program\n  name: A\n', 'program:\n  name: A\n'],
    [
      'a second colon',
      'program:\n  name: Acme: the "best" # x\n  crm: zoho\n',
      'program:\n  name: "Acme: the \\"best\\"" # x\n  crm: zoho\n',
    ],
    ['a second colon in a list', 'risks:\n  - risk: One: two\n', 'risks:\n  - risk: "One: two"\n'],
    ['a sign that no text starts with', 'program:\n  name: @acme\n', 'program:\n  name: "@acme"\n'],
    ['a percent sign in front', 'program:\n  name: %acme\n', 'program:\n  name: "%acme"\n'],
    ['an asterisk in front', 'program:\n  name: *acme\n', 'program:\n  name: "*acme"\n'],
    [
      'a bracket that nothing closes',
      'tiers: [{ id: a, name: A }\nrisks: []\n',
      'tiers: [{ id: a, name: A }]\nrisks: []\n',
    ],
    ['two of them', 'tiers: [{ id: "a]" # x\nrisks: []\n', 'tiers: [{ id: "a]" }] # x\nrisks: []\n'],
    ['a line beside its neighbors', 'program:\n  name: A\n   crm: zoho\n', 'program:\n  name: A\n  crm: zoho\n'],
    ['an item beside its neighbors', 'risks:\n  - risk: A\n   - risk: B\n', 'risks:\n  - risk: A\n  - risk: B\n'],
  ] as const) {
    it(`is mended and keeps every letter: ${what}`, () => {
      for (const lineBreak of ['\n', '\r\n']) {
        const text = before.replaceAll('\n', lineBreak);
        const fixes = problemsOf(text)
          .filter(({ rule }) => rule === 'yaml/syntax')
          .flatMap((problem) => problem.fixes);
        assert.equal(applyEdits(text, fixes[0]?.edits ?? []), after.replaceAll('\n', lineBreak));
      }
    });
  }

  it('is not mended where nothing makes it readable', () => {
    for (const text of ['a: [b,\nc: d\n', 'a: "x" y\n', 'a: b\n c\n d: e: f: g\n- h\n']) {
      const fixes = problemsOf(text)
        .filter(({ rule }) => rule === 'yaml/syntax')
        .flatMap((problem) => problem.fixes);
      assert.deepEqual(fixes, [], text);
    }
  });

  it('in an id has the id that was meant', () => {
    const text = 'tiers:\n  - id: Gold Plus\u00e9\n    name: G\n';
    const [fix] = problemsOf(text).find(({ message }) => message.includes('cannot be an id'))?.fixes ?? [];
    assert.equal(fix?.title, 'Write "gold-pluse"');
  });
});
