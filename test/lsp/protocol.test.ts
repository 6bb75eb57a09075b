import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ErrorCodes, type InitializeResult, LSPErrorCodes } from 'vscode-languageserver';
import { features } from '../../server/src/features/index.ts';
import { during, startInProcess, type TestClient } from '../harness/client.ts';

const uri = 'file:///plans/a.partner-plan.yaml';
const dashed = 'partnerPlan: 1\nprogram:\n  name: Acme \u2014 Partners\n';
const plain = dashed.replace(' \u2014', ',');

const hover = (client: TestClient): Promise<unknown> => client.hover(uri, 1, 3);

describe('the order of a conversation', () => {
  it('begins with initialize, once, and ends with shutdown', () =>
    during(startInProcess(), async (client) => {
      await assert.rejects(hover(client), { code: ErrorCodes.ServerNotInitialized });
      await assert.rejects(client.connection.sendRequest('shutdown'), { code: ErrorCodes.ServerNotInitialized });
      await client.start();
      await client.open(uri, dashed);
      assert.match(JSON.stringify(await hover(client)), /program/i);
      await assert.rejects(client.start(), { code: ErrorCodes.InvalidRequest });
      assert.match(JSON.stringify(await hover(client)), /program/i);
      await client.connection.sendRequest('shutdown');
      await assert.rejects(hover(client), { code: ErrorCodes.InvalidRequest });
      await assert.rejects(client.start(), { code: ErrorCodes.InvalidRequest });
    }));
});

describe('initialize with parameters that make no sense', () => {
  const starts: Readonly<Record<string, object>> = {
    'no capabilities': {},
    'capabilities that are null': { capabilities: null },
    'capabilities that are a text': { capabilities: 'all' },
    'groups of capabilities that are none': { capabilities: { workspace: null, textDocument: 'x', window: 1 } },
    'capabilities of another form': {
      capabilities: {
        textDocument: {
          codeAction: { resolveSupport: {} },
          completion: { completionItem: { insertTextModeSupport: {} } },
        },
        workspace: { workspaceEdit: 1, didChangeWatchedFiles: [] },
      },
    },
    'folders that are a text': { capabilities: {}, workspaceFolders: 'x' },
    'folders that are null': { capabilities: {}, workspaceFolders: [null, { uri: 5 }, {}] },
    'a root that is a number': { capabilities: {}, rootUri: 5 },
    'settings that are a list': { capabilities: {}, initializationOptions: [1] },
  };
  for (const [what, params] of Object.entries(starts)) {
    it(`takes ${what} for saying nothing, and works`, () =>
      during(startInProcess(), async (client) => {
        const { capabilities } = await client.connection.sendRequest<InitializeResult>('initialize', params);
        assert.equal(capabilities.hoverProvider, true);
        await client.connection.sendNotification('initialized', {});
        await client.open(uri, dashed);
        const problems = await client.problemsOf(uri, 1);
        assert.ok(problems.some(({ code }) => code === 'style/em-dash'));
        assert.deepEqual(client.errors, []);
      }));
  }

  it('refuses parameters that are none, and can be asked again', () =>
    during(startInProcess(), async (client) => {
      for (const params of [null, undefined, [1]]) {
        await assert.rejects(client.connection.sendRequest('initialize', params), { code: ErrorCodes.InvalidParams });
      }
      await client.start();
      await client.open(uri, dashed);
      assert.match(JSON.stringify(await hover(client)), /program/i);
    }));
});

describe('requests with parameters that make no sense', () => {
  const document = { textDocument: { uri } };
  const wrong: readonly (readonly [method: string, params: object | null])[] = [
    ['textDocument/hover', null],
    ['textDocument/hover', {}],
    ['textDocument/hover', { textDocument: null, position: { line: 0, character: 0 } }],
    ['textDocument/hover', { textDocument: { uri: 5 }, position: { line: 0, character: 0 } }],
    ['textDocument/hover', document],
    ['textDocument/hover', { ...document, position: { line: -1, character: 0 } }],
    ['textDocument/completion', { ...document, position: { line: 0.5, character: 0 } }],
    ['textDocument/definition', { ...document, position: { line: '0', character: 0 } }],
    ['textDocument/references', { ...document, position: null }],
    ['textDocument/rename', { ...document, position: { line: 0, character: 0 } }],
    ['textDocument/codeAction', { ...document, range: { start: { line: 0, character: 0 } }, context: {} }],
    ['textDocument/selectionRange', { ...document, positions: [null] }],
    ['textDocument/documentSymbol', { textDocument: 'x' }],
  ];

  it('are refused as such, and harm no other', () =>
    during(startInProcess(), async (client) => {
      await client.start();
      await client.open(uri, dashed);
      for (const [method, params] of wrong) {
        const request = client.connection.sendRequest(method, params);
        await assert.rejects(request, { code: ErrorCodes.InvalidParams }, `${method} ${JSON.stringify(params)}`);
      }
      assert.match(JSON.stringify(await hover(client)), /program/i);
      assert.deepEqual(client.errors, []);
    }));
});

