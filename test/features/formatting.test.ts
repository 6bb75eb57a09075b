import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TextEdit } from 'vscode-languageserver-types';
import { applyEdits, indexLines } from '../../server/src/core/text.ts';
import { formatting, onTypeFormatting, rangeFormatting } from '../../server/src/features/formatting.ts';
import { fullClient, openDocument, uri } from '../harness/ask.ts';
import { readMarked } from '../harness/marked-text.ts';

const options = { tabSize: 8, insertSpaces: false };

function applied(text: string, edits: readonly TextEdit[]): string {
  const { offsetAt } = indexLines(text);
  const spans = edits.map(({ range, newText }) => ({
    span: { start: offsetAt(range.start), end: offsetAt(range.end) },
    newText,
  }));
  return applyEdits(text, spans);
}

describe('formatting', () => {
  it('lays out a document as its format has it, whatever the editor would do', async () => {
    const text = 'program:\n   deals: {averageSize: 1 USD}\ntiers:\n- id: a\n';
    for (const kind of ['plan', 'brief', 'configuration'] as const) {
      const document = openDocument(text, [], kind);
      const edits = await formatting.answer({
        params: { textDocument: { uri }, options },
        document,
        client: fullClient,
      });
      assert.equal(applied(text, edits), 'program:\n  deals: { averageSize: 1 USD }\ntiers:\n  - id: a\n');
    }
  });

  it('puts keys in order where that is asked for, and not those of a configuration file', async () => {
    const text = '# v\npartnerPlan:   1\n\n# p\nprogram: {name: A}\ndiagnosis: []\n';
    const mixed = '# p\nprogram: {name: A}\n\n# v\npartnerPlan:   1\ndiagnosis: []\n';
    const edits = async (kind: 'plan' | 'configuration', given: string): Promise<string> => {
      const params = { textDocument: { uri }, options };
      const client = { ...fullClient, ordersKeys: true };
      return applied(given, await formatting.answer({ params, document: openDocument(given, [], kind), client }));
    };
    assert.equal(await edits('plan', mixed), text.replace(':   1', ': 1').replace('{name: A}', '{ name: A }'));
    assert.equal(await edits('configuration', 'rules: {}\nexclude:   []\n'), 'rules: {}\nexclude: []\n');
  });

  for (const [what, marked, expected] of [
    ['the lines of a selection', 'a:   1\n[b:   1\nc:   1]\nd:   1\n', 'a:   1\nb: 1\nc: 1\nd:   1\n'],
    ['no line whose first letter ends it', 'a:   1\n[b:   1\n]c:   1\n', 'a:   1\nb: 1\nc:   1\n'],
    ['the whole line', 'a:   1\nb  [:   1]\n', 'a:   1\nb: 1\n'],
    ['one that can be moved', 'a:\n[- b:   1\n-  c]\nd:   1\n', 'a:\n  - b: 1\n  - c\nd:   1\n'],
    ['only spaces of one that cannot', 'a:\n[- b:   1]\n-  c\n', 'a:\n- b: 1\n-  c\n'],
    ['nothing that cannot be read', '[a:   "1]\n', 'a:   "1\n'],
  ] as const) {
    it(`lays out ${what}`, async () => {
      const text = marked.replace('[', '').replace(']', '');
      const { positionAt } = indexLines(text);
      const range = { start: positionAt(marked.indexOf('[')), end: positionAt(marked.indexOf(']') - 1) };
      const params = { textDocument: { uri }, range, options };
      const edits = await rangeFormatting.answer({ params, document: openDocument(text, []), client: fullClient });
      assert.equal(applied(text, edits), expected);
    });
  }

  for (const [what, marked, expected] of [
    ['the line that was left', 'a:   1\nb:   2\n$0\n', 'a:   1\nb: 2\n\n'],
    ['it at the end', 'a:   1 \n$0', 'a: 1\n'],
    ['it in the middle of a list, without moving it', 'a:\n- b:   1\n  $0\n- c:   2\n', 'a:\n- b: 1\n  \n- c:   2\n'],
    ['what a bracket closes', 'a: {b:   1,c: 2}$0\nb:   1\n', 'a: { b: 1, c: 2 }\nb:   1\n'],
    ['what a bracket closes, up to there', 'a: [[x,y]$0,z  ]\n', 'a: [[x, y],z  ]\n'],
    ['nothing above the first line', '$0a:   1\n', 'a:   1\n'],
    ['nothing that cannot be read', 'a:   "1\n$0', 'a:   "1\n'],
  ] as const) {
    it(`lays out while typing ${what}`, async () => {
      const { text, offset } = readMarked(marked);
      const params = { textDocument: { uri }, position: indexLines(text).positionAt(offset), ch: '\n', options };
      const edits = await onTypeFormatting.answer({ params, document: openDocument(text, []), client: fullClient });
      assert.equal(applied(text, edits), expected);
    });
  }
});
