import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemsOf } from '../harness/engine.ts';
import { converse, type FakeMachine } from './fake-world.ts';
import { completePlan, planWithDash, sketch } from './plans.ts';

const dash = planWithDash.slice(0, planWithDash.indexOf('\u2014'));
const dashLine = dash.split('\n').length;
const dashColumn = dash.length - dash.lastIndexOf('\n');

describe('partner-plan lint', () => {
  it('says that there is nothing to say', async () => {
    const { code, stdout, stderr } = await converse(['lint', 'a.yaml', 'b.yaml'], {
      files: { 'a.yaml': completePlan, 'b.yaml': completePlan },
    });
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: 'No findings in 2 files\n', stderr: '' });
  });

  it('writes findings with their place, weight, message, rule and line', async () => {
    const { code, stdout } = await converse(['lint', 'a.yaml'], { files: { 'a.yaml': planWithDash } });
    const [problem] = problemsOf(planWithDash);
    assert.equal(code, 1);
    assert.deepEqual(stdout.split('\n'), [
      'a.yaml',
      `  ${dashLine}:${dashColumn} error ${problem?.message} style/em-dash`,
      `  ${' '.repeat(`${dashLine}:${dashColumn}`.length)} |   name: Northwind \u2014 Partners`,
      `  ${' '.repeat(`${dashLine}:${dashColumn}`.length)} | ${' '.repeat(dashColumn - 1)}^`,
      '',
      '1 error in 1 file',
      '1 of them can be fixed without asking: partner-plan fix',
      '',
    ]);
  });

  it('finds plans by their names, and leaves node_modules and dot folders alone', async () => {
    const files = [
      'northwind.partner-plan.yaml',
      'partner-plan.yml',
      'deep/er/PARTNER-PLAN.YAML',
      'settings/.partner-plan.yml',
      'notes.yaml',
      'my-partner-plan.yaml',
      'a.partner-plan.yaml.bak',
      'node_modules/a.partner-plan.yaml',
      'deep/node_modules/a.partner-plan.yaml',
      '.git/a.partner-plan.yaml',
    ];
    assert.deepEqual(await checked([], files), [
      'deep/er/PARTNER-PLAN.YAML',
      'northwind.partner-plan.yaml',
      'partner-plan.yml',
    ]);
  });

  it('searches a folder that was named even when its name starts with a dot', async () => {
    assert.deepEqual(await checked(['.plans'], ['.plans/a.partner-plan.yaml']), ['.plans/a.partner-plan.yaml']);
  });

  it('checks a file that was named whatever its name, and every file once', async () => {
    const files = ['notes.txt', 'b/a.partner-plan.yaml'];
    const paths = ['./notes.txt', '/work/b/a.partner-plan.yaml', 'b', 'notes.txt', 'b//a.partner-plan.yaml'];
    assert.deepEqual(await checked(paths, files), ['/work/b/a.partner-plan.yaml', 'notes.txt']);
  });

  it('takes patterns, because some shells do not expand them', async () => {
    const files = ['plans/a.yaml', 'plans/x/b.yaml', 'plans/x/c.yml', 'd.yaml', 'node_modules/e.yaml', '.x/f.yaml'];
    assert.deepEqual(await checked(['plans/*.yaml'], files), ['plans/a.yaml']);
    assert.deepEqual(await checked(['plans/**/*.yaml'], files), ['plans/a.yaml', 'plans/x/b.yaml']);
    assert.deepEqual(await checked(['./**/*.{yaml,yml}'], files), [
      'd.yaml',
      'plans/a.yaml',
      'plans/x/b.yaml',
      'plans/x/c.yml',
    ]);
    assert.deepEqual(await checked(['.x/*'], files), ['.x/f.yaml']);
  });

  it('takes a name with brackets as it stands when there is such a file', async () => {
    assert.deepEqual(await checked(['plan[1].yaml'], ['plan[1].yaml', 'plan1.yaml']), ['plan[1].yaml']);
  });

  it('reads one file at a time', async () => {
    const { accesses } = await converse(['lint', '--no-config', '--format', 'json', 'b.yaml', 'a.yaml'], {
      files: { 'a.yaml': sketch, 'b.yaml': sketch },
    });
    assert.deepEqual(accesses, ['look b.yaml', 'look a.yaml', 'read a.yaml', 'read b.yaml']);
  });

  it('reads standard input under the name that it is given', async () => {
    const { code, stdout } = await converse(['lint', '-', '--stdin-filename', 'b.partner-plan.yaml', '--format=json'], {
      stdin: planWithDash,
    });
    assert.equal(code, 1);
    assert.equal(JSON.parse(stdout).problems[0].file, 'b.partner-plan.yaml');
  });

  it('sorts standard input among the files, and reads it once', async () => {
    const { stdout } = await converse(
      ['lint', 'a.yaml', '-', 'c.yaml', '-', '--stdin-filename', 'b', '--format=json'],
      {
        files: { 'a.yaml': planWithDash, 'c.yaml': planWithDash },
        stdin: planWithDash,
      },
    );
    assert.deepEqual(filesIn(stdout), ['a.yaml', 'b', 'c.yaml']);
  });

  it('fails for warnings only when there are more than allowed', async () => {
    const machine = { files: { 'a.yaml': planWithTwoWarnings } };
    const lint = (...more: string[]) => converse(['lint', 'a.yaml', '--rule', 'suppression/unused', ...more], machine);
    assert.equal((await lint()).code, 0);
    assert.equal((await lint('--max-warnings=2')).code, 0);
    const { code, stderr } = await lint('--max-warnings', '1');
    assert.deepEqual(
      { code, stderr },
      { code: 1, stderr: 'There are more warnings (2) than --max-warnings allows (1).\n' },
    );
  });

  it('shows one frame for findings at the same place', async () => {
    const { stdout } = await converse(['lint', 'a.yaml'], { files: { 'a.yaml': sketch } });
    assert.ok(problemsOf(sketch).filter(({ span }) => span.start === 0).length > 1);
    assert.equal(stdout.split('| partnerPlan: 1').length, 2);
  });

  it('cuts long lines around the finding', async () => {
    const text = planWithDash.replace('Northwind \u2014', `${'a'.repeat(300)} \u2014 ${'b'.repeat(300)}`);
    const { stdout } = await converse(['lint', 'a.yaml'], { files: { 'a.yaml': text } });
    const [line = '', carets = ''] = stdout.split('\n').slice(2);
    assert.match(line, /\| \.\.\.a+ \u2014 b+\.\.\.$/);
    assert.equal(carets.indexOf('^'), line.indexOf('\u2014'));
  });
});

