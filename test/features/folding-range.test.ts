import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { foldingRange } from '../../server/src/features/folding-range.ts';
import { fullClient, openDocument, uri } from '../harness/ask.ts';
import { filesBelow, root } from '../harness/files.ts';

/** The lines of a text, each with the folds that start there: the number of lines that each hides, `#` for comments. */
async function folded(text: string): Promise<string> {
  const params = { textDocument: { uri } };
  const folds = await foldingRange.answer({ params, document: openDocument(text), client: fullClient });
  return text
    .split(/\r?\n/)
    .map((line, index) => {
      const marks = folds.filter(({ startLine }) => startLine === index);
      const told = marks.map(({ endLine, kind }) => `${kind === 'comment' ? '#' : ''}${endLine - index}`);
      return [line, ...told].join(' |').trimEnd();
    })
    .join('\n');
}

describe('folding', () => {
  const cases: Readonly<Record<string, string>> = {
    'groups and items': `program: |2
  deals: |1
    averageSize: 45000 USD
tiers: |4
  - id: a |1
    name: A
  - id: b |1
    name: B
`,
    'lists at the level of their key': `tiers: |4
- id: a |1
  name: A
- id: b |1
  name: B
risks: |1
- risk: x
`,
    'long texts and braces': `program: |7
  scope: >- |3
    one

    # two
  deals: { |1
    averageSize: 45000 USD
  }
`,
    'comments, which end nothing and belong to nobody between two sections': `# One |#1
# Two
program: |3
# further out
  crm: zoho
  # further in

# ---- |#2
# Tiers
# ----
tiers: |1
  - id: a # not alone
`,
    'comments at the end of a group': `program: |2
  crm: zoho
  # state: none
risks: []
`,
    'what cannot be read': `program: |2
  name: "North
  crm: zoho
tiers: |2
  - id: a |1
    name: [A
`,
    JSON: `{ |3
  "program": { |1
    "crm": "zoho"
  }
}
`,
    nothing: '\n',
  };
  for (const [what, expected] of Object.entries(cases)) {
    it(`is offered for ${what}`, async () => {
      const text = expected.replaceAll(/ \|#?\d+/g, '');
      assert.equal(await folded(text), expected);
      assert.equal(await folded(text.replaceAll('\n', '\r\n')), expected);
    });
  }

  it('never crosses another fold, and starts and ends on lines with content', async () => {
    for (const file of filesBelow(['examples'], '.yaml')) {
      const text = readFileSync(root + file, 'utf8');
      const lines = text.split('\n');
      const params = { textDocument: { uri } };
      const folds = await foldingRange.answer({ params, document: openDocument(text), client: fullClient });
      for (const { startLine, endLine } of folds) {
        assert.ok(startLine < endLine && lines[startLine]?.trim() && lines[endLine]?.trim(), file);
        const crossing = folds.find(
          (other) => startLine < other.startLine && other.startLine <= endLine && endLine < other.endLine,
        );
        assert.equal(crossing, undefined, `${file}: ${startLine} to ${endLine}`);
      }
    }
  });
});
