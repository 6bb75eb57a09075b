import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes } from 'vscode-languageserver/node';
import { type DocumentParams, defineFeature } from '../../server/src/features/feature.ts';
import { features } from '../../server/src/features/index.ts';
import { answered, during, startInProcess, type TestClient } from '../harness/client.ts';

const uri = 'file:///plans/northwind.partner-plan.yaml';
const plan = 'program:\n  crm: salesforce\n';
const withDash = 'program:\n  name: A \u2014 b\n';

/** A conversation with a server whose later turns come when the test says so. */
function startWithTurns(): TestClient & { runTurns(): Promise<void> } {
  const turns: (() => void)[] = [];
  const client = startInProcess(undefined, { schedule: (task) => turns.push(task) });
  return {
    ...client,
    /** Lets everything happen that waits, when the server has read all that was sent. */
    async runTurns() {
      await client.request('partnerPlan/questions', {});
      do {
        for (let task = turns.shift(); task !== undefined; task = turns.shift()) task();
        await client.request('partnerPlan/questions', {});
      } while (turns.length > 0);
    },
  };
}

describe('problems', () => {
  it('are sent once for a burst of changes', () =>
    during(startWithTurns(), async (client) => {
      await client.start();
      await client.open(uri, plan);
      for (let version = 2; version <= 20; version++) {
        await client.change(uri, version, [{ range: at(0, 0), text: '#' }]);
      }
      await client.runTurns();
      assert.deepEqual(
        client.published.map(({ version }) => version),
        [20],
      );
    }));

  it('are those of the text as it was changed in pieces', () =>
    during(startInProcess(), async (client) => {
      await client.start();
      await client.open(uri, withDash.replace('\u2014', '-'));
      await client.change(uri, 2, [
        { range: { start: { line: 1, character: 10 }, end: { line: 1, character: 11 } }, text: '\u2014' },
        { range: at(0, 0), text: '# 🤝🏽\r\n' },
        { range: at(2, 8), text: '👩‍👩‍👧 ' },
      ]);
      const found = (await client.problemsOf(uri, 2)).find(({ code }) => code === 'style/em-dash');
      assert.deepEqual(found?.range, { start: { line: 2, character: 19 }, end: { line: 2, character: 20 } });
    }));

  it('are taken away when the document is closed', () =>
    during(startInProcess(), async (client) => {
      await client.start();
      await client.open(uri, withDash);
      assert.notDeepEqual(await client.problemsOf(uri, 1), []);
      const next = client.nextProblemsOf(uri);
      await client.close(uri);
      assert.deepEqual(await next, { uri, diagnostics: [] });
    }));

  it("are nobody's any more when the connection has ended before their turn", async () => {
    const turns: (() => void)[] = [];
    const client = startInProcess(undefined, { schedule: (task) => turns.push(task) });
    await client.start();
    await client.open(uri, withDash);
    await client.request('partnerPlan/questions', {});
    await client.stop();
    assert.ok(turns.length > 0);
    // Nothing may throw here, also not where the failure of sending would be told.
    while (turns.length > 0) turns.shift()?.();
  });

  it('are not sent for a document that was closed before its turn', () =>
    during(startWithTurns(), async (client) => {
      await client.start();
      await client.open(uri, withDash);
      await client.close(uri);
      await client.runTurns();
      assert.deepEqual(client.published, [{ uri, diagnostics: [] }]);
    }));

  for (const [what, uri, languageId, isPlan] of [
    ['a plan', 'file:///a/b.txt', 'partner-plan', true],
    ['a plan that has no file yet', 'untitled:Untitled-1', 'partner-plan', true],
    ['a file of that name in an editor that knows YAML', 'file:///a/b.partner-plan.yaml', 'yaml', true],
    ['a file of the short name', 'file:///a/partner-plan.yml', 'yaml', true],
    ['a file of that name in capitals', 'file:///C%3A/A/B.PARTNER-PLAN.YAML', 'yaml', true],
    ['a file of that name with a query', 'vscode-vfs://github/a/b.partner-plan.yaml?ref=main', 'yaml', true],
    ['another YAML file', 'file:///a/b.yaml', 'yaml', false],
    ['a file whose name only resembles it', 'file:///a/not-partner-plan.yaml', 'yaml', false],
    ['a file in a folder of that name', 'file:///a/b.partner-plan.yaml/c.yaml', 'yaml', false],
    ['a plan without a name before the dot', 'file:///a/.partner-plan.yml', 'partner-plan', true],
  ] as const) {
    it(`are ${isPlan ? '' : 'not '}sent for ${what}`, () =>
      during(startWithTurns(), async (client) => {
        await client.start();
        await client.open(uri, withDash, languageId);
        await client.runTurns();
        assert.deepEqual(
          client.published.map((params) => params.uri),
          isPlan ? [uri] : [],
        );
        const symbols = await client.request<unknown[]>('textDocument/documentSymbol', { textDocument: { uri } });
        assert.equal(symbols.length, isPlan ? 1 : 0);
      }));
  }
});

