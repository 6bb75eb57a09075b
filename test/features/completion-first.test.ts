import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainTextOf } from '../../server/src/core/snippet-text.ts';
import { accept, complete, openDocument } from '../harness/ask.ts';
import { faultsOf } from '../harness/engine.ts';

/** Accepts the first item at the end of a text, as it comes: nothing is typed and nothing is chosen. */
async function withFirst(text: string): Promise<{ readonly label: string; readonly text: string }> {
  const [{ label } = { label: '' }] = await complete(`${text}$0`);
  return { label, text: `${plainTextOf(await accept(`${text}$0`, label))}\n` };
}

describe('whoever accepts first items only', () => {
  it('has a plan without faults in an empty file, by one item', async () => {
    const { label, text } = await withFirst('');
    assert.equal(label, 'New partner plan (Salesforce)');
    assert.deepEqual(faultsOf(text), []);
  });

  it('has a plan without faults section by section, each time the one that is missing next', async () => {
    let text = 'partnerPlan: 1\n';
    const labels: string[] = [];
    const faults: number[] = [];
    while (faultsOf(text).length > 0) {
      assert.ok(labels.length < 12, `it does not end: ${labels.join(', ')}`);
      const next = await withFirst(text);
      labels.push(next.label);
      text = next.text;
      faults.push(faultsOf(text).length);
    }
    assert.deepEqual(
      labels,
      ['program', 'diagnosis', 'tiers', 'movement', 'attribution', 'playbook', 'measurement', 'launch', 'risks'].map(
        (section) => `${section} (proposed)`,
      ),
    );
    assert.ok(
      faults.every((count, index) => index === 0 || count < (faults[index - 1] ?? 0)),
      faults.join(', '),
    );
    assert.deepEqual(openDocument(text).plan.source.problems, []);
  });

  it('is not led into parts that nobody has asked for', async () => {
    const whole = (await complete('partnerPlan: 1\n$0')).filter(({ label }) => label.endsWith('(proposed)'));
    assert.ok(!whole.some(({ label }) => /^(?:history|tracks|regions|segments|assumptions|metrics) /.test(label)));
  });

  it('gets the key alone who types it', async () => {
    assert.equal((await complete('partnerPlan: 1\ntie$0'))[0]?.label, 'tiers');
  });
});
