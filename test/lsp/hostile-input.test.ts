import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answered, startInProcess } from '../harness/client.ts';

const good = 'file:///plans/good.partner-plan.yaml';
const bad = 'file:///plans/bad.partner-plan.yaml';
const configuration = 'file:///plans/.partner-plan.yaml';
const plan = 'program:\n  crm: salesforce\n';

/** Nine levels of ten aliases each stand for a thousand million values. */
const aliasBomb = `a: &a [x]\n${[...'bcdefghi']
  .map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[index]}`).join(', ')}]\n`)
  .join('')}tiers: *i\nprogram: { partnerTypes: *i }\n`;

const texts: Readonly<Record<string, string>> = {
  'an empty file': '',
  'a file of blanks': ' \n\t\n  \r\n',
  'a file of comments': '# one\n# two',
  'several documents': `${plan}---\n${plan}...\n---\n`,
  tabs: 'program:\n\tcrm: salesforce\n\t\tstate: none\n',
  'line breaks of Windows': plan.replaceAll('\n', '\r\n'),
  'line breaks of an old Mac': plan.replaceAll('\n', '\r'),
  'a byte order mark': `\uFEFF${plan}`,
  'emoji in front of a problem': 'tiers: [{ id: 🤝🏽, name: 🎉 }] # 👩‍👩‍👧\nprogram: { name: "👋", crm: 🙃 }\n',
  'half a character': 'program: { name: "\uD83D", crm: \uDC4B }\n',
  'control characters': 'program: { name: "\u0000\u0007", crm: \u0008 }\n',
  'an anchor and aliases': 'program: &p { crm: &c zoho }\nx: *p\ny: *c\nz: *nothing\n',
  'an alias inside its own anchor': 'tiers: &t\n  - *t\n  - { id: a, criteria: *t }\n',
  'merge keys': 'program: &p { crm: zoho }\nlaunch: { <<: *p, softLaunch: { <<: [*p, *p], <<: text } }\n',
  'duplicate keys': 'program: { crm: zoho, crm: hubspot }\nprogram: { state: none }\n',
  'an alias bomb': aliasBomb,
  '10,000 levels of brackets': `tiers: ${'['.repeat(10_000)}`,
  '10,000 levels of braces': '{a: '.repeat(10_000),
  '10,000 levels of lines': Array.from(
    { length: 10_000 },
    (_, depth) => `${' '.repeat(Math.min(depth, 500))}a:\n`,
  ).join(''),
  '10,000 levels of hyphens': '- '.repeat(10_000),
  'a line of a hundred thousand characters': `program: { name: ${'x'.repeat(100_000)} }\n`,
  'five thousand lines': `risks:\n${'  - risk: Nobody registers anything at all\n'.repeat(5_000)}`,
  '10 MB': `program:\n  scope: >-\n${'    This is a very long text.\n'.repeat(350_000)}`,
  'keys that objects have by themselves':
    '__proto__: { a: 1 }\nconstructor: 1\nprogram: { toString: 1, __proto__: 2 }\ntiers: [{ id: __proto__ }]\n',
  'keys that are no text': '? [a]\n: 1\n? { b: 2 }\n: 2\n1: 3\nnull: 4\n~: 5\ntrue: 6\n',
  'values of the wrong shape':
    'program: []\ntiers: text\nmovement: [1]\nattribution: { fields: { a: 1 } }\nlaunch: null\nrisks: true\n',
  tags: '!!map program: !!seq { crm: !custom zoho }\ntiers: !!binary aGVsbG8=\n',
  'no YAML at all': '<html>\n<body class="x">{{#if}} %PDF-1.7 @@ `` | > \\\n',
  'unclosed quotes': 'program:\n  name: "North\n  crm: \'zoho\n',
};

const everyRequest: readonly (readonly [method: string, params: object])[] = [
  ['textDocument/codeAction', { range: at(0, 0), context: { diagnostics: [] } }],
  ['textDocument/codeAction', { range: at(0, 0), context: { diagnostics: [], only: ['source.fixAll'] } }],
  ['textDocument/completion', { position: { line: 1, character: 7 } }],
  ['textDocument/hover', { position: { line: 1, character: 3 } }],
  ['textDocument/documentSymbol', {}],
  ['textDocument/definition', { position: { line: 0, character: 3 } }],
  ['textDocument/references', { position: { line: 0, character: 3 }, context: { includeDeclaration: true } }],
  ['textDocument/prepareRename', { position: { line: 0, character: 3 } }],
  ['textDocument/rename', { position: { line: 0, character: 3 }, newName: 'x' }],
  ['textDocument/documentLink', {}],
  ['textDocument/documentHighlight', { position: { line: 0, character: 3 } }],
  ['textDocument/foldingRange', {}],
  ['textDocument/semanticTokens/full', {}],
  ['textDocument/semanticTokens/full/delta', { previousResultId: '' }],
  ['textDocument/semanticTokens/range', { range: at(0, 0) }],
  ['textDocument/inlayHint', { range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } } }],
  ['textDocument/diagnostic', {}],
  ['workspace/diagnostic', { previousResultIds: [] }],
  ['textDocument/formatting', { options: {} }],
  ['textDocument/rangeFormatting', { range: { ...at(1, 0), start: { line: 0, character: 0 } }, options: {} }],
  ['textDocument/onTypeFormatting', { position: { line: 1, character: 0 }, ch: '\n', options: {} }],
  ['workspace/symbol', { query: 'a' }],
  ['textDocument/selectionRange', { positions: [{ line: 1, character: 3 }] }],
  ['partnerPlan/preview', { uri: bad }],
  ['partnerPlan/render', { uri: bad, format: 'text' }],
  ['partnerPlan/render', { uri: bad, format: 'markdown' }],
  ['partnerPlan/render', { uri: bad, format: 'html' }],
];

function at(line: number, character: number) {
  return { start: { line, character }, end: { line, character } };
}

describe('the server, after', () => {
  for (const [what, text] of Object.entries(texts)) {
    it(what, async () => {
      const client = startInProcess();
      await client.start();
      await client.open(good, plan);
      await client.open(bad, text);
      const diagnostics = await client.problemsOf(bad, 1);
      const ranges = diagnostics.flatMap(({ range }) => [range.start.line, range.start.character, range.end.line]);
      assert.ok(ranges.every((number) => Number.isInteger(number) && number >= 0));
      for (const [method, params] of everyRequest) {
        await answered(client, method, { textDocument: { uri: bad }, ...params });
      }
      await client.change(bad, 2, [{ range: at(0, 0), text: 'x' }]);
      await client.problemsOf(bad, 2);

      await client.open(configuration, text, 'partner-plan-configuration');
      await client.problemsOf(configuration, 1);
      for (const [method, params] of everyRequest) {
        await client.request(method, { ...params, textDocument: { uri: configuration } });
      }
      await client.change(good, 2, [{ range: at(0, 0), text: '# 2\n' }]);
      await client.problemsOf(good, 2);
      await client.change(good, 3, [{ text: plan }]);

      const hover = await client.hover(good, 1, 3);
      assert.match(JSON.stringify(hover?.contents), /The system in which deals are tracked/);
      assert.deepEqual(client.errors, []);
      await client.stop();
    });
  }
});
