import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  type CodeLens,
  CodeLensRefreshRequest,
  type Command,
  ShowDocumentRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { during, startInProcess, type TestClient } from '../harness/client.ts';

const uri = 'file:///plans/a.partner-plan.yaml';
const text = 'partnerPlan: 1\nprogram:\n  name: A \u2014 b\n';
const rules = { 'style/em-dash': 'warning' };

const other: ClientCapabilities = { workspace: { applyEdit: true }, window: { showDocument: { support: true } } };

async function commandsIn(client: TestClient): Promise<readonly Command[]> {
  const lenses = await client.request<readonly CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
  return lenses.flatMap(({ command }) => (command ? [command] : []));
}

describe('lenses in an editor without our commands', () => {
  it('do what they say, by the server', () =>
    during(startInProcess(), async (client) => {
      const edits: WorkspaceEdit[] = [];
      const shown: unknown[] = [];
      client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
        edits.push(edit);
        return { applied: edits.length === 1 };
      });
      client.connection.onRequest(ShowDocumentRequest.type, (params) => {
        shown.push(params);
        return { success: true };
      });
      const { capabilities } = await client.start({ capabilities: other, initializationOptions: { rules } });
      await client.open(uri, text);
      const commands = await commandsIn(client);
      assert.deepEqual(
        [...new Set(commands.map(({ command }) => command))].sort(),
        [...(capabilities.executeCommandProvider?.commands ?? [])].sort(),
      );
      const show = commands.find(({ title }) => /finding/.test(title));
      const fix = commands.find(({ title }) => title.startsWith('Next fix'));
      assert.ok(show && fix);
      await client.request('workspace/executeCommand', show);
      assert.equal(shown.length, 1);
      await client.request('workspace/executeCommand', fix);
      assert.deepEqual(Object.keys(edits[0]?.changes ?? {}), [uri]);
      await assert.rejects(client.request('workspace/executeCommand', fix), /did not take the change/);

      const end = { line: 3, character: 0 };
      await client.change(uri, 2, [{ range: { start: end, end }, text: 'tiers: []\n' }]);
      await assert.rejects(client.request('workspace/executeCommand', fix), /has changed in the meantime/);
      await client.close(uri);
      await assert.rejects(client.request('workspace/executeCommand', fix), /is not open any more/);
      for (const command of ['rm', fix.command, show.command]) {
        await assert.rejects(client.request('workspace/executeCommand', { command, arguments: [{}] }), /needs/);
      }
      assert.deepEqual(client.errors, []);
    }));

  it('are none where nothing could be done', () =>
    during(startInProcess(), async (client) => {
      const { capabilities } = await client.start({ capabilities: {} });
      assert.equal(capabilities.executeCommandProvider, undefined);
      await client.open(uri, text);
      assert.deepEqual(await commandsIn(client), []);
    }));
});

describe('lenses', () => {
  it('come and go with the setting, and the editor is told', () =>
    during(startInProcess(), async (client) => {
      let refreshed = 0;
      client.connection.onRequest(CodeLensRefreshRequest.type, () => {
        refreshed++;
      });
      await client.start({
        capabilities: { ...other, workspace: { ...other.workspace, codeLens: { refreshSupport: true } } },
      });
      await client.open(uri, text);
      assert.ok((await commandsIn(client)).length > 0);
      const set = (codeLens: boolean) =>
        client.connection.sendNotification('workspace/didChangeConfiguration', {
          settings: { partnerPlan: { codeLens } },
        });
      await set(false);
      assert.deepEqual(await commandsIn(client), []);
      await set(true);
      assert.ok((await commandsIn(client)).length > 0);
      assert.equal(refreshed, 2);
    }));
});
