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
    ['quotes inside of quotes', 'program:\n  name: "The "best" one"\n', `program:\n  name: 'The "best" one'\n`],
    ['an apostrophe in quotes', "program:\n  name: 'Acme''s user's'\n", `program:\n  name: "Acme's user's"\n`],
    ['a text that goes on behind its quotes', 'program:\n  name: "A" b # c\n', `program:\n  name: '"A" b' # c\n`],
    ['a sign of equality', 'program:\n  name = A\n  crm: zoho\n', 'program:\n  name: A\n  crm: zoho\n'],
    ['a semicolon', 'program:\n  name; A\n  crm: zoho\n', 'program:\n  name: A\n  crm: zoho\n'],
    ['an asterisk for a hyphen', 'risks:\n  * risk: A\n  * risk: B\n', 'risks:\n  - risk: A\n  - risk: B\n'],
    [
      'numbered items',
      'risks:\n  1. risk: A\n     owner: X\n  2. risk: B\n     owner: Y\n',
      'risks:\n  - risk: A\n    owner: X\n  - risk: B\n    owner: Y\n',
    ],
    ['an item on the line of its key', 'risks: - risk: A\n    owner: X\n', 'risks:\n  - risk: A\n    owner: X\n'],
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
    for (const text of ['a: [b,\nc: d\n', 'a: "x\\"" y\n', 'a: b\n c\n d: e: f: g\n- h\n']) {
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

/** What YAML reads, and what was meant, with the fix that comes first for it. */
const meant: readonly (readonly [what: string, before: string, title: string, after: string])[] = [
  [
    'keys beside their group',
    'program:\nname: A\ndeals:\n  winRate: 20%\n# The system\ncrm: zoho\nrisks: []\n',
    'Indent them, under "program"',
    'program:\n  name: A\n  deals:\n    winRate: 20%\n  # The system\n  crm: zoho\nrisks: []\n',
  ],
  [
    'one key beside its group, further in',
    'program:\n  deals:\n  winRate: 20%\n  crm: zoho\n',
    'Indent it, under "deals"',
    'program:\n  deals:\n    winRate: 20%\n  crm: zoho\n',
  ],
  [
    'a list in a text',
    'program:\n  partnerTypes: technology, Reseller and VAR\n',
    'Change to [technology, reseller, VAR]',
    'program:\n  partnerTypes: [technology, reseller, VAR]\n',
  ],
  [
    'a list whose hyphens are dashes',
    'program:\n  partnerTypes:\n    \u2013 technology\n    \u2013 reseller\n',
    'Write a hyphen and a space in front of each item',
    'program:\n  partnerTypes:\n    - technology\n    - reseller\n',
  ],
  [
    'a list with numbers',
    'playbook:\n  dealRegistration:\n    steps:\n      1. Register\n      2. Decide\n',
    'Write a hyphen and a space in place of each number',
    'playbook:\n  dealRegistration:\n    steps:\n      - Register\n      - Decide\n',
  ],
];

describe('what was meant is told, and nothing else', () => {
  for (const [what, before, title, after] of meant) {
    it(what, () => {
      for (const lineBreak of ['\n', '\r\n']) {
        const text = before.replaceAll('\n', lineBreak);
        const about = problemsOf(text).filter(({ rule }) =>
          ['schema/unknown-key', 'schema/invalid-value', 'style/em-dash', 'yaml/syntax'].includes(rule),
        );
        assert.deepEqual(
          about.flatMap(({ fixes }) => fixes.map((fix) => [fix.title, applyEdits(text, fix.edits)])),
          [[title, after.replaceAll('\n', lineBreak)]],
        );
      }
    });
  }
});
