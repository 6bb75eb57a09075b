import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, indexLines } from '../../server/src/core/text.ts';
import type { RunToolResult } from '../../server/src/protocol/tools.ts';
import { during, startInProcess } from '../harness/client.ts';

const uri = 'file:///plans/a.partner-plan.yaml';
const text =
  'partnerPlan: 1\nprogram:\n  name: Soon \u2014 or never\n  partnerTypes: [reseller]\n  state: none\n  crm: hubspot\n';

describe('the tools of the language server', () => {
  it('give edits of the open plan for the editor to make, and no text of it', () =>
    during(startInProcess(), async (client) => {
      await client.start();
      await client.open(uri, text);
      const result = await run(client, 'partnerPlan/runToolOnPlan', { uri, tool: 'apply_fixes', input: {} });
      const { changed, plan, edits } = JSON.parse(result.text) as Record<string, unknown>;
      assert.deepEqual([result.ok, changed, plan, edits], [true, true, undefined, undefined]);
      const lines = indexLines(text);
      const made = (result.edit?.edits ?? []).map(({ range, newText }) => ({
        span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
        newText,
      }));
      assert.doesNotMatch(applyEdits(text, made), /\u2014/);
      assert.equal(result.edit?.uri, uri);
    }));

  it('answer about the plan that is open and not about one that comes along', () =>
    during(startInProcess(), async (client) => {
      await client.start();
      await client.open(uri, text);
      const input = { plan: 'partnerPlan: 1\n' };
      const { text: said } = await run(client, 'partnerPlan/runToolOnPlan', { uri, tool: 'render_plan', input });
      assert.match(said, /Soon/);
    }));

  it('say why they did nothing', () =>
    during(startInProcess(), async (client) => {
      await client.start();
      const today = '2026-11-22';
      const refused = await run(client, 'partnerPlan/runTool', { tool: 'check_plan', input: {}, today });
      assert.deepEqual([refused.ok, refused.edit], [false, undefined]);
      assert.match(refused.text, /\\"plan\\" is missing/);
      const closed = await run(client, 'partnerPlan/runToolOnPlan', { uri, tool: 'check_plan', input: {} });
      assert.match(closed.text, /not open any more/);
    }));
});

function run(client: ReturnType<typeof startInProcess>, method: string, params: object): Promise<RunToolResult> {
  return client.connection.sendRequest(method, params);
}
