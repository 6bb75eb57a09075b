import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SelectionRange } from 'vscode-languageserver-types';
import { indexLines } from '../../server/src/core/text.ts';
import { documentLink } from '../../server/src/features/document-link.ts';
import { selectionRange } from '../../server/src/features/selection-range.ts';
import { fullClient, openDocument, uri } from '../harness/ask.ts';
import { readMarked } from '../harness/marked-text.ts';

describe('links', () => {
  it('are found in values, without the punctuation around them', async () => {
    const text = `# https://example.com/comment
playbook:
  coMarketing:
    location: https://partners.example.com/assets?id=1#top
    requests: { how: 'Write to mailto:partners@example.com, or see (http://a.example/b).' }
    assets:
      - >-
        Two: https://one.example
        and https://two.example.
      - Both (https://wiki.example/Partner_(program)) and https://wiki.example/A_(b)_(c).
      - "Neither mailto:nobody nor https:// but mailto:nobody,https://three.example/[1] is one"
      - https://four.example/a\u202Egpj.exe and https://five.example/a\u200Bb
`;
    const document = openDocument(text);
    const links = await documentLink.answer({ params: { textDocument: { uri } }, document, client: fullClient });
    const targets = links.map(({ target }) => target);
    assert.deepEqual(targets, [
      'https://partners.example.com/assets?id=1#top',
      'mailto:partners@example.com',
      'http://a.example/b',
      'https://one.example',
      'https://two.example',
      'https://wiki.example/Partner_(program)',
      'https://wiki.example/A_(b)_(c)',
      'https://three.example/[1]',
      'https://four.example/a',
      'https://five.example/a',
    ]);
    for (const { range, target } of links) {
      const lines = indexLines(text);
      assert.equal(text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end)), target);
    }
  });
});

describe('a growing selection', () => {
  /** What is selected, from the smallest to the whole text. */
  async function selectionsAt(marked: string): Promise<string[]> {
    const { text, offset } = readMarked(marked);
    const lines = indexLines(text);
    const params = { textDocument: { uri }, positions: [lines.positionAt(offset)] };
    const [innermost] = await selectionRange.answer({ params, document: openDocument(text), client: fullClient });
    const selected: string[] = [];
    for (let range: SelectionRange | undefined = innermost; range !== undefined; range = range.parent) {
      selected.push(text.slice(lines.offsetAt(range.range.start), lines.offsetAt(range.range.end)));
    }
    return selected;
  }

  it('takes in the value, its key, and the groups around it', async () => {
    assert.deepEqual(await selectionsAt('program:\n  crm: z$0oho\n  state: none\n'), [
      'zoho',
      'crm: zoho',
      'crm: zoho\n  state: none',
      'program:\n  crm: zoho\n  state: none',
      'program:\n  crm: zoho\n  state: none\n',
    ]);
  });

  it('starts at a key when the cursor is on it', async () => {
    assert.deepEqual((await selectionsAt('program: { cr$0m: zoho, state: none }\n')).slice(0, 3), [
      'crm',
      'crm: zoho',
      '{ crm: zoho, state: none }',
    ]);
  });

  it('is the whole text where there is no plan', async () => {
    assert.deepEqual(await selectionsAt('# no$0thing\n'), ['# nothing\n']);
    assert.deepEqual(await selectionsAt('$0'), ['']);
  });
});
