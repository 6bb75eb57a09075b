import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from '../harness/files.ts';
import { converse, textOf } from './fake-world.ts';

const name = 'acme.partner-plan.yaml';
const plan = readFileSync(`${root}examples/technology-salesforce.partner-plan.yaml`, 'utf8');
const source = 'crm/force-app/main/default/objects/Opportunity/fields/Deal_Source__c.field-meta.xml';

/** The plan, and the folder that a setup of it writes. */
async function written(): Promise<Record<string, string>> {
  const { files } = await converse(['setup', name, '--out', 'crm'], { files: { [name]: plan } });
  return Object.fromEntries([...files].map(([path, bytes]) => [path, textOf(bytes)]));
}

describe('partner-plan drift', () => {
  it('is content with the folder that was just written', async () => {
    const { code, stdout } = await converse(['drift', name, 'crm'], { files: await written() });
    assert.equal(code, 0, stdout);
  });

  it('tells at the line of the plan what has changed, in each format', async () => {
    const files = await written();
    files[source] = (files[source] ?? '').replace('<fullName>Direct', '<fullName>Own');
    const line = plan.split('\n').findIndex((each) => each.includes('options: [Partner-sourced')) + 1;
    const message = 'lacks "Direct", and also has "Own"';
    const text = await converse(['drift', name, 'crm'], { files });
    assert.equal(text.code, 1);
    assert.ok(text.stdout.replace(/\s+/g, ' ').includes(message), text.stdout);
    const json = JSON.parse((await converse(['drift', name, 'crm', '--format', 'json'], { files })).stdout);
    assert.deepEqual(
      json.problems.map(({ rule, range }: { rule: string; range: { start: { line: number } } }) => [
        rule,
        range.start.line + 1,
      ]),
      [['drift/option', line]],
    );
    const sarif = JSON.parse((await converse(['drift', name, 'crm', '--format', 'sarif'], { files })).stdout);
    assert.equal(sarif.runs[0].results[0].ruleId, 'drift/option');
    const markdown = await converse(['drift', name, 'crm', '--format', 'markdown'], { files });
    assert.ok(markdown.stdout.includes(`| ${line} | warning | has other options | `), markdown.stdout);
    assert.equal(markdown.code, 1);
  });

  it('reads no folder that holds more than a CRM', async () => {
    const large = new Uint8Array(19_900_000).fill(32);
    const files = Object.fromEntries([...'abcdefghijk'].map((letter) => [`crm/${letter}.json`, large]));
    const { code, stderr } = await converse(['drift', name, 'crm'], { files: { ...files, [name]: plan } });
    assert.equal(code, 2);
    assert.match(stderr, /crm has more than 200 megabytes\. Name the folder with the export alone\./);
  });

  it('says what it needs', async () => {
    const files = { [name]: plan, 'empty/readme.md': '', 'list/deals.json': '[]' };
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['drift', name], /needs/],
      [['drift', name, name], /is no folder/],
      [['drift', name, 'empty'], /empty holds nothing that shows what Salesforce has/],
      [['drift', name, 'list', '--crm', 'hubspot'], /list holds nothing that shows what HubSpot has/],
    ];
    for (const [argv, message] of cases) {
      const { code, stderr } = await converse(argv, { files });
      assert.equal(code, 2, argv.join(' '));
      assert.match(stderr, message);
    }
  });

  it('keeps a setup from changing a field of the same name that holds something else', async () => {
    const files = {
      ...(await written()),
      'org/objects/Opportunity.object':
        '<CustomObject><fields><fullName>Deal_Source__c</fullName><label>Deal Source</label><length>80</length><type>Text</type></fields></CustomObject>',
    };
    const {
      code,
      stderr,
      files: after,
    } = await converse(['setup', name, '--out', 'new', '--against', 'org'], { files });
    assert.equal(code, 0);
    assert.match(stderr, /^Left out: opportunity\.Deal_Source__c has the name of the plan, and is text/m);
    assert.ok(!after.has(source.replace('crm/', 'new/')));
    assert.ok(!textOf(after.get('new/manifest/package.xml')).includes('Opportunity.Deal_Source__c'));
    assert.ok(after.has(source.replace('crm/', 'new/').replace('Deal_Source', 'Partner_Name')));
  });

  it('compares with the edition that the setup was made for', async () => {
    const reseller = readFileSync(`${root}examples/reseller-hubspot.partner-plan.yaml`, 'utf8');
    const { files } = await converse(['setup', name, '--out', 'crm', '--edition', 'starter'], {
      files: { [name]: reseller },
    });
    const standing = Object.fromEntries([...files].map(([path, bytes]) => [path, textOf(bytes)]));
    const same = await converse(['drift', name, 'crm', '--edition', 'starter'], { files: standing });
    assert.deepEqual([same.code, same.stderr], [0, '']);
    const unknown = await converse(['drift', name, 'crm', '--edition', 'startr'], { files: standing });
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /HubSpot has no edition "startr".*starter/);
  });

  it('refuses a plan that is not saved as UTF-8', async () => {
    const files = { [name]: new Uint8Array(Buffer.from(`\ufeff${plan}`, 'utf16le')), 'org/deals.json': '[]' };
    const { code, stderr } = await converse(['drift', name, 'org'], { files });
    assert.equal(code, 2);
    assert.match(stderr, /cannot be compared, because it is not saved as UTF-8/);
  });
});
