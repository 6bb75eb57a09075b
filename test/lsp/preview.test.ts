import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PreviewResult } from '../../server/src/protocol/preview.ts';
import { startInProcess } from '../harness/client.ts';

const uri = 'file:///plans/northwind.partner-plan.yaml';
const plan =
  'partnerPlan: 1\nprogram:\n  name: Northwind\nrisks:\n  - risk: Nobody registers deals.\n    mitigation: Training\n';

describe('the preview of a plan that is worked on', () => {
  it('keeps what could be read last, for as long as the plan is open', async () => {
    const client = startInProcess();
    const look = () => client.request('partnerPlan/preview', { uri }) as Promise<PreviewResult>;
    const replaceAll = (version: number, text: string) =>
      client.change(uri, version, [
        { range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }, text },
      ]);
    try {
      await client.start();
      await client.open(uri, plan);
      assert.equal((await look()).mistake, undefined);

      for (const [version, typed] of [': [', ': [x', ': [x, "'].entries()) {
        await replaceAll(version + 2, plan.replace('Training', `Training${typed}`));
        const { body, mistake } = await look();
        assert.match(body, /<section class="section stale" id="risks".*Nobody registers deals/s);
        assert.match(mistake?.text ?? '', /marked parts are older/);
      }

      await replaceAll(9, plan.replace('Training', 'Webinars'));
      assert.match((await look()).body, /Webinars/);

      await client.close(uri);
      await client.open(uri, plan.replace('Training', 'Training: ['));
      const { body, mistake } = await look();
      assert.doesNotMatch(body, /stale|Webinars/);
      assert.match(mistake?.details ?? '', /what can be read/);
    } finally {
      await client.stop();
    }
  });
});
