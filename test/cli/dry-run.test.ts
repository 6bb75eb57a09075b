import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyPatch } from 'diff';
import { applySafeFixes } from '../../server/src/core/fix-all.ts';
import { problemsOf } from '../harness/engine.ts';
import { converse, textOf } from './fake-world.ts';
import { completePlan, planWithDash, windows } from './plans.ts';

const repaired = applySafeFixes(planWithDash, problemsOf).text;
const commands = [
  ['fix', '--dry-run'],
  ['lint', '--fix', '--dry-run'],
];

for (const command of commands) {
  describe(`partner-plan ${command.join(' ')}`, () => {
    for (const [name, before, after] of [
      ['a plan', planWithDash, repaired],
      ['Windows line breaks', windows(planWithDash), windows(repaired)],
      ['a byte order mark', `\ufeff${planWithDash}`, `\ufeff${repaired}`],
      ['a last line without a line break', planWithDash.trimEnd(), repaired.trimEnd()],
    ] as const) {
      it(`prints the repair as a diff, and writes nothing: ${name}`, async () => {
        const machine = { files: { 'b/a.yaml': before } };
        const { stdout, stderr, files, accesses } = await converse([...command, 'b/a.yaml'], machine);
        assert.match(stdout, /^--- a\/b\/a\.yaml\n\+\+\+ b\/b\/a\.yaml\n@@ /);
        assert.equal(applyPatch(before, stdout, { autoConvertLineEndings: false }), after);
        assert.equal(textOf(files.get('b/a.yaml')), before);
        assert.deepEqual(
          accesses.filter((access) => access.startsWith('write')),
          [],
        );
        assert.equal(
          stderr,
          'Would fix 1 finding in 1 file. Nothing was written. What would remain: No findings in 1 file\n',
        );
      });
    }

    it('prints one stretch of a plan in which very many lines change', async () => {
      const line = (at: number): string => `  k${at}: a \u2014 b\n`;
      const before = `partnerPlan: 1\nx-texts:\n${Array.from({ length: 1_500 }, (_, at) => line(at)).join('')}y: 1`;
      const { stdout } = await converse([...command, 'a.yaml'], { files: { 'a.yaml': before } });
      assert.equal(stdout.match(/^@@ /gm)?.length, 1);
      // Without lines around it, git takes a change for one at the end of the file.
      assert.match(stdout, /^@@ -1,1503 \+1,1503 @@\n partnerPlan: 1\n x-texts:\n-/m);
      assert.match(stdout, /\n y: 1\n\\ No newline at end of file\n$/);
      const after = applyPatch(before, stdout);
      assert.ok(after !== false && after.includes('k9: a, b\n') && after.includes('k1499: a, b\n'));
    });

    it('prints the diffs of all files, and only them', async () => {
      const machine = { files: { 'a.yaml': planWithDash, 'b.yaml': completePlan, 'c.yaml': planWithDash } };
      const { stdout, stderr } = await converse([...command, 'a.yaml', 'b.yaml', 'c.yaml'], machine);
      assert.deepEqual(stdout.match(/^--- .*$/gm), ['--- a/a.yaml', '--- a/c.yaml']);
      assert.match(stderr, /^Would fix 2 findings in 2 files\./);
    });

    it('fails as long as the errors stand in the file', async () => {
      assert.equal((await converse([...command, 'a.yaml'], { files: { 'a.yaml': planWithDash } })).code, 1);
    });

    it('says that there is nothing to repair', async () => {
      const { code, stdout, stderr } = await converse([...command, 'a.yaml'], { files: { 'a.yaml': completePlan } });
      assert.deepEqual({ code, stdout }, { code: 0, stdout: '' });
      assert.match(stderr, /^There is nothing to fix\. Nothing was written\./);
    });

    it('takes standard input, beside files too', async () => {
      const machine = { files: { 'a.yaml': planWithDash }, stdin: planWithDash };
      const { stdout } = await converse([...command, 'a.yaml', '-', '--stdin-filename', 'b.yaml'], machine);
      assert.deepEqual(stdout.match(/^--- .*$/gm), ['--- a/a.yaml', '--- a/b.yaml']);
    });

    it('sends no control characters to a terminal', async () => {
      const text = planWithDash.replace('Northwind \u2014', 'Northwind\u202e \u2014');
      const onTerminal = await converse([...command, 'a.yaml'], { files: { 'a.yaml': text }, isTerminal: true });
      assert.ok(onTerminal.stdout.includes('+++ b/a.yaml') && !onTerminal.stdout.includes('\u202e'));
      const inPipe = await converse([...command, 'a.yaml'], { files: { 'a.yaml': text } });
      assert.ok(inPipe.stdout.includes('\u202e'));
    });
  });
}

describe('partner-plan lint --fix', () => {
  it('does what fix does', async () => {
    const machine = { files: { 'a.yaml': planWithDash, 'b.yaml': completePlan } };
    const fixed = await converse(['fix', 'a.yaml', 'b.yaml'], machine);
    const linted = await converse(['lint', '--fix', 'a.yaml', 'b.yaml'], machine);
    assert.equal(textOf(linted.files.get('a.yaml')), repaired);
    assert.deepEqual(
      [linted.code, linted.stdout, linted.stderr, linted.accesses],
      [fixed.code, fixed.stdout, fixed.stderr, fixed.accesses],
    );
  });

  it('reports what remains in the form that was asked for, and the rest elsewhere', async () => {
    const argv = ['lint', '--fix', '--format', 'json', 'a.yaml'];
    const { code, stdout, stderr } = await converse(argv, { files: { 'a.yaml': planWithDash } });
    assert.deepEqual({ code, report: JSON.parse(stdout) }, { code: 0, report: { files: 1, problems: [] } });
    assert.equal(stderr, 'Fixed 1 finding in a.yaml.\nFixed 1 finding in 1 file.\n');
  });

  it('repairs only what the named rules find', async () => {
    const argv = ['lint', '--fix', '--rule', 'tiers/too-many', 'a.yaml'];
    const { files } = await converse(argv, { files: { 'a.yaml': planWithDash } });
    assert.equal(textOf(files.get('a.yaml')), planWithDash);
  });
});
