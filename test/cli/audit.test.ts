import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { auditFormats } from '../../server/src/audit/formats.ts';
import { audited } from '../audit/audited.ts';
import { root } from '../harness/files.ts';
import { converse, textOf } from './fake-world.ts';

const name = 'acme.partner-plan.yaml';
const plan = readFileSync(`${root}examples/referral-new.partner-plan.yaml`, 'utf8').replace('  grace: 90 days\n', '');
const files = { [name]: plan };

function expected(format: string): string {
  return auditFormats.find(({ id }) => id === format)?.render(audited(plan)) ?? '';
}

describe('partner-plan audit', () => {
  for (const { id } of auditFormats) {
    it(`prints the report as ${id}`, async () => {
      const { code, stdout, stderr } = await converse(['audit', name, '--format', id], { files });
      assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: expected(id), stderr: '' });
    });
  }

  it('prints text without a format, and reads standard input', async () => {
    const { code, stdout } = await converse(['audit', '-'], { stdin: plan });
    assert.deepEqual({ code, stdout }, { code: 0, stdout: expected('text') });
  });

  it('writes a file in the format of its name', async () => {
    const { stderr, files: after } = await converse(['audit', name, '--out', 'audit.md'], { files });
    assert.equal(stderr, 'Wrote audit.md.\n');
    assert.equal(textOf(after.get('audit.md')), expected('markdown'));
  });

  it('is the same for the same day', async () => {
    const { stdout } = await converse(['audit', name, '--format', 'json', '--as-of', '2027-03-01'], { files });
    const again = await converse(['audit', name, '--format', 'json', '--as-of', '2027-03-01'], { files });
    assert.equal(JSON.parse(stdout).date, '2027-03-01');
    assert.equal(again.stdout, stdout);
  });

  it('reports on a plan that cannot be read', async () => {
    const { code, stdout } = await converse(['audit', name], { files: { [name]: 'partnerPlan: [\n' } });
    assert.equal(code, 0);
    assert.match(stdout, /readable/);
  });

  it('never writes over a plan, a brief or a configuration', async () => {
    for (const out of [name, 'other.partner-plan.yaml', 'a.partner-brief.yaml', '.partner-plan.yaml', `./${name}`]) {
      const { code, files: after } = await converse(['audit', name, '--out', out], { files });
      assert.equal(code, 2, out);
      assert.deepEqual([...after.keys()], [name]);
    }
  });

  it('ends a rule that takes too long, and names it', async () => {
    const { code, stdout } = await converse(['audit', name], { files, pace: 10_000 });
    assert.equal(code, 0);
    assert.match(stdout, /The rule [a-z]+\/[a-z-]+ was not\s+finished/);
  });

  it('refuses what is no plan', async () => {
    for (const argv of [
      ['audit'],
      ['audit', 'b.partner-brief.yaml'],
      ['audit', 'missing.yaml'],
      ['audit', name, '--format', 'pdf'],
    ]) {
      const { code } = await converse(argv, { files: { ...files, 'b.partner-brief.yaml': 'crm: zoho\n' } });
      assert.equal(code, 2, argv.join(' '));
    }
  });
});
