import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, indexLines } from '../../server/src/core/text.ts';
import { codeAction } from '../../server/src/features/code-action/code-action.ts';
import { plainClient } from '../../server/src/features/feature.ts';
import { openDocument, uri } from '../harness/ask.ts';
import { readMarked } from '../harness/marked-text.ts';

/** The text after the group or list at the cursor was written in the other form; undefined where that is not offered. */
async function rewritten(marked: string): Promise<string | undefined> {
  const { text, offset } = readMarked(marked);
  const { positionAt, offsetAt } = indexLines(text);
  const range = { start: positionAt(offset), end: positionAt(offset) };
  const params = { textDocument: { uri }, range, context: { diagnostics: [], only: ['refactor.rewrite'] } };
  const actions = await codeAction.answer({ params, document: openDocument(text, []), client: plainClient });
  const edits = actions.find(({ title }) => title.startsWith('Write on'))?.edit?.changes?.[uri];
  return (
    edits &&
    applyEdits(
      text,
      edits.map(({ range: at, newText }) => ({ span: { start: offsetAt(at.start), end: offsetAt(at.end) }, newText })),
    )
  );
}

describe('a group or a list', () => {
  for (const [what, before, after] of [
    [
      'in braces',
      'program:\n  deals: { $0averageSize: 1 USD, salesCycle: "2 days" } # c\n',
      'program:\n  deals: # c\n    averageSize: 1 USD\n    salesCycle: "2 days"\n',
    ],
    [
      'in braces, from its key',
      'program:\n  de$0als: { averageSize: 1 USD }\nx: 1\n',
      'program:\n  deals:\n    averageSize: 1 USD\nx: 1\n',
    ],
    ['in brackets', 'program:\n  partnerTypes: [rese$0ller, *a]\nx: &a b\n', undefined],
    [
      'in brackets of words',
      'program:\n  partnerTypes: [rese$0ller, technology]\n',
      'program:\n  partnerTypes:\n    - reseller\n    - technology\n',
    ],
    [
      'that is an item',
      'tiers:\n  - { id$0: a, criteria: { x: [1, 2] } }\n',
      'tiers:\n  - id: a\n    criteria: { x: [1, 2] }\n',
    ],
    ['over lines', 'a: { $0b: 1,\n  c: 2 }\n', 'a:\n  b: 1\n  c: 2\n'],
    ['with a text over lines', 'a: { $0b: x\n  y }\n', undefined],
    ['with a comment inside', 'a: { $0b: 1, # x\n  c: 2 }\n', undefined],
    [
      'on lines of its own',
      'program:\n  de$0als:\n    averageSize: 1 USD\n    x: "a, b"\nx: 1\n',
      'program:\n  deals: { averageSize: 1 USD, x: "a, b" }\nx: 1\n',
    ],
    [
      'that is an item on lines of its own',
      'tiers:\n  - i$0d: a\n    name: A\n  - id: b\n',
      'tiers:\n  - { id: a, name: A }\n  - id: b\n',
    ],
    [
      'a list on lines of its own',
      'program:\n  partnerTypes:\n    - rese$0ller\n    - technology\n',
      'program:\n  partnerTypes: [reseller, technology]\n',
    ],
    [
      'half typed',
      'program:\n  $0name: X\n  motion:\n  crm: hubspot\n',
      'program: { name: X, motion:, crm: hubspot }\n',
    ],
    ['a list with an item half typed', 'x:\n  - $0a\n  -\n', undefined],
    [
      'with values as they were written',
      `x:\n  $0a: 0x10\n  b: 1.50\n  c: 1e3\n  d: "2026-01-01"\n  e: 'it''s'\n  f: p, q\n`,
      `x: { a: 0x10, b: 1.50, c: 1e3, d: "2026-01-01", e: 'it''s', f: "p, q" }\n`,
    ],
    ['with a tag', 'x:\n  $0a: !!str 4\n', undefined],
    ['with an anchor', 'x:\n  $0a: &b 4\ny: *b\n', undefined],
    ['with an alias', 'y: &b 4\nx:\n  $0a: *b\n', 'y: &b 4\nx: { a: *b }\n'],
    ['with a text in a block', 'x:\n  $0a: |\n    b\n', undefined],
    ['with a tag on a group', '$0x:\n  a: !!map\n    b: 1\n', undefined],
    ['with a merge key', 'y: &b { c: 1 }\nx:\n  <<: *b\n  $0a: 1\n', undefined],
    ['with a suppression', 'x: { $0a: 1 } # partner-plan-ignore tiers/no-window: because\n', undefined],
    ['below a suppression', '# partner-plan-ignore tiers/no-window: because\nx: { $0a: 1 }\n', undefined],
    [
      'far below a suppression',
      '# partner-plan-ignore tiers/no-window: because\ny: 1\nx: { $0a: 1 }\n',
      '# partner-plan-ignore tiers/no-window: because\ny: 1\nx:\n  a: 1\n',
    ],
    ['on lines with a comment behind the last', 'x:\n  $0a: 1\n  b: 2 # c\n', undefined],
    ['that is an item with a comment', 'x:\n  - { $0a: 1, b: 2 } # c\n', undefined],
    ['as JSON writes it', 'x: {$0"current":4, "target":9}\n', 'x:\n  "current": 4\n  "target": 9\n'],
    ['with keys alone', 'x: { $0a, b: }\n', 'x:\n  a:\n  b:\n'],
    ['in a plan of four spaces', 'p:\n    q: 1\nx: { $0a: 1 }\n', 'p:\n    q: 1\nx:\n    a: 1\n'],
    ['in a plan with lists below their key', 'p:\n- q\nx: [$0a, b]\n', 'p:\n- q\nx:\n- a\n- b\n'],
    ['on lines with a comment', 'a:\n  b$0: 1 # x\n  c: 2\n', undefined],
    ['that is too long for a line', `a:\n  b$0: ${'x'.repeat(120)}\n`, undefined],
    ['of the whole plan', '$0a: 1\n', undefined],
    ['in JSON', '{ "a": {$0 "b": 1 } }\n', undefined],
    ['in a plan that cannot be read', 'a: {$0 b: 1 }\nc: "\n', undefined],
  ] as const) {
    it(`${what} ${after === undefined ? 'stays' : 'can be written in the other form'}`, async () => {
      assert.equal(await rewritten(before), after);
      const windows = await rewritten(before.replaceAll('\n', '\r\n'));
      assert.equal(windows, after?.replaceAll('\n', '\r\n'));
    });
  }
});