describe('what cannot be read', () => {
  const cases: readonly { name: string; argv: string[]; machine: FakeMachine; says: RegExp; checked: string[] }[] = [
    {
      name: 'a file that vanished after the folder was listed',
      argv: [],
      machine: {
        before: (access, files) => access === 'read a.partner-plan.yaml' && files.delete('a.partner-plan.yaml'),
      },
      says: /^a\.partner-plan\.yaml cannot be read: it is not there, or no longer/,
      checked: ['b/b.partner-plan.yaml'],
    },
    {
      name: 'a file without rights',
      argv: [],
      machine: { refusals: { 'read a.partner-plan.yaml': 'EACCES' } },
      says: /^a\.partner-plan\.yaml cannot be read: you have no right/,
      checked: ['b/b.partner-plan.yaml'],
    },
    {
      name: 'a file without rights that was named',
      argv: ['a.partner-plan.yaml', 'b/b.partner-plan.yaml'],
      machine: { refusals: { 'read a.partner-plan.yaml': 'EACCES' } },
      says: /^a\.partner-plan\.yaml cannot be read: you have no right/,
      checked: ['b/b.partner-plan.yaml'],
    },
    {
      name: 'a file that was named and stands in a folder without rights',
      argv: ['a.partner-plan.yaml', 'b/b.partner-plan.yaml'],
      machine: { refusals: { 'look a.partner-plan.yaml': 'EACCES' } },
      says: /^a\.partner-plan\.yaml cannot be read: you have no right/,
      checked: ['b/b.partner-plan.yaml'],
    },
    {
      name: 'a file that was named and vanished before it was read',
      argv: ['a.partner-plan.yaml', 'b/b.partner-plan.yaml'],
      machine: {
        before: (access, files) => access === 'read a.partner-plan.yaml' && files.delete('a.partner-plan.yaml'),
      },
      says: /^a\.partner-plan\.yaml cannot be read: it is not there, or no longer/,
      checked: ['b/b.partner-plan.yaml'],
    },
    {
      name: 'a folder without rights',
      argv: [],
      machine: { refusals: { 'list b': 'EACCES' } },
      says: /^b cannot be read: you have no right/,
      checked: ['a.partner-plan.yaml'],
    },
    {
      name: 'a path that leads nowhere',
      argv: ['a.partner-plan.yaml', 'missing.yaml'],
      machine: {},
      says: /^There is no file or folder missing\.yaml\./,
      checked: ['a.partner-plan.yaml'],
    },
    {
      name: 'a pattern that matches nothing',
      argv: ['a.partner-plan.yaml', 'plans/*.yaml'],
      machine: {},
      says: /^No file matches plans\/\*\.yaml\./,
      checked: ['a.partner-plan.yaml'],
    },
    {
      name: 'an empty path',
      argv: ['a.partner-plan.yaml', ''],
      machine: {},
      says: /^A path is empty\./,
      checked: ['a.partner-plan.yaml'],
    },
    {
      name: 'an error of the system that nobody thought of',
      argv: [],
      machine: { refusals: { 'read a.partner-plan.yaml': 'EIO' } },
      says: /^a\.partner-plan\.yaml cannot be read: the system says "EIO/,
      checked: ['b/b.partner-plan.yaml'],
    },
  ];
  for (const { name, argv, machine, says, checked: expected } of cases) {
    it(`${name} is told, and the others are checked`, async () => {
      const files = { 'a.partner-plan.yaml': planWithDash, 'b/b.partner-plan.yaml': planWithDash };
      const { code, stdout, stderr } = await converse(['lint', '--format', 'json', ...argv], { files, ...machine });
      assert.equal(code, 2);
      assert.match(stderr, says);
      assert.deepEqual(filesIn(stdout), expected);
      assert.equal(JSON.parse(stdout).files, expected.length);
    });
  }

  it('a folder without plans is a mistake, and says how plans are named', async () => {
    const { code, stdout, stderr } = await converse(['lint'], { files: { 'notes.yaml': '' } });
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    assert.match(stderr, /^There is no plan in this folder\. Plans are named like northwind\.partner-plan\.yaml/);
  });

  it('all mistakes are told at once', async () => {
    const { code, stderr } = await converse(['lint', 'a.yaml', 'b.yaml'], {});
    assert.equal(code, 2);
    assert.match(stderr, /a\.yaml[^\n]*\n[^\n]*b\.yaml/);
  });

  it('a name for standard input without standard input is a mistake', async () => {
    const { code, stderr } = await converse(['lint', '--stdin-filename', 'a.yaml'], {});
    assert.equal(code, 2);
    assert.match(stderr, /Write "-" as the path/);
  });

  it('an output on a full disk ends the command', async () => {
    const { code, stderr, accesses } = await converse(['lint', 'a.yaml', 'b.yaml'], {
      files: { 'a.yaml': planWithDash, 'b.yaml': planWithDash },
      refusals: { 'write stdout': 'ENOSPC' },
    });
    assert.equal(code, 2);
    assert.equal(stderr, 'The output cannot be written: the disk is full. Make room, and run the command again.\n');
    assert.ok(!accesses.includes('read b.yaml'));
  });
});

