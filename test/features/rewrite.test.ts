import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, indexLines } from '../../server/src/core/text.ts';
import { plainClient } from '../../server/src/features/client.ts';
import { codeAction } from '../../server/src/features/code-action/code-action.ts';
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
      'program:\n  deals:\n    averageSize: 1 USD\n    salesCycle: "2 days" # c\n',
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
