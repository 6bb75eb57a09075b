import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { render } from '../../server/src/features/render.ts';
import type { FormatId, TableId } from '../../server/src/protocol/formats.ts';
import { fullClient, openDocument, uri } from '../harness/ask.ts';
import { loadExporter } from '../harness/exporters.ts';

const plan = 'program:\n  name: Northwind Connect\n  built: 2026-11-22\n';

async function ask(format: FormatId, table?: TableId) {
  const params = { uri, format, ...(table === undefined ? {} : { table }) };
  const answer = await render.answer({ params, document: openDocument(plan), client: fullClient, loadExporter });
  assert.ok(answer);
  return answer;
}

describe('partnerPlan/render', () => {
  test('gives text as text, with a name for the file', async () => {
    const { content, encoding, fileName, notes } = await ask('markdown');
    assert.match(content, /^# Partner Program Infrastructure Plan\n/);
    assert.deepEqual({ encoding, fileName, notes }, { encoding: undefined, fileName: 'northwind.md', notes: [] });
  });

  test('gives bytes as base64', async () => {
    const { content, encoding, fileName } = await ask('docx');
    assert.deepEqual({ encoding, fileName }, { encoding: 'base64', fileName: 'northwind.docx' });
    assert.equal(Buffer.from(content, 'base64').toString('latin1', 0, 2), 'PK');
  });

  test('names a table after what it holds', async () => {
    assert.equal((await ask('csv')).fileName, 'northwind-crm-fields.csv');
    assert.equal((await ask('csv', 'launch-tasks')).fileName, 'northwind-launch-tasks.csv');
  });

  test('writes one page under a name of its own', async () => {
    const params = { uri, format: 'markdown', form: 'summary' } as const;
    const answer = await render.answer({ params, document: openDocument(plan), client: fullClient, loadExporter });
    assert.match(answer?.content ?? '', /^# Partner Program Plan on One Page\n/);
    assert.equal(answer?.fileName, 'northwind-summary.md');
  });

  test('says what a calendar leaves out', async () => {
    assert.match((await ask('ics')).notes.join(' '), /gives no day for these/);
  });

  test('gives nothing in a format that it does not know', async () => {
    const params = { uri, format: 'rtf' as FormatId };
    assert.equal(await render.answer({ params, document: openDocument(plan), client: fullClient }), null);
  });
});
