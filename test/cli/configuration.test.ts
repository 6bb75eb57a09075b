import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isConfigurationName, isPlanName } from '../../server/src/cli/files.ts';
import { configurationFiles } from '../../server/src/rules/configuration.ts';
import { converse, type FakeMachine, textOf } from './fake-world.ts';
import { planWithDash } from './plans.ts';

const dash = 'style/em-dash';
const plan = 'partnerPlan: 1\nprogram:\n  name: "A \u2014 B"\n';
const off = `rules: { ${dash}: off }\n`;
const asHint = `rules: { ${dash}: hint }\n`;
const asWarning = `rules: { ${dash}: warning }\n`;
const broken = 'rules: { style/em-dahs: off }\n';

describe('the configuration of a plan', () => {
  const cases: readonly (readonly [name: string, files: Record<string, string>, argv: string[], found: string[]])[] = [
    ['is in its folder', { '.partner-plan.yaml': asHint }, ['a.yaml'], ['a.yaml hint']],
    ['is in a folder above', { '.partner-plan.yaml': asHint }, ['b/c/d.yaml'], ['b/c/d.yaml hint']],
    ['is above the folder of the command', { '../.partner-plan.yaml': asHint }, ['b/c/d.yaml'], ['b/c/d.yaml hint']],
    ['is at the top of all', { '../.partner-plan.yaml': asHint }, ['/work/a.yaml'], ['/work/a.yaml hint']],
    ['is beside a plan elsewhere', { '../x/.partner-plan.yaml': asHint }, ['../x/a.yaml'], ['../x/a.yaml hint']],
    [
      'is the nearest, whatever stands above',
      { '.partner-plan.yaml': asHint, 'b/.partner-plan.yaml': asWarning },
      ['a.yaml', 'b/c/d.yaml'],
      ['a.yaml hint', 'b/c/d.yaml warning'],
    ],
    [
      'is not mixed with one further up',
      { '.partner-plan.yaml': off, 'b/.partner-plan.yaml': 'rules: { tiers/too-few: off }\n' },
      ['a.yaml', 'b/c/d.yaml'],
      ['b/c/d.yaml error'],
    ],
    [
      'can be empty',
      { '.partner-plan.yaml': asHint, 'b/.partner-plan.yaml': '' },
      ['b/c/d.yaml'],
      ['b/c/d.yaml error'],
    ],
    ['has either ending', { '.partner-plan.yml': asHint }, ['b/c/d.yaml'], ['b/c/d.yaml hint']],
    [
      'has the long ending where there are both',
      { '.partner-plan.yaml': asHint, '.partner-plan.yml': asWarning },
      ['a.yaml'],
      ['a.yaml hint'],
    ],
    [
      'leaves out what it excludes, and no more',
      { '.partner-plan.yaml': 'exclude: [c/, "a.*"]\n' },
      ['**/*.yaml', '../x/a.yaml'],
      ['../x/a.yaml error'],
    ],
    [
      'excludes as seen from its own folder',
      { 'b/.partner-plan.yaml': 'exclude: [/a.yaml, c/d.yaml]\n' },
      ['**/*.yaml'],
      ['a.yaml error'],
    ],
    [
      'that is named excludes as seen from its folder',
      { 'strict.yaml': 'exclude: [b]\n' },
      ['{a,b/**/*}.yaml', '--config', 'strict.yaml'],
      ['a.yaml error'],
    ],
    [
      'excludes nothing when it does not count',
      { '.partner-plan.yaml': 'exclude: ["*"]\n' },
      ['a.yaml', '--no-config'],
      ['a.yaml error'],
    ],
    ['is not below the plan', { 'b/.partner-plan.yaml': off }, ['a.yaml'], ['a.yaml error']],
    ['starts with a byte order mark or not', { '.partner-plan.yaml': `\ufeff${asHint}` }, ['a.yaml'], ['a.yaml hint']],
    ['is not a folder of that name', { '.partner-plan.yaml/x': off }, ['a.yaml'], ['a.yaml error']],
    [
      'is the one that is named',
      { '.partner-plan.yaml': off, 'b/.partner-plan.yaml': off, 'strict.yaml': asWarning },
      ['a.yaml', 'b/c/d.yaml', '--config', 'strict.yaml'],
      ['a.yaml warning', 'b/c/d.yaml warning'],
    ],
    ['is none on demand', { '.partner-plan.yaml': off }, ['a.yaml', '--no-config'], ['a.yaml error']],
  ];
  for (const [name, configurations, argv, found] of cases) {
    it(name, async () => {
      const plans = Object.fromEntries(['a.yaml', 'b/c/d.yaml', '../x/a.yaml'].map((file) => [file, plan]));
      assert.deepEqual(await dashesIn(argv, { files: { ...plans, ...configurations } }), found);
    });
  }

  it('is looked for from the folder of the command, or of the name that standard input is given', async () => {
    const machine = { stdin: plan, files: { '.partner-plan.yaml': asHint, 'b/.partner-plan.yaml': asWarning } };
    assert.deepEqual(await dashesIn(['-'], machine), ['<stdin> hint']);
    assert.deepEqual(await dashesIn(['-', '--stdin-filename', 'b/c/d.yaml'], machine), ['b/c/d.yaml warning']);
  });

  it('also holds for repairs', async () => {
    const files = { 'a.yaml': planWithDash, 'b/c.yaml': planWithDash, 'b/.partner-plan.yaml': off };
    const { files: after } = await converse(['fix', 'a.yaml', 'b/c.yaml', '--rule', dash], { files });
    assert.doesNotMatch(textOf(after.get('a.yaml')), /\u2014/);
    assert.equal(textOf(after.get('b/c.yaml')), planWithDash);
  });

  it('is read once, and every folder is looked at once', async () => {
    const files = { 'b/1.yaml': plan, 'b/2.yaml': plan, 'b/c/3.yaml': plan, '.partner-plan.yaml': off };
    const { accesses } = await converse(['lint', 'b/1.yaml', 'b/2.yaml', 'b/c/3.yaml'], { files });
    assert.deepEqual(
      accesses.filter((access) => /^(?:look|read) .*\.partner-plan\.ya?ml$/.test(access)),
      [
        'look b/.partner-plan.yaml',
        'look b/.partner-plan.yml',
        'look .partner-plan.yaml',
        'read .partner-plan.yaml',
        'look b/c/.partner-plan.yaml',
        'look b/c/.partner-plan.yml',
      ],
    );
  });
});