describe('the text of a document', () => {
  const hasDash = async (client: TestClient): Promise<boolean> =>
    (await client.nextProblemsOf(uri)).diagnostics.some(({ code }) => code === 'style/em-dash');

  it('is the new one when the document is opened a second time under the same version', () =>
    during(startInProcess(), async (client) => {
      await client.start();
      await client.open(uri, dashed);
      await client.problemsOf(uri, 1);
      const next = hasDash(client);
      await client.open(uri, plain);
      assert.equal(await next, false);
    }));

  for (const version of [1, 0, null] as unknown as readonly number[]) {
    it(`is the new one after a change with the version ${version}`, () =>
      during(startInProcess(), async (client) => {
        await client.start();
        await client.open(uri, dashed);
        await client.problemsOf(uri, 1);
        const next = hasDash(client);
        await client.change(uri, version, [{ text: plain }]);
        assert.equal(await next, false);
        assert.deepEqual(client.errors, []);
      }));
  }
});

describe('the first findings of a plan', () => {
  it('wait for the configuration files of its folders', () => {
    let answer: (text: string) => void = () => {};
    const read = new Promise<string>((resolve) => {
      answer = resolve;
    });
    const readFile = (asked: string) =>
      asked === 'file:///plans/.partner-plan.yaml' ? read : Promise.resolve(undefined);
    return during(startInProcess(undefined, { readFile }), async (client) => {
      await client.start();
      await client.open(uri, dashed);
      // A document of another folder is checked meanwhile, so the server has had its turns.
      const brief = 'file:///briefs/a.partner-brief.yaml';
      await client.open(brief, 'state: none\n', 'partner-brief');
      await client.problemsOf(brief, 1);
      assert.deepEqual(
        client.published.filter((published) => published.uri === uri),
        [],
      );
      answer('rules: { style/em-dash: off }\n');
      const problems = await client.problemsOf(uri, 1);
      assert.ok(problems.length > 0 && !problems.some(({ code }) => code === 'style/em-dash'));
      assert.equal(client.published.filter((published) => published.uri === uri).length, 1);
    });
  });

  it('come when no configuration file can be read', () =>
    during(startInProcess(undefined, { readFile: () => Promise.reject(new Error('no')) }), async (client) => {
      await client.start();
      await client.open(uri, dashed);
      assert.ok((await client.problemsOf(uri, 1)).length > 0);
    }));
});

