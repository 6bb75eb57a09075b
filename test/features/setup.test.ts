import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hover } from '../../server/src/features/hover.ts';
import type { CompareSetupResult, WriteSetupResult } from '../../server/src/protocol/setup.ts';
import { compareSetupRequest, writeSetupRequest } from '../../server/src/protocol/setup.ts';
import { askAt } from '../harness/ask.ts';
import { startInProcess } from '../harness/client.ts';
import { setupPlan } from '../setup/setup-plans.ts';

const uri = 'memory:/plans/northwind.partner-plan.yaml';
const text = setupPlan('technology-salesforce');

async function hoverAt(marked: string): Promise<string> {
  const answer = await askAt(hover, marked);
  assert.ok(answer !== null && typeof answer.contents === 'object' && 'value' in answer.contents);
  return answer.contents.value;
}

describe('hover on a field of the CRM', () => {
  it('shows what it becomes', async () => {
    const words = await hoverAt(text.replace('name: Partner Name', 'name: Partner$0 Name'));
    assert.equal(
      words.split('\n\n---\n\n')[0],
      `In Salesforce it becomes:

- API name: \`Partner_Name__c\`
- Type: Lookup Relationship to Account
- Required: When Deal Source is Partner-sourced or Partner-influenced
- Links to: Account
- Offers only: records whose Program Partner is yes, in the filter of the lookup
- History: Yes
- Written by: the flow and operations only`,
    );
  });

  it('says nothing of it at other values', async () => {
    assert.doesNotMatch(await hoverAt(text.replace('type: lookup', 'type: look$0up')), /it becomes/);
  });
});

describe('the setup of the CRM in an editor', () => {
  it('is given as files, and nothing of it has drifted', async () => {
    const client = startInProcess();
    try {
      await client.start();
      await client.open(uri, text);
      const written = await client.request<WriteSetupResult>(writeSetupRequest, { uri });
      assert.equal(written.crm, 'Salesforce');
      assert.ok(
        written.files.some(({ path }) => path === 'CHECKLIST.md') && written.byFiles > 20 && written.byHand > 20,
      );
      const files = written.files.map(({ path, content }) => ({ path, content }));
      const same = await client.request<CompareSetupResult>(compareSetupRequest, { uri, files });
      assert.match(same.markdown, /The CRM has what the plan says\./);
      const changed = files.map((file) => ({
        ...file,
        content: file.content.replace('<fullName>Direct', '<fullName>Own'),
      }));
      const other = await client.request<CompareSetupResult>(compareSetupRequest, { uri, files: changed });
      assert.match(other.markdown, /lacks "Direct", and also has "Own"/);
      assert.equal((await client.request<CompareSetupResult>(compareSetupRequest, { uri, files: [] })).markdown, '');
    } finally {
      await client.stop();
    }
  });

  it('is refused with the line on which the plan does not read', async () => {
    const client = startInProcess();
    try {
      await client.start();
      await client.open(uri, `${text}\nhello: [\n`);
      const line = text.split('\n').length;
      await assert.rejects(
        client.request<WriteSetupResult>(writeSetupRequest, { uri }),
        new RegExp(`The plan cannot be set up because of its line (?:${line}|${line + 1})\\. `),
      );
    } finally {
      await client.stop();
    }
  });
});
