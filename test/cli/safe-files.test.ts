import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { converse, textOf } from './fake-world.ts';
import { completePlan, planWithDash, sketch } from './plans.ts';

describe('a file that is there', () => {
  const files = {
    'a.partner-plan.yaml': completePlan,
    'brief.yaml': 'partnerTypes: [technology]\nstate: none\ncrm: hubspot\n',
  };
  const writers: readonly (readonly string[])[] = [
    ['render', 'a.partner-plan.yaml', '--format', 'text', '--out', 'notes.txt'],
    ['audit', 'a.partner-plan.yaml', '--out', 'notes.txt'],
    ['complete', 'a.partner-plan.yaml', '--out', 'notes.txt'],
    ['generate', '--answers', 'brief.yaml', '--out', 'notes.txt'],
    ['generate', '--answers', 'brief.yaml', '--print-brief', '--out', 'notes.txt'],
  ];
  for (const argv of writers) {
    it(`is replaced by ${argv.join(' ')} only with --force`, async () => {
      const machine = { files: { ...files, 'notes.txt': 'mine' } };
      const refused = await converse(argv, machine);
      assert.equal(refused.code, 2);
      assert.match(
        refused.stderr,
        /(?:^|\n)notes\.txt cannot be written: it exists already and was not touched\. Choose another name, or replace it with --force\.\n$/,
      );
      assert.equal(textOf(refused.files.get('notes.txt')), 'mine');
      const forced = await converse([...argv, '--force'], machine);
      assert.equal(forced.code, 0, forced.stderr);
      assert.notEqual(textOf(forced.files.get('notes.txt')), 'mine');
    });
  }

  for (const command of ['render', 'audit'] as const) {
    it(`is not replaced by ${command} when it is a plan, whatever is asked`, async () => {
      const machine = { files: { ...files, 'b.partner-plan.yaml': sketch } };
      const { code, files: after } = await converse(
        [command, 'a.partner-plan.yaml', '--out', 'b.partner-plan.yaml', '--force'],
        machine,
      );
      assert.equal(code, 2);
      assert.equal(textOf(after.get('b.partner-plan.yaml')), sketch);
    });
  }
});

const withoutRisks = completePlan.replace(/^risks:\n(?:[ #].*\n|\n)*/m, '');

describe('a file that somebody saves while a command works on it', () => {
  const saved = `${planWithDash}# saved meanwhile\n`;
  for (const argv of [
    ['fix', 'a.yaml'],
    ['lint', '--fix', 'a.yaml'],
    ['complete', 'a.yaml'],
  ]) {
    it(`is left as it is by ${argv.join(' ')}`, async () => {
      const { code, stdout, stderr, files } = await converse(argv, {
        files: { 'a.yaml': argv[0] === 'complete' ? withoutRisks : planWithDash },
        before: (access, all) => access === 'write a.yaml' && all.set('a.yaml', Buffer.from(saved)),
      });
      assert.equal(code, 2);
      assert.equal(
        stderr,
        'a.yaml cannot be written: somebody changed it after it was read, so it was left as it is. Run the command again.\n',
      );
      assert.doesNotMatch(stdout, /Fixed/);
      assert.equal(textOf(files.get('a.yaml')), saved);
    });
  }

  it('does not keep fix from the others', async () => {
    const { stdout, files } = await converse(['fix'], {
      files: { 'a.partner-plan.yaml': planWithDash, 'b.partner-plan.yaml': planWithDash },
      before: (access, all) =>
        access === 'write a.partner-plan.yaml' && all.set('a.partner-plan.yaml', Buffer.from(saved)),
    });
    assert.match(stdout, /^Fixed 1 finding in b\.partner-plan\.yaml\.\n/);
    assert.equal(textOf(files.get('a.partner-plan.yaml')), saved);
  });
});

describe('a link', () => {
  const name = 'repo/z.partner-plan.yaml';

  it('that a search finds counts when it leads to a file in the folder', async () => {
    const { code, stdout } = await converse(['lint', 'repo'], {
      files: { 'repo/plans/real.yaml': planWithDash },
      links: { [name]: 'repo/plans/real.yaml' },
    });
    assert.equal(code, 1);
    assert.match(stdout, /^repo\/z\.partner-plan\.yaml\n/);
  });

  it('that a search finds is left out when it leads elsewhere, and nothing is written there', async () => {
    for (const given of ['repo', 'repo/*.yaml']) {
      const { code, stdout, stderr, files, accesses } = await converse(['fix', given], {
        files: { 'outside/private.yaml': planWithDash, 'repo/a.partner-plan.yaml': completePlan },
        links: { [name]: 'outside/private.yaml' },
      });
      assert.equal(code, 2);
      assert.equal(
        stderr,
        `${name} is left out, because it is a link that leads out of repo. Name the link itself to have it checked.\n`,
      );
      assert.match(stdout, /No findings in 1 file/);
      assert.equal(textOf(files.get('outside/private.yaml')), planWithDash);
      assert.ok(!accesses.includes(`read ${name}`));
    }
  });

  it('that a person names is followed wherever it leads', async () => {
    const { code, files } = await converse(['fix', name], {
      files: { 'outside/private.yaml': planWithDash },
      links: { [name]: 'outside/private.yaml' },
    });
    assert.equal(code, 0);
    assert.notEqual(textOf(files.get('outside/private.yaml')), planWithDash);
  });

  it('to settings elsewhere is not read, unless a person names it', async () => {
    const machine = {
      files: { 'repo/a.partner-plan.yaml': planWithDash, '../secret': 'password: 1\n' },
      links: { 'repo/.partner-plan.yaml': '../secret' },
    };
    const found = await converse(['lint', 'repo/a.partner-plan.yaml'], machine);
    assert.equal(found.code, 2);
    assert.equal(
      found.stderr,
      'repo/.partner-plan.yaml cannot be read: it is a link that leads out of its folder. Name the file with --config to use it. Without it the plans below its folder are left out.\n',
    );
    assert.doesNotMatch(found.stdout, /password/);
    const named = await converse(['lint', 'repo/a.partner-plan.yaml', '--config', 'repo/.partner-plan.yaml'], machine);
    assert.match(named.stdout, /password/);
  });

  it('to settings beside it, or in the folder of the command, is read', async () => {
    for (const target of ['repo/settings.yaml', 'shared/settings.yaml']) {
      const { code, stderr } = await converse(['lint', 'repo/a.partner-plan.yaml'], {
        files: { 'repo/a.partner-plan.yaml': planWithDash, [target]: 'rules: { style/em-dash: off }\n' },
        links: { 'repo/.partner-plan.yaml': target },
      });
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    }
  });
});