describe('every method, with every part of its parameters as something else', () => {
  const position = { line: 2, character: 4 };
  const options = { tabSize: 2, insertSpaces: true };
  const range = { start: position, end: position };
  const textDocument = { uri };
  const answers = { company: 'Acme', partnerTypes: ['reseller'] };
  const brief = { uri: 'file:///plans/a.partner-brief.yaml', text: 'crm: hubspot\n' };
  /** Parameters that are fine, of each method that the server answers. */
  const fine: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    'textDocument/codeAction': {
      textDocument,
      range,
      context: { diagnostics: [{ range, message: 'm', code: 'style/em-dash' }], only: ['quickfix'], triggerKind: 1 },
    },
    'completionItem/resolve': { label: 'tiers', data: { uri, position: { line: 0, character: 0 } } },
    'codeAction/resolve': { title: 'Complete', kind: 'quickfix', data: { uri, section: 'launch' } },
    'textDocument/completion': { textDocument, position, context: { triggerKind: 2, triggerCharacter: ' ' } },
    'textDocument/hover': { textDocument, position },
    'textDocument/documentSymbol': { textDocument },
    'textDocument/definition': { textDocument, position },
    'textDocument/references': { textDocument, position, context: { includeDeclaration: true } },
    'textDocument/prepareRename': { textDocument, position },
    'textDocument/rename': { textDocument, position, newName: 'gold' },
    'textDocument/documentLink': { textDocument },
    'textDocument/documentHighlight': { textDocument, position },
    'textDocument/foldingRange': { textDocument },
    'textDocument/semanticTokens/full': { textDocument },
    'textDocument/semanticTokens/full/delta': { textDocument, previousResultId: 'x' },
    'textDocument/semanticTokens/range': { textDocument, range: { start: position, end: position } },
    'textDocument/codeLens': { textDocument },
    'textDocument/inlayHint': { textDocument, range: { start: position, end: position } },
    'textDocument/diagnostic': { textDocument, previousResultId: 'x' },
    'workspace/diagnostic': { previousResultIds: [{ uri, value: 'x' }] },
    'textDocument/formatting': { textDocument, options },
    'textDocument/rangeFormatting': { textDocument, range: { start: position, end: position }, options },
    'textDocument/onTypeFormatting': { textDocument, position, ch: '\n', options },
    'workspace/symbol': { query: 'gold' },
    'textDocument/selectionRange': { textDocument, positions: [position] },
    'partnerPlan/preview': { uri, known: 'x' },
    'partnerPlan/copySection': { uri, format: 'text', section: 'tiers', offset: 3 },
    'partnerPlan/render': { uri, format: 'csv', table: 'tiers', form: 'summary', paper: 'a4' },
    'partnerPlan/questions': { answers },
    'partnerPlan/checkAnswer': { key: 'crm', answer: 'hubspot', answers },
    'partnerPlan/briefSummary': { answers },
    'partnerPlan/generate': { answers, today: '2026-11-22' },
    'partnerPlan/generateFromBrief': { ...brief, today: '2026-11-22' },
    'partnerPlan/newBrief': {},
    'partnerPlan/newPlan': { today: '2026-11-22', crm: 'hubspot' },
    'partnerPlan/sections': { uri },
    'partnerPlan/complete': { uri, brief },
    'partnerPlan/regenerateSection': { uri, section: 'launch', brief },
    'partnerPlan/audit': { uri },
    'partnerPlan/writeSetup': { uri },
    'partnerPlan/compareSetup': { uri, files: [{ path: 'deals.json', content: '[]' }] },
    'partnerPlan/rules': {},
    'partnerPlan/rulePage': { id: 'style/em-dash' },
    'partnerPlan/runTool': { tool: 'interview', input: { answers }, today: '2026-11-22' },
    'partnerPlan/runToolOnPlan': { uri, tool: 'complete_plan', input: { section: 'launch' } },
  };
  const odd: readonly unknown[] = [null, 5, -1, 1e99, 'x', true, [], [null], {}, { length: -1 }];

  it('knows them all', () => {
    assert.deepEqual(Object.keys(fine).sort(), features.map(({ method }) => method).sort());
  });

  for (const [method, params] of Object.entries(fine)) {
    it(`has an answer or an error that says which, never a failure: ${method}`, () =>
      during(startInProcess(), async (client) => {
        await client.start();
        await client.open(uri, dashed);
        const isFine = (code: unknown): boolean => code === undefined || code === LSPErrorCodes.RequestFailed;
        const calls = [params, undefined, ...odd, ...mutants(params, odd)];
        const codes = await Promise.all(
          calls.map((call) =>
            client.connection.sendRequest(method, call).then(
              () => undefined,
              (error: { readonly code: number }) => error.code,
            ),
          ),
        );
        assert.ok(isFine(codes[0]), `${method} ended in ${codes[0]}`);
        for (const [at, code] of codes.entries()) {
          const isTold = isFine(code) || code === ErrorCodes.InvalidParams;
          assert.ok(isTold, `${method} ${JSON.stringify(calls[at])} ended in ${code}`);
        }
        for (const none of [null, 5, 'x', [], [1]]) {
          await assert.rejects(client.connection.sendRequest(method, none), { code: ErrorCodes.InvalidParams });
        }
        assert.match(JSON.stringify(await hover(client)), /program/i);
        assert.deepEqual(client.errors, []);
      }));
  }

  it('refuses what its words cannot mean', () =>
    during(startInProcess(), async (client) => {
      await client.start();
      await client.open(uri, dashed);
      const refused: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
        ['textDocument/codeAction', { context: { only: 5, diagnostics: [] } }],
        ['textDocument/codeAction', { context: { only: [5], diagnostics: [] } }],
        ['textDocument/codeAction', { context: { diagnostics: [{ message: 'no range' }] } }],
        ['textDocument/references', { context: null }],
        ['partnerPlan/preview', { known: 5 }],
        ['partnerPlan/preview', { uri: 5 }],
        ['partnerPlan/render', { format: 5 }],
        ['partnerPlan/copySection', { offset: -1 }],
        ['partnerPlan/complete', { brief: 5 }],
        ['partnerPlan/compareSetup', { files: [{ path: 'a.json' }] }],
        ['partnerPlan/complete', { brief: { uri } }],
        ['partnerPlan/regenerateSection', { section: null }],
        ['partnerPlan/newPlan', { today: 'tomorrow' }],
        ['partnerPlan/generate', { today: '2026-02-30' }],
        ['partnerPlan/questions', { answers: [] }],
        ['codeAction/resolve', { data: 'x' }],
      ];
      for (const [method, wrong] of refused) {
        const request = client.connection.sendRequest(method, { ...fine[method], ...wrong });
        await assert.rejects(request, { code: ErrorCodes.InvalidParams }, `${method} ${JSON.stringify(wrong)}`);
      }
    }));
});

/** Parameters in which one part, at any depth, is another value or gone. */
function mutants(value: unknown, odd: readonly unknown[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => mutants(item, odd).map((made) => value.with(at, made)));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [
    Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)),
    ...[...odd, ...mutants(part, odd)].map((made) => ({ ...value, [key]: made })),
  ]);
}