describe('settings', () => {
  const codesOf = async (client: TestClient, version: number): Promise<readonly unknown[]> =>
    (await client.problemsOf(uri, version)).map(({ code }) => code);
  const off = { rules: { 'style/em-dash': 'off' } };

  it('come with the start', () =>
    during(startInProcess(), async (client) => {
      await client.start({ initializationOptions: off });
      await client.open(uri, withDash);
      assert.ok(!(await codesOf(client, 1)).includes('style/em-dash'));
    }));

  it('can change, and open documents follow', () =>
    during(startInProcess(), async (client) => {
      await client.start();
      await client.open(uri, withDash);
      assert.ok((await codesOf(client, 1)).includes('style/em-dash'));
      const next = client.nextProblemsOf(uri);
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { partnerPlan: off } });
      const { version, diagnostics } = await next;
      assert.equal(version, 1);
      assert.ok(!diagnostics.some(({ code }) => code === 'style/em-dash'));
    }));

  it('set the severity', () =>
    during(startInProcess(), async (client) => {
      await client.start({ initializationOptions: { rules: { 'style/em-dash': 'hint' } } });
      await client.open(uri, withDash);
      const found = (await client.problemsOf(uri, 1)).find(({ code }) => code === 'style/em-dash');
      assert.equal(found?.severity, 4);
    }));

  for (const settings of [
    undefined,
    null,
    'text',
    [],
    {},
    { partnerPlan: null },
    { rules: 5 },
    { rules: { 'style/em-dash': 5 } },
  ]) {
    it(`of ${JSON.stringify(settings)} are as good as none`, () =>
      during(startInProcess(), async (client) => {
        await client.start({ initializationOptions: settings });
        await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
        await client.open(uri, withDash);
        assert.ok((await codesOf(client, 1)).includes('style/em-dash'));
        assert.deepEqual(client.errors, []);
      }));
  }

  it('hold the day of today, also after midnight', () =>
    during(startWithDay(), async (client) => {
      await client.start();
      await client.open(uri, 'program:\n  built: \n');
      const proposed = async () => (await client.complete(uri, 1, 9)).map(({ label }) => label);
      assert.deepEqual(await proposed(), ['2026-11-22']);
      client.setDay('2026-11-23');
      assert.deepEqual(await proposed(), ['2026-11-23']);
    }));
});

