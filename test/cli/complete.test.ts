import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { faultsOf } from '../harness/engine.ts';
import { root } from '../harness/files.ts';
import { converse, textOf } from './fake-world.ts';

const complete = readFileSync(`${root}examples/referral-new.partner-plan.yaml`, 'utf8');
const incomplete = complete.replace('  grace: 90 days\n', '');
const name = 'acme.partner-plan.yaml';
const files = { [name]: incomplete };

describe('partner-plan complete', () => {
  it('adds to the file what is missing, and says what', async () => {
    const { code, stdout, stderr, files: after } = await converse(['complete', name], { files });
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: '', stderr: 'Added: movement.grace.\n' });
    const text = textOf(after.get(name));
    assert.match(text, /^ {2}grace: 90 days/m);
    assert.deepEqual(faultsOf(text), []);
  });

  it('ends a rule that takes too long, and names it', async () => {
    const { stderr } = await converse(['complete', name], { files, pace: 10_000 });
    assert.match(stderr, /^The rules? [a-z].* takes? too long on this file/);
  });

  it('writes nothing with --dry-run, and prints a diff', async () => {
    const { code, stdout, stderr, files: after } = await converse(['complete', name, '--dry-run'], { files });
    assert.deepEqual({ code, stderr }, { code: 0, stderr: 'Would add: movement.grace. Nothing was written.\n' });
    assert.match(stdout, /^--- a\/acme/m);
    assert.match(stdout, /^\+ {2}grace: 90 days/m);
    assert.doesNotMatch(stdout.replace(/^---.*$/m, ''), /^-/m);
    assert.equal(textOf(after.get(name)), incomplete);
  });

  it('is a filter for standard input', async () => {
    const { code, stdout } = await converse(['complete', '-'], { stdin: incomplete });
    assert.equal(code, 0);
    assert.match(stdout, /^ {2}grace: 90 days/m);
  });

  it('writes to another file, and never over one that is there', async () => {
    const { code, files: after } = await converse(['complete', name, '--out', 'new.yaml'], { files });
    assert.equal(code, 0);
    assert.match(textOf(after.get('new.yaml')), /grace: 90 days/);
    assert.equal(textOf(after.get(name)), incomplete);
    const refused = await converse(['complete', name, '--out', 'new.yaml'], {
      files: { ...files, 'new.yaml': 'mine' },
    });
    assert.equal(refused.code, 2);
    assert.equal(textOf(refused.files.get('new.yaml')), 'mine');
  });

  it('keeps the byte order mark and the line breaks of Windows', async () => {
    const windows = `\ufeff${incomplete.replaceAll('\n', '\r\n')}`;
    const { files: after } = await converse(['complete', name], { files: { [name]: windows } });
    const bytes = after.get(name);
    assert.deepEqual([...(bytes?.slice(0, 3) ?? [])], [0xef, 0xbb, 0xbf]);
    assert.doesNotMatch(new TextDecoder().decode(bytes), /[^\r]\n/);
  });

  it('completes one section', async () => {
    const both = incomplete.replace(/^risks:\n(?:[ -].*\n?)*/m, '');
    const { stderr, files: after } = await converse(['complete', name, '--section', 'movement'], {
      files: { [name]: both },
    });
    assert.equal(stderr, 'Added: movement.grace.\n');
    assert.doesNotMatch(textOf(after.get(name)), /^risks:/m);
    const wrong = await converse(['complete', name, '--section', 'moves'], { files });
    assert.deepEqual(
      { code: wrong.code, stderr: wrong.stderr.split('\n')[0] },
      {
        code: 2,
        stderr:
          'There is no section "moves". The sections are: program, diagnosis, tiers, movement, attribution, playbook, measurement, launch, risks.',
      },
    );
  });

  it('writes a section anew when it is told so, and shows it first', async () => {
    const shown = await converse(['complete', name, '--section', 'risks', '--anew', '--dry-run'], { files });
    assert.match(shown.stderr, /The section Risks and failure modes would be written anew\. Nothing was written\.\n$/);
    assert.match(shown.stdout, /^-.*\n(?:[-+ ].*\n)*\+/m);
    assert.equal(textOf(shown.files.get(name)), incomplete);
    const written = await converse(['complete', name, '--section', 'risks', '--anew'], { files });
    assert.match(written.stderr, /was written anew/);
    assert.notEqual(textOf(written.files.get(name)), incomplete);
    const wrong = await converse(['complete', name, '--anew'], { files });
    assert.deepEqual(
      { code: wrong.code, stderr: wrong.stderr.split('\n')[0] },
      { code: 2, stderr: '--anew writes one section anew. Name it, for example: --section risks --anew' },
    );
  });

  it('takes what the plan does not say from a brief', async () => {
    const brief = 'partnerTypes: [referral]\nstate: none\ncrm: pipedrive\n';
    const bare = 'partnerPlan: 1\nprogram:\n  company: Acme\n';
    const { code, files: after } = await converse(['complete', name, '--answers', 'b.yaml'], {
      files: { [name]: bare, 'b.yaml': brief },
    });
    assert.equal(code, 0);
    const text = textOf(after.get(name));
    assert.ok(text.startsWith(bare.trimEnd()));
    assert.deepEqual(faultsOf(text), []);
  });

  it('writes nothing when the plan leaves out what nobody can guess, and tells all of it', async () => {
    const bare = 'partnerPlan: 1\nprogram:\n  company: Acme\n';
    const { code, stderr, files: after } = await converse(['complete', name], { files: { [name]: bare } });
    assert.equal(code, 1);
    assert.equal(textOf(after.get(name)), bare);
    assert.match(stderr, /^acme\.partner-plan\.yaml:3:3: .*partnerTypes/m);
    assert.match(stderr, /^acme\.partner-plan\.yaml:3:3: .*state/m);
    // A CRM that is not known yet stays open.
    assert.doesNotMatch(stderr, /crm/i);
  });

  it('writes nothing when the plan cannot be read, and names the place', async () => {
    const broken = incomplete.replace('  review: quarterly', '  review: [quarterly');
    const { code, stderr, files: after } = await converse(['complete', name], { files: { [name]: broken } });
    assert.equal(code, 1);
    assert.match(stderr, /^acme\.partner-plan\.yaml:\d+:\d+: /m);
    assert.equal(textOf(after.get(name)), broken);
  });

  it('writes nothing when the brief is wrong, and names the answer', async () => {
    const {
      code,
      stderr,
      files: after,
    } = await converse(['complete', name, '--answers', 'b.yaml'], {
      files: { ...files, 'b.yaml': 'partnerTypes: [referral]\nstate: none\ncrm: pipedriver\n' },
    });
    assert.equal(code, 2);
    assert.match(stderr, /^b\.yaml:3:6: /m);
    assert.equal(textOf(after.get(name)), incomplete);
  });

  it('refuses what is no plan, and what contradicts itself', async () => {
    const argvs = [
      ['complete', '.partner-plan.yaml'],
      ['complete', 'acme.partner-brief.yaml'],
      ['complete', '-', '--answers', '-'],
      ['complete', name, '--dry-run', '--out', 'new.yaml'],
      ['complete', name, '--stdin-filename', 'x'],
      ['complete'],
    ];
    for (const argv of argvs) {
      const { code } = await converse(argv, {
        files: { ...files, '.partner-plan.yaml': 'rules: {}\n', 'acme.partner-brief.yaml': 'crm: zoho\n' },
      });
      assert.equal(code, 2, argv.join(' '));
    }
  });

  it('refuses a file that is not saved as UTF-8', async () => {
    const latin = new Uint8Array([...new TextEncoder().encode(incomplete), 0xe9]);
    const { code, files: after } = await converse(['complete', name], { files: { [name]: latin } });
    assert.equal(code, 2);
    assert.deepEqual(after.get(name), latin);
  });

  it('adds nothing that the configuration switches off', async () => {
    const { stderr } = await converse(['complete', name], {
      files: { ...files, '.partner-plan.yaml': 'rules:\n  movement/no-grace: off\n' },
    });
    assert.equal(stderr, 'Nothing is missing.\n');
  });
});
