import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ErrorCodes, type InitializeResult } from 'vscode-languageserver';
import { startInProcess, type TestClient } from '../harness/client.ts';

const uri = 'file:///plans/a.partner-plan.yaml';
const dashed = 'partnerPlan: 1\nprogram:\n  name: Acme \u2014 Partners\n';
const plain = dashed.replace(' \u2014', ',');

async function during(client: TestClient, conversation: (client: TestClient) => Promise<void>): Promise<void> {
  try {
    await conversation(client);
  } finally {
    await client.stop();
  }
}

const hover = (client: TestClient): Promise<unknown> => client.hover(uri, 1, 3);

describe('the order of a conversation', () => {
  it('begins with initialize, once, and ends with shutdown', () =>
    during(startInProcess(), async (client) => {
      await assert.rejects(hover(client), { code: ErrorCodes.ServerNotInitialized });
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