describe('faults of our own', () => {
  const failing: FakeMachine = {
    files: { 'a.yaml': planWithDash, 'b.yaml': planWithDash },
    before: (access) => {
      if (access === 'read a.yaml') throw new TypeError('this is a test');
    },
  };

  it('are told as such, and the other files are checked', async () => {
    const { code, stdout, stderr } = await converse(['lint', 'a.yaml', 'b.yaml', '--format=json'], failing);
    assert.equal(code, 3);
    assert.match(stderr, /^This is our fault, not yours: something went wrong with a\.yaml\./);
    assert.match(stderr, /TypeError: this is a test\n {2}partner-plan \d+\.\d+\.\d+, a test\n/);
    assert.doesNotMatch(stderr, /fake-world/);
    assert.deepEqual(filesIn(stdout), ['b.yaml']);
  });

  it('come with a stack for those who ask for it', async () => {
    const environment = { PARTNER_PLAN_DEBUG: '1' };
    const { stderr } = await converse(['lint', 'a.yaml', 'b.yaml'], { ...failing, environment });
    assert.match(stderr, /at .*fake-world/);
  });
});

describe('colours', () => {
  const cases: readonly { name: string; machine: FakeMachine; colours: boolean }[] = [
    { name: 'on a terminal', machine: { isTerminal: true }, colours: true },
    { name: 'in a pipe', machine: {}, colours: false },
    { name: 'with NO_COLOR', machine: { isTerminal: true, environment: { NO_COLOR: '1' } }, colours: false },
    { name: 'with an empty NO_COLOR', machine: { isTerminal: true, environment: { NO_COLOR: '' } }, colours: true },
    { name: 'with FORCE_COLOR in a pipe', machine: { environment: { FORCE_COLOR: '1' } }, colours: true },
    { name: 'with FORCE_COLOR=0', machine: { isTerminal: true, environment: { FORCE_COLOR: '0' } }, colours: false },
    { name: 'with both', machine: { environment: { FORCE_COLOR: '1', NO_COLOR: '1' } }, colours: false },
    { name: 'on a dumb terminal', machine: { isTerminal: true, environment: { TERM: 'dumb' } }, colours: false },
  ];
  for (const { name, machine, colours } of cases) {
    it(`${name}: ${colours ? 'yes' : 'no'}`, async () => {
      const { stdout } = await converse(['lint', 'a.yaml'], { files: { 'a.yaml': planWithDash }, ...machine });
      assert.equal(stdout.includes('\u001b['), colours);
    });
  }

  it('are never taken from a plan or a file name', async () => {
    const text = planWithDash.replace('Northwind \u2014', '"\u001b[31m\u202e\u2014"');
    const { stdout } = await converse(['lint', '\u001b[2J.yaml'], { files: { '\u001b[2J.yaml': text } });
    assert.ok(stdout.includes('style/em-dash'));
    assert.ok(!stdout.includes('\u001b') && !stdout.includes('\u202e'), JSON.stringify(stdout));
  });
});

