import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from '../harness/files.ts';
import { converse, textOf } from './fake-world.ts';

const name = 'acme.partner-plan.yaml';
const plan = readFileSync(`${root}examples/reseller-hubspot.partner-plan.yaml`, 'utf8');
const files = { [name]: plan };

describe('partner-plan setup', () => {
  it('writes a checklist into a folder that it makes, and says what is left by hand', async () => {
    const {
      code,
      stdout,
      stderr,
      files: after,
    } = await converse(['setup', name, '--out', 'crm', '--crm', 'other'], { files });
    assert.deepEqual({ code, stdout }, { code: 0, stdout: '' });
    assert.match(stderr, /^Wrote 2 files into crm\.\nThe CRM: \d+ steps, 0 by files and \d+ by hand\./);
    assert.deepEqual([...after.keys()].sort(), [name, 'crm/CHECKLIST.md', 'crm/checklist.csv'].sort());
    assert.match(textOf(after.get('crm/CHECKLIST.md')), /^# CRM setup of Harborlight Reseller Program\n/);
  });

  it('writes nothing on a dry run', async () => {
    const { code, stdout, files: after } = await converse(['setup', name, '--dry-run', '--crm', 'other'], { files });
    assert.deepEqual({ code, stdout }, { code: 0, stdout: 'CHECKLIST.md\nchecklist.csv\n' });
    assert.deepEqual([...after.keys()], [name]);
  });

  it('is the same each time', async () => {
    const one = await converse(['setup', name, '--out', 'crm'], { files });
    const other = await converse(['setup', name, '--out', 'crm'], { files });
    assert.deepEqual(
      [...one.files].map(([path, bytes]) => [path, textOf(bytes)]),
      [...other.files].map(([path, bytes]) => [path, textOf(bytes)]),
    );
  });

  it('never writes into a folder with other files without being told', async () => {
    const standing = { ...files, 'crm/CHECKLIST.md': 'mine' };
    const refused = await converse(['setup', name, '--out', 'crm'], { files: standing });
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /crm holds other files already/);
    assert.equal(textOf(refused.files.get('crm/CHECKLIST.md')), 'mine');
    const told = await converse(['setup', name, '--out', 'crm', '--force'], { files: standing });
    assert.equal(told.code, 0);
    assert.notEqual(textOf(told.files.get('crm/CHECKLIST.md')), 'mine');
  });

  it('refuses what it cannot do, with what to do', async () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['setup', name], /Say where the files go/],
      [
        ['setup', name, '--out', 'crm', '--edition', 'entreprise'],
        /HubSpot has no edition "entreprise".* "?enterprise/,
      ],
      [['setup', name, '--out', 'crm', '--crm', 'other', '--edition', 'x'], /Nothing is known of editions/],
      [['setup', name, '--out', name], /is no folder/],
      [['setup', 'a.partner-brief.yaml', '--dry-run'], /is no plan/],
    ];
    for (const [argv, message] of cases) {
      const { code, stderr } = await converse(argv, { files });
      assert.equal(code, 2, argv.join(' '));
      assert.match(stderr, message);
    }
  });

  it('tells at its line what cannot be set up', async () => {
    const text = plan.replace('requiredWhen: Deal Source is Partner-sourced\n', 'requiredWhen: a partner took part\n');
    const line = text.split('\n').findIndex((each) => each.includes('a partner took part')) + 1;
    const { code, stderr } = await converse(['setup', name, '--dry-run'], { files: { [name]: text } });
    assert.equal(code, 0);
    assert.match(stderr, new RegExp(`^${name}:${line}: When "Deal Registration Date" is required cannot`, 'm'));
  });

  it('writes through no link of the folder, also when it may replace what is there', async () => {
    for (const links of [
      { 'crm/CHECKLIST.md': 'mine.md' },
      { 'crm/properties': 'outside' },
      { 'crm/properties/deals': 'outside' },
    ]) {
      const machine = { files: { ...files, 'mine.md': 'mine', 'crm/old.txt': '', 'outside/note.txt': '' }, links };
      const {
        code,
        stderr,
        files: after,
        accesses,
      } = await converse(['setup', name, '--out', 'crm', '--force'], machine);
      assert.equal(code, 2);
      assert.match(stderr, new RegExp(`^${Object.keys(links)[0]} is a link, .*Nothing was written`));
      assert.equal(textOf(after.get('mine.md')), 'mine');
      assert.deepEqual(
        accesses.filter((each) => /^(?:write|make)/.test(each)),
        [],
      );
    }
  });

  it('takes a folder with nothing but hidden names as an empty one', async () => {
    const standing = { ...files, 'crm/.gitkeep': '', 'crm/.git/HEAD': 'ref' };
    const { code, stderr } = await converse(['setup', name, '--out', 'crm'], { files: standing });
    assert.equal(code, 0);
    assert.doesNotMatch(stderr, /also holds/);
  });

  it('lists what an earlier setup has left in the folder', async () => {
    const first = await converse(['setup', name, '--out', 'crm'], { files });
    const standing = Object.fromEntries([...first.files].map(([path, bytes]) => [path, textOf(bytes)]));
    const { code, stderr } = await converse(['setup', name, '--out', 'crm', '--force'], {
      files: { ...standing, 'crm/properties/deals/from_before.json': '{}' },
    });
    assert.equal(code, 0);
    assert.match(stderr, /crm also holds files that are not of this setup: properties\/deals\/from_before\.json\./);
  });

  it('refuses what does not read as a plan at its line, and writes nothing', async () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['program:\n  name: Acme\nhello: [\n', /^acme\.partner-plan\.yaml:3: The plan cannot be set up\. /],
      ['', /^acme\.partner-plan\.yaml:1: The plan cannot be set up\. Nothing here is a plan/],
      ['just text\n', /^acme\.partner-plan\.yaml:1: The plan cannot be set up\. /],
    ];
    for (const [text, message] of cases) {
      const {
        code,
        stderr,
        files: after,
      } = await converse(['setup', name, '--out', 'crm'], { files: { [name]: text } });
      assert.equal(code, 2, text);
      assert.match(stderr, message);
      assert.deepEqual([...after.keys()], [name]);
      const compared = await converse(['drift', name, 'org'], { files: { [name]: text, 'org/deals.json': '[]' } });
      assert.equal(compared.code, 2, text);
      assert.match(compared.stderr, /^acme\.partner-plan\.yaml:\d: The plan cannot be compared\. /);
    }
  });

  it('says that a section is missing on which most depends', async () => {
    const text = 'version: 1\nprogram:\n  name: Acme\n  crm: hubspot\n';
    const { code, stderr } = await converse(['setup', name, '--dry-run'], { files: { [name]: text } });
    assert.equal(code, 0);
    assert.match(stderr, /^The plan has no section "attribution", so its fields/m);
    assert.doesNotMatch((await converse(['setup', name, '--dry-run'], { files })).stderr, /has no section/);
  });
});
