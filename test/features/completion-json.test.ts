import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { plainValue } from '../../server/src/core/source.ts';
import { indexLines } from '../../server/src/core/text.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';
import { completion } from '../../server/src/features/completion/completion.ts';
import { contextAt } from '../../server/src/features/completion/context.ts';
import { asJson } from '../../server/src/features/completion/json.ts';
import { accept, fullClient, labelsAt, openDocument, uri } from '../harness/ask.ts';
import { root } from '../harness/files.ts';
import { acceptedTexts, tokenEdges } from '../harness/token-edges.ts';

describe('a snippet in braces becomes JSON', () => {
  for (const [snippet, expected] of [
    [`since: \${1:2017}`, `"since": \${1:2017}`],
    [`built: \${1:2026-11-22}`, `"built": "\${1:2026-11-22}"`],
    [`pains: [\${1|same-treatment,best|}]`, `"pains": ["\${1|same-treatment,best|}"]`],
    [`x: \${1|true,false|}`, `"x": \${1|true,false|}`],
    ['launch: { $1 }', '"launch": { $1 }'],
    ['a: { b: $1 }', '"a": { "b": "$1" }'],
    [`a: \${1:"b, c"}`, `"a": \${1:"b, c"}`],
    ["a: 'it''s', b: c", `"a": "it's", "b": "c"`],
    ['name: a "b" c', '"name": "a \\\\"b\\\\" c"'],
    ['t: [10:30, 2, {}]', '"t": ["10:30", 2, {}]'],
    [`a: \${1:b\\}c}`, `"a": "\${1:b\\}c}"`],
    ['"a": 45000 USD', '"a": "45000 USD"'],
    ['reseller', '"reseller"'],
    ['', ''],
  ] as const) {
    it(snippet, () => assert.equal(asJson(snippet), expected));
  }
});

describe('in a plan that is JSON', () => {
  it('keys and values come in quotes', async () => {
    const text = '{ "program": { $0"crm": "zoho" } }';
    assert.equal(
      await accept(text, 'state'),
      `{ "program": { "state": "\${1|informal,none,rebuild,running|}", "crm": "zoho" } }`,
    );
    assert.equal(await accept('{ "program": { "crm": $0 } }', 'zoho'), '{ "program": { "crm": "zoho" } }');
    assert.equal(await accept('{ "program": { "crm": "$0" } }', 'zoho'), '{ "program": { "crm": "zoho" } }');
  });

  it('nothing stands behind the braces around it, and in front of them', async () => {
    for (const text of [
      '{ "program": { "crm": "zoho" } }\n$0',
      '{ program: { crm: zoho } }\n$0',
      '$0\n{ "program": {} }',
    ]) {
      assert.deepEqual(await labelsAt(text), [], text);
    }
  });

  it('whatever is accepted leaves it JSON, and no key is offered that stands far below', async () => {
    const { root: node } = parseYaml(readFileSync(`${root}examples/referral-new.partner-plan.yaml`, 'utf8'));
    const text = `${JSON.stringify(plainValue(node ?? assert.fail()), null, 2)}\n`;
    const [document, lines] = [openDocument(text), indexLines(text)];
    let tried = 0;
    for (const [index, offset] of tokenEdges(text).entries()) {
      if (index % 23 !== 0) continue;
      const params = { textDocument: { uri }, position: lines.positionAt(offset) };
      const { items } = await completion.answer({ params, document, client: fullClient });
      const typed = contextAt(text, offset)?.typed.toLowerCase() ?? '';
      for (const item of items) {
        if (!(item.filterText ?? item.label).toLowerCase().startsWith(typed)) continue;
        for (const [mode, after] of acceptedTexts(text, item)) {
          tried++;
          const shown = `${text.slice(Math.max(0, offset - 30), offset)}|${text.slice(offset, offset + 30)}`;
          assert.doesNotThrow(() => JSON.parse(after), `${mode} ${item.label} at ${shown}`);
          assert.deepEqual(parseYaml(after).problems, [], `${mode} ${item.label} at ${shown}`);
        }
      }
    }
    assert.ok(tried > 100, `only ${tried} items were accepted`);
  });
});