/** The files that are checked when so many stand in the folder, each with a finding. */
async function checked(paths: readonly string[], names: readonly string[]): Promise<string[]> {
  const files = Object.fromEntries(names.map((name) => [name, planWithDash]));
  const { stdout } = await converse(['lint', '--format', 'json', ...paths], { files });
  return filesIn(stdout);
}

function filesIn(json: string): string[] {
  const { problems } = JSON.parse(json) as { problems: readonly { file: string }[] };
  return [...new Set(problems.map(({ file }) => file))];
}

/** A plan with two suppressions that hold nothing back. */
const planWithTwoWarnings = [
  '# partner-plan-ignore-file tiers/too-many: there are many',
  '# partner-plan-ignore-file style/em-dash: there are some',
  completePlan,
].join('\n');

describe('a file with more findings than anybody reads', () => {
  const tiers = Array.from({ length: 3_000 }, (_, at) => `  - id: t${at}\n    name: T\n    color: x\n`).join('');

  it('has the most severe listed and the rest counted, and still fails', async () => {
    const { code, stdout } = await converse(['lint', '--format', 'json', 'a.yaml'], {
      files: { 'a.yaml': `partnerPlan: 1\ntiers:\n${tiers}` },
    });
    const { problems } = JSON.parse(stdout) as { problems: { message: string; severity: string }[] };
    assert.equal(code, 1);
    assert.equal(problems.length, 1_001);
    assert.equal(problems.filter(({ message }) => /^This file has \d+ findings/.test(message)).length, 1);
  });
});
