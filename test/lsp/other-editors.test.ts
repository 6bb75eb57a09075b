import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConfigurationParams, WorkspaceEdit } from 'vscode-languageserver';
import { indexLines, type PositionEncoding } from '../../server/src/core/text.ts';
import { during, startInProcess, type TestClient } from '../harness/client.ts';

const uri = 'file:///plans/a.partner-plan.yaml';

/** Characters of one, two, three and four bytes in UTF-8, of which the last two take one and two units in UTF-16. */
const odd = 'A \u00e9 \u20ac \u{1f91d}';
const plan = `partnerPlan: 1\ntiers:\n  - { name: "${odd}", id: gold }\nmovement:\n  rules:\n    - { note: "${odd}", from: gold } # ${odd} \u2014\n`;

const sizes: Readonly<Record<PositionEncoding, number>> = { 'utf-8': 13, 'utf-16': 8, 'utf-32': 7 };

describe('positions', () => {
  for (const encoding of ['utf-8', 'utf-16', 'utf-32'] as const) {
    it(`count characters in ${encoding} where the editor names it first`, () =>
      during(startInProcess(), async (client) => {
        const { capabilities } = await client.start({
          capabilities: { general: { positionEncodings: [encoding, 'utf-16'] } },
        });
        assert.equal(capabilities.positionEncoding, encoding);
        await client.open(uri, plan.replace(', id: gold', ''));
        // A change behind the odd characters, as this editor counts.
        const at = { line: 2, character: '  - { name: ""'.length + sizes[encoding] };
        await client.change(uri, 2, [{ range: { start: at, end: at }, text: ', id: gold' }]);
        const lines = indexLines(plan, encoding);
        const place = (text: string, from = 0) => lines.positionAt(plan.indexOf(text, from));
        assert.deepEqual(place(', id: gold'), at);

        const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
          textDocument: { uri },
          position: place('gold'),
          newName: 'top',
        });
        const starts = Object.values(edit.changes ?? {})
          .flat()
          .map(({ range }) => range.start);
        assert.deepEqual(starts, [place('gold'), place('gold', plan.indexOf('from'))]);

        const found = (await client.problemsOf(uri, 2)).find(({ code }) => code === 'style/em-dash-in-comment');
        assert.deepEqual(found?.range.start, place('\u2014'));
        const { line, character } = place('gold', plan.indexOf('from'));
        const labels = (await client.complete(uri, line, character)).map(({ label }) => label);
        assert.ok(labels.includes('gold'));
      }));
  }

  it('count in UTF-16 where the editor names nothing that is known', () =>
    during(startInProcess(), async (client) => {
      const { capabilities } = await client.start({ capabilities: { general: { positionEncodings: ['ebcdic'] } } });
      assert.equal(capabilities.positionEncoding, 'utf-16');
    }));

  it('are the same places in every encoding', () => {
    const text = `${odd}\r\n${odd}${odd}\n\n\u{1f91d}`;
    for (const encoding of ['utf-8', 'utf-16', 'utf-32'] as const) {
      const lines = indexLines(text, encoding);
      for (const { index } of text.matchAll(/./gsu)) assert.equal(lines.offsetAt(lines.positionAt(index)), index);
      assert.equal(lines.offsetAt({ line: 0, character: 1e9 }), text.indexOf('\n') + 1);
    }
    // In the middle of a character is its beginning.
    assert.equal(indexLines('\u{1f91d}b', 'utf-8').offsetAt({ line: 0, character: 2 }), 0);
  });
});

describe('settings of an editor that is asked for them', () => {
  const dashed = 'partnerPlan: 1\nprogram: { name: A \u2014 b }\n';
  const off = { rules: { 'style/em-dash': 'off' } };
  const hasDash = async (client: TestClient): Promise<boolean> =>
    (await client.nextProblemsOf(uri)).diagnostics.some(({ code }) => code === 'style/em-dash');

  it('are asked for at the start, and again when they change', () =>
    during(startInProcess(), async (client) => {
      let settings: unknown = null;
      const asked: unknown[] = [];
      client.connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) => {
        asked.push(...items);
        return [settings];
      });
      await client.start({ capabilities: { workspace: { configuration: true } } });
      const first = hasDash(client);
      await client.open(uri, dashed);
      assert.equal(await first, true);
      settings = off;
      const second = hasDash(client);
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      assert.equal(await second, false);
      assert.deepEqual(asked, [{ section: 'partnerPlan' }, { section: 'partnerPlan' }]);
      assert.deepEqual(client.errors, []);
    }));

  it('are asked for in each folder, where there are several', () =>
    during(startInProcess(), async (client) => {
      const [here, there] = ['file:///work/here', 'file:///work/there'];
      let quiet = there;
      client.connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
        items.map(({ scopeUri }) => (scopeUri === quiet ? off : { rules: {} })),
      );
      await client.start({
        capabilities: { workspace: { configuration: true } },
        workspaceFolders: [here, there],
        initializationOptions: { partnerPlan: {} },
      });
      const dashIn = async (folder: string): Promise<boolean> => {
        const { diagnostics } = await client.nextProblemsOf(`${folder}/a.partner-plan.yaml`);
        return diagnostics.some(({ code }) => code === 'style/em-dash');
      };
      const first = [dashIn(here), dashIn(there)];
      for (const folder of [here, there]) await client.open(`${folder}/a.partner-plan.yaml`, dashed);
      assert.deepEqual(await Promise.all(first), [true, false]);
      quiet = here;
      const second = dashIn(here);
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      assert.equal(await second, false);
      assert.deepEqual(client.errors, []);
    }));

  it('are not asked for when they came with the start, or come by themselves', () =>
    during(startInProcess(), async (client) => {
      client.connection.onRequest('workspace/configuration', () => assert.fail('It was asked.'));
      await client.start({
        capabilities: { workspace: { configuration: true } },
        initializationOptions: { partnerPlan: { rules: {} } },
      });
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { partnerPlan: off } });
      const next = hasDash(client);
      await client.open(uri, dashed);
      assert.equal(await next, false);
      assert.deepEqual(client.errors, []);
    }));
});

describe('a key with content', () => {
  const capabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };

  it('is one line with plain proposals, and the lines below it stand where they belong', () =>
    during(startInProcess(), async (client) => {
      await client.start({ capabilities });
      await client.open(uri, 'tiers:\n  - id: a\n    name: A\n    expec\nrisks: []\n');
      const item = (await client.complete(uri, 3, 9)).find(({ label }) => label === 'expectations');
      assert.equal(item?.textEdit?.newText, 'expectations:');
      assert.deepEqual(item?.additionalTextEdits, [
        {
          range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } },
          newText: '      - metric: sourced-revenue\n',
        },
      ]);
    }));

  it('shows no choices to an editor that may not know them', () =>
    during(startInProcess(), async (client) => {
      await client.start({ capabilities });
      await client.open(uri, 'program:\n  \n');
      for (const { textEdit } of await client.complete(uri, 1, 2)) {
        assert.doesNotMatch(textEdit?.newText ?? '', /\$\{\d+\|/);
      }
    }));
});