describe('a configuration file', () => {
  it('is known by its name, and is no plan', () => {
    for (const name of configurationFiles.flatMap((file) => [file, `b/c/${file}`, `/${file}`])) {
      assert.ok(isConfigurationName(name) && !isPlanName(name), name);
    }
    for (const name of ['a.partner-plan.yaml', 'partner-plan.yaml', 'b.c/partner-plan.yml', 'b/.x.partner-plan.yaml']) {
      assert.ok(isPlanName(name) && !isConfigurationName(name), name);
    }
  });

  it('is not found where plans are looked for', async () => {
    const { code, stderr } = await converse(['lint'], { files: { '.partner-plan.yaml': off } });
    assert.equal(code, 2);
    assert.match(stderr, /^There is no plan in this folder\./);
  });

  const plans = { 'a.partner-plan.yaml': plan, 'b/c.partner-plan.yaml': plan };
  const places: readonly (readonly [name: string, argv: string[], files: readonly string[]])[] = [
    ['when a plan below it is checked', [], ['.partner-plan.yaml']],
    ['when it is named', ['.partner-plan.yaml'], ['.partner-plan.yaml']],
    ['once when both is the case', ['b', '.partner-plan.yaml'], ['.partner-plan.yaml']],
    ['once by whatever path', ['/work/b', '../work/.partner-plan.yaml'], ['../work/.partner-plan.yaml']],
    ['when it is given as an option', ['--config', 'x.yaml'], ['x.yaml']],
    ['not at all when it does not count', ['--no-config'], []],
    ['not at all when another one does', ['b', '--config', 'good.yaml'], []],
  ];
  for (const [name, argv, expected] of places) {
    it(`has its problems reported ${name}`, async () => {
      const files = { ...plans, '.partner-plan.yaml': broken, 'x.yaml': broken, 'good.yaml': '' };
      const { code, stdout } = await converse(['lint', '--format', 'json', ...argv], { files });
      const { problems } = JSON.parse(stdout) as { problems: readonly { file: string; rule: string }[] };
      const found = problems.filter(({ rule }) => rule === 'schema/unknown-key').map(({ file }) => file);
      assert.equal(code, 1);
      assert.deepEqual(found, expected);
    });
  }

  it('counts among the files', async () => {
    const argv = ['lint', 'a.partner-plan.yaml', '--rule', dash];
    const { stdout } = await converse(argv, { files: { ...plans, '.partner-plan.yaml': off } });
    assert.equal(stdout, 'No findings in 2 files\n');
  });

  it('is shown with its place and its line', async () => {
    const argv = ['lint', '.partner-plan.yaml'];
    const { code, stdout } = await converse(argv, { files: { '.partner-plan.yaml': broken } });
    assert.equal(code, 1);
    assert.match(stdout, /^\.partner-plan\.yaml\n {2}1:10 error "style\/em-dahs" is not known here\. Did you mean/);
    assert.match(stdout, /\n1 error in 1 file\n/);
  });

  it('can come from standard input', async () => {
    const argv = ['lint', '-', '--stdin-filename', 'b/.partner-plan.yaml', '--format', 'json'];
    const { stdout } = await converse(argv, { stdin: broken });
    const { files, problems } = JSON.parse(stdout);
    assert.deepEqual([files, problems.length, problems[0].rule], [1, 1, 'schema/unknown-key']);
  });

  it('has its findings left out by --rule, as those of plans', async () => {
    const files = { 'a.yaml': plan, '.partner-plan.yaml': broken };
    const { stdout } = await converse(['lint', 'a.yaml', '--rule', 'tiers/too-many', '--format', 'json'], { files });
    assert.deepEqual(JSON.parse(stdout), { files: 2, problems: [] });
  });

  it('that cannot be read is told once, and its plans are not checked with other settings', async () => {
    const files = { ...plans, 'b/.partner-plan.yaml': off, 'b/d/e.partner-plan.yaml': plan };
    const refusals = { 'read b/.partner-plan.yaml': 'EACCES' };
    const { code, stdout, stderr } = await converse(['lint', '--format', 'json'], { files, refusals });
    assert.equal(code, 2);
    assert.equal(
      stderr,
      'b/.partner-plan.yaml cannot be read: you have no right to read it. Ask for the right, or leave it out. Without it the plans below its folder are left out.\n',
    );
    assert.equal(JSON.parse(stdout).files, 1);
  });

  it('that is named and not there is told once', async () => {
    const { code, stderr } = await converse(['lint', '--config', 'x.yaml'], { files: plans });
    assert.equal(code, 2);
    assert.equal(
      stderr,
      'x.yaml cannot be read: it is not there, or no longer. Look at the name, and run the command again.\n',
    );
  });

  it('in a folder that may not be looked into has no say', async () => {
    const refusals = { 'look ../.partner-plan.yaml': 'EACCES' };
    assert.deepEqual(await dashesIn(['a.yaml'], { files: { 'a.yaml': plan }, refusals }), ['a.yaml error']);
  });

  it('is not replaced by a plan or a document', async () => {
    const files = { '.partner-plan.yaml': off, 'a.yaml': planWithDash };
    const rendered = await converse(['render', 'a.yaml', '--out', '.partner-plan.yaml'], { files });
    assert.equal(rendered.code, 2);
    assert.match(rendered.stderr, /^\.partner-plan\.yaml is the name of a configuration file\./);
    assert.equal(textOf(rendered.files.get('.partner-plan.yaml')), off);
  });
});

/** The file and weight of each finding about a dash. */
async function dashesIn(argv: readonly string[], machine: FakeMachine): Promise<string[]> {
  const { stdout, stderr } = await converse(['lint', '--format', 'json', '--rule', dash, ...argv], machine);
  assert.equal(stderr, '');
  const { problems } = JSON.parse(stdout) as { problems: readonly { file: string; severity: string }[] };
  return problems.map(({ file, severity }) => `${file} ${severity}`);
}
