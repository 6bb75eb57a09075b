import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applySafeFixes } from '../../server/src/core/fix-all.ts';
import { problemsOf } from '../harness/engine.ts';
import { converse, textOf } from './fake-world.ts';
import { completePlan, planWithDash, sketch, windows } from './plans.ts';

const repaired = applySafeFixes(planWithDash, problemsOf).text;

describe('partner-plan fix', () => {
  it('repairs what can be repaired, and says so', async () => {
    const { code, stdout, stderr, files } = await converse(['fix', 'a.yaml'], { files: { 'a.yaml': planWithDash } });
    assert.notEqual(repaired, planWithDash);
    assert.equal(textOf(files.get('a.yaml')), repaired);
    assert.deepEqual(
      { code, stdout, stderr },
      {
        code: 0,
        stdout: 'Fixed 1 finding in a.yaml.\nFixed 1 finding in 1 file. What remains: No findings in 1 file\n',
        stderr: '',
      },
    );
  });

  it('says what remains, and fails when an error does', async () => {
    const { code, stdout } = await converse(['fix', 'a.yaml'], { files: { 'a.yaml': sketch } });
    assert.equal(code, 1);
    assert.match(stdout, /^Nothing was fixed\. What remains: \d+ errors?\b.* in 1 file$/m);
    assert.match(stdout, /tiers\/too-few/);
  });

  it('repairs all values in one run, however many mistakes in front of them only a person can mend', async () => {
    const tier = (id: string, name: string): string => `  - id: ${id}\n    name: ${name}\n`;
    const tiers = (name: string): string =>
      Array.from({ length: 1_200 }, (_, at) => tier(`Tier ${at}`, at % 2 === 0 ? name : 'A')).join('');
    const { files } = await converse(['fix', 'a.yaml'], {
      files: { 'a.yaml': `partnerPlan: 1\ntiers:\n${tiers('3.10')}` },
    });
    assert.equal(textOf(files.get('a.yaml')), `partnerPlan: 1\ntiers:\n${tiers('"3.10"')}`);
  });

  it('writes only files that change', async () => {
    const { accesses } = await converse(['fix'], {
      files: {
        'a.partner-plan.yaml': completePlan,
        'b.partner-plan.yaml': planWithDash,
        'c.partner-plan.yaml': sketch,
      },
    });
    assert.deepEqual(
      accesses.filter((access) => access.startsWith('write')),
      ['write b.partner-plan.yaml'],
    );
  });

  for (const [name, before, after] of [
    ['a byte order mark', `\ufeff${planWithDash}`, `\ufeff${repaired}`],
    ['Windows line breaks', windows(planWithDash), windows(repaired)],
    ['both', `\ufeff${windows(planWithDash)}`, `\ufeff${windows(repaired)}`],
    ['a last line without a line break', planWithDash.trimEnd(), repaired.trimEnd()],
  ] as const) {
    it(`keeps ${name}`, async () => {
      const { files } = await converse(['fix', 'a.yaml'], { files: { 'a.yaml': before } });
      assert.equal(textOf(files.get('a.yaml')), after);
    });
  }

  it('adds lines with the line breaks of the file', async () => {
    const text = windows(planWithoutOneKey());
    const { files } = await converse(['fix', 'a.yaml'], { files: { 'a.yaml': text } });
    assert.doesNotMatch(textOf(files.get('a.yaml')), /(?<!\r)\n/);
  });

  it('does not touch a file that is not UTF-8, and goes on with the others', async () => {
    const latin = new Uint8Array(Buffer.from(planWithDash.replace('Northwind \u2014', 'Caf\u00e9'), 'latin1'));
    const { code, stderr, files, accesses } = await converse(['fix', 'a.yaml', 'b.yaml'], {
      files: { 'a.yaml': latin, 'b.yaml': planWithDash },
    });
    assert.equal(code, 2);
    assert.match(stderr, /^a\.yaml is left as it is, because it is not saved as UTF-8\./);
    assert.equal(files.get('a.yaml'), latin);
    assert.deepEqual(
      accesses.filter((access) => access.startsWith('write')),
      ['write b.yaml'],
    );
  });

  it('says when a file cannot be written, and goes on with the others', async () => {
    const { code, stderr, files } = await converse(['fix', 'a.yaml', 'b.yaml'], {
      files: { 'a.yaml': planWithDash, 'b.yaml': planWithDash },
      refusals: { 'write a.yaml': 'EROFS' },
    });
    assert.equal(code, 2);
    assert.equal(stderr, 'a.yaml cannot be written: the disk can only be read. Choose another place.\n');
    assert.equal(textOf(files.get('b.yaml')), repaired);
  });

  it('is a filter from standard input to standard output, and reports on the error output', async () => {
    const stdin = `\ufeff${windows(planWithDash)}`;
    const { code, stdout, stderr } = await converse(['fix', '-', '--stdin-filename', 'b.yaml'], { stdin });
    assert.equal(code, 0);
    assert.equal(stdout, `\ufeff${windows(repaired)}`);
    assert.match(stderr, /^Fixed 1 finding in b\.yaml\.\n/);
  });

  it('passes on what needs no repair', async () => {
    const { code, stdout } = await converse(['fix', '-'], { stdin: completePlan });
    assert.deepEqual({ code, stdout }, { code: 0, stdout: completePlan });
  });

  it('does not mix standard input with files', async () => {
    const { code, stdout, stderr } = await converse(['fix', '-', 'a.yaml'], {
      files: { 'a.yaml': sketch },
      stdin: sketch,
    });
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    assert.match(stderr, /Run the command twice/);
  });
});

/** The complete plan without something that a safe fix adds on lines of its own, or with a dash if there is none. */
function planWithoutOneKey(): string {
  return planWithDash.replace(/^partnerPlan: 1\n/m, '');
}