describe('requests', () => {
  it('about a document that is not there have the empty answer of the feature', () =>
    during(startInProcess(), async (client) => {
      await client.start();
      await client.open(uri, plan);
      await client.close(uri);
      const position = { line: 0, character: 0 };
      const params = {
        textDocument: { uri },
        uri,
        position,
        positions: [position],
        range: at(0, 0),
        context: { diagnostics: [] },
        newName: 'x',
        title: 'Complete',
        label: 'tiers',
        options: { tabSize: 2, insertSpaces: true },
        ch: '\n',
        previousResultId: '0',
        format: 'text',
        section: 'launch',
        files: [],
        tool: 'check_plan',
        input: {},
      };
      for (const feature of features) {
        if (feature.scope !== 'document') continue;
        assert.deepEqual(await client.request(feature.method, params), feature.empty, feature.method);
      }
      assert.deepEqual(client.errors, []);
    }));

  it('with parameters that make no sense are survived', () =>
    during(startInProcess(), async (client) => {
      await client.start();
      await client.open(uri, plan);
      const far = { line: 1_000_000, character: 1_000_000 };
      const odd: readonly object[] = [
        {},
        { textDocument: null },
        { textDocument: { uri: 5 } },
        { textDocument: { uri } },
        { uri },
        { uri, format: 'docx' },
        {
          textDocument: { uri },
          position: far,
          positions: [far],
          range: { start: far, end: far },
          context: { diagnostics: [] },
        },
        { textDocument: { uri }, position: { line: -1, character: -1 }, positions: [{ line: -1, character: 0 }] },
      ];
      for (const { method } of features) for (const params of odd) await answered(client, method, params);
      assert.match(JSON.stringify(await client.hover(uri, 1, 3)), /CRM/);
    }));

  const failing = defineFeature<DocumentParams, string[]>({
    method: 'test/failing',
    capabilities: {},
    empty: ['nothing'],
    answer: () => {
      throw new Error('This feature fails.');
    },
  });

  it('that fail end in an error, are logged with their method, and harm no other', () =>
    during(startInProcess([failing, ...features]), async (client) => {
      await client.start();
      await client.open(uri, plan);
      await assert.rejects(client.request('test/failing', { textDocument: { uri } }), {
        code: ErrorCodes.InternalError,
        message: 'test/failing failed. The log of the server says why.',
      });
      assert.match(JSON.stringify(await client.hover(uri, 1, 3)), /CRM/);
      assert.equal(client.errors.length, 1);
      assert.match(client.errors[0] ?? '', /^test\/failing failed\. Error: This feature fails\./);
    }));

  it('that fail later do so too', () => {
    const later = { ...failing, answer: async () => Promise.reject(new RangeError('too late')) };
    return during(startInProcess([later]), async (client) => {
      await client.start();
      await client.open(uri, plan);
      await assert.rejects(client.request('test/failing', { textDocument: { uri } }), {
        code: ErrorCodes.InternalError,
        message: 'test/failing failed. The log of the server says why.',
      });
      assert.match(client.errors.join(), /test\/failing failed\. RangeError: too late/);
    });
  });

  it('that are refused end in an error with the sentence, and are no failures', () =>
    during(startInProcess(), async (client) => {
      await client.start();
      await client.open(uri, 'tiers:\n  - id: gold\n  - id: silver\n');
      const position = { line: 1, character: 8 };
      const renamed = client.request('textDocument/rename', { textDocument: { uri }, position, newName: 'silver' });
      await assert.rejects(renamed, { code: LSPErrorCodes.RequestFailed, message: /^silver is the id of Tier 2\./ });
      assert.deepEqual(client.errors, []);
    }));

  it('that nobody waits for any more are answered as cancelled', () => {
    let finish = (): void => {};
    let started = (): void => {};
    const hasStarted = new Promise<void>((resolve) => {
      started = resolve;
    });
    const slow = defineFeature<DocumentParams, string[]>({
      method: 'test/slow',
      capabilities: {},
      empty: ['nothing'],
      answer: () =>
        new Promise((resolve) => {
          finish = () => resolve(['too late']);
          started();
        }),
    });
    return during(startInProcess([slow, ...features]), async (client) => {
      await client.start();
      await client.open(uri, plan);
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest('test/slow', { textDocument: { uri } }, source.token);
      await hasStarted;
      source.cancel();
      assert.match(JSON.stringify(await client.hover(uri, 1, 3)), /CRM/);
      finish();
      await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
      assert.deepEqual(client.errors, []);
    });
  });

  for (const [what, text] of [
    ['another text', `# new\n${plan}`],
    ['another text of the same length', plan.replace('crm', 'CRM')],
  ] as const) {
    it(`that took turns are not answered for a text in whose place is ${what}`, () =>
      during(startInProcess(), async (client) => {
        await client.start();
        await client.open(uri, plan.replace('crm:', 'crm:  '));
        const formatted = client.request('textDocument/formatting', {
          textDocument: { uri },
          options: { tabSize: 2, insertSpaces: true },
        });
        await client.change(uri, 2, [{ text }]);
        await assert.rejects(formatted, { code: LSPErrorCodes.ContentModified });
        assert.deepEqual(client.errors, []);
      }));
  }

  it('see the newest text, however short after a change they come', () =>
    during(startInProcess(), async (client) => {
      await client.start();
      await client.open(uri, plan);
      for (let version = 2; version <= 30; version++) {
        const text = `program:\n  name: Version ${version}\n`;
        await client.change(uri, version, [{ text }]);
        const preview = await client.request<{ version: number; title: string }>('partnerPlan/preview', { uri });
        assert.deepEqual([preview.version, preview.title], [version, `Version ${version}`]);
      }
    }));
});

function at(line: number, character: number) {
  return { start: { line, character }, end: { line, character } };
}

/** A conversation with a server whose day can be set. */
function startWithDay(): TestClient & { setDay(day: string): void } {
  let today = '2026-11-22';
  return {
    ...startInProcess(undefined, { today: () => today }),
    setDay(day) {
      today = day;
    },
  };
}
