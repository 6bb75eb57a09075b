import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-types';
import { indexLines } from '../../server/src/core/text.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';
import { during, startInProcess, type TestClient } from '../harness/client.ts';
import { root } from '../harness/files.ts';

/** What people and programs type. */
const pieces = [
  'a',
  ' ',
  '\n',
  '\n  ',
  '  - ',
  ': ',
  ' #',
  '"',
  '[',
  '}',
  ',',
  '\u{1F600}',
  '&a ',
  '*a',
  '45000 USD',
  'gold',
  'tiers:\n',
  '<<: *a\n',
];

const EDITS = 120;

/** Numbers that are the same in every run with the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What is asked after each edit. Those about a text that cannot be read answer from what it was before. */
function requestsAt(text: string, offset: number): readonly (readonly [method: string, params: object])[] {
  const lines = indexLines(text);
  const position = lines.positionAt(offset);
  const range = { start: position, end: lines.positionAt(Math.min(text.length, offset + 400)) };
  const options = { tabSize: 2, insertSpaces: true };
  const fromBefore = [
    ['textDocument/documentSymbol', {}],
    ['textDocument/definition', { position }],
    ['textDocument/hover', { position }],
    ['workspace/symbol', { query: 'a' }],
    ['textDocument/completion', { position }],
  ] as const;
  return [
    ...(parseYaml(text).problems.length === 0 ? fromBefore : []),
    ['textDocument/references', { position, context: { includeDeclaration: true } }],
    ['textDocument/documentHighlight', { position }],
    ['textDocument/documentLink', {}],
    ['textDocument/selectionRange', { positions: [position] }],
    ['textDocument/foldingRange', {}],
    ['textDocument/formatting', { options }],
    ['textDocument/rangeFormatting', { range, options }],
    ['textDocument/onTypeFormatting', { position, ch: '\n', options }],
    ['textDocument/codeAction', { range, context: { diagnostics: [] } }],
    ['textDocument/inlayHint', { range }],
    ['textDocument/codeLens', {}],
    ['textDocument/semanticTokens/full', {}],
    ['textDocument/semanticTokens/range', { range }],
    ['textDocument/diagnostic', {}],
    ['workspace/diagnostic', { previousResultIds: [] }],
    ['textDocument/prepareRename', { position }],
  ];
}

async function answerOf(client: TestClient, uri: string, method: string, params: object): Promise<unknown> {
  const answer = client.request(method, { textDocument: { uri }, ...params });
  // Why something is refused is an answer too.
  return answer.catch((error: unknown) => `refused: ${error instanceof Error ? error.message : String(error)}`);
}

/** The version of a text is another one in a fresh server. */
function withoutVersions(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer ?? null, (key, value: unknown) => (key === 'version' ? 0 : value)));
}

for (const [seed, file, lineBreak] of [
  [1, 'examples/referral-new.partner-plan.yaml', '\n'],
  [2, 'examples/reseller-hubspot.partner-plan.yaml', '\r\n'],
] as const) {
  it(`a server that has seen random edits answers as one that has seen none (seed ${seed})`, async () => {
    const random = numbers(seed);
    const uri = 'file:///plans/northwind.partner-plan.yaml';
    const original = readFileSync(root + file, 'utf8')
      .split('\n')
      .slice(0, 120)
      .join(lineBreak);
    let text = original;
    let compared = 0;
    let tokens: { data: number[]; resultId: string } | undefined;
    await during(startInProcess(), async (client) => {
      await client.start();
      await client.open(uri, text);
      for (let version = 2; version < EDITS; version++) {
        const isBack = random(6) === 0;
        const start = isBack ? 0 : random(text.length + 1);
        const removed = isBack ? text.length : random(3) === 0 ? random(8) : 0;
        const inserted = isBack ? original : (pieces[random(pieces.length)] ?? '');
        const next = text.slice(0, start) + inserted + text.slice(start + removed);
        const splits = /\r(?!\n)|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(next);
        const range = indexLines(text).rangeOf({ start, end: start + (splits ? 0 : removed) });
        if (!splits) text = next;
        await client.change(uri, version, [{ range, text: splits ? '' : inserted }]);

        await during(startInProcess(), async (fresh) => {
          await fresh.start();
          await fresh.open(uri, text);
          for (const [method, params] of requestsAt(text, random(text.length + 1))) {
            const [mine, its] = await Promise.all([
              answerOf(client, uri, method, params),
              answerOf(fresh, uri, method, params),
            ]);
            assert.deepEqual(withoutVersions(mine), withoutVersions(its), `${method} in version ${version}:\n${text}`);
            compared++;
          }
          const previousResultId = tokens?.resultId ?? '';
          const delta = await client.request<SemanticTokens | SemanticTokensDelta>(
            'textDocument/semanticTokens/full/delta',
            { textDocument: { uri }, previousResultId },
          );
          const data = 'data' in delta ? [...delta.data] : [...(tokens?.data ?? [])];
          if ('edits' in delta) {
            for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
          }
          tokens = { data, resultId: delta.resultId ?? '' };
          const full = await fresh.request<SemanticTokens>('textDocument/semanticTokens/full', {
            textDocument: { uri },
          });
          assert.deepEqual(data, full.data);
        });
      }
      assert.deepEqual(client.errors, []);
    });
    assert.ok(compared > 14 * (EDITS - 2), `${compared} answers were compared.`);
  });
}
