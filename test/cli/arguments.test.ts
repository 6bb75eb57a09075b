import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commands } from '../../server/src/cli/commands/index.ts';
import { exportFormats } from '../../server/src/export/formats.ts';
import { converse } from './fake-world.ts';
import { completePlan } from './plans.ts';

describe('help', () => {
  it('lists every command', async () => {
    for (const argv of [['--help'], ['-h'], ['help']]) {
      const { code, stdout, stderr } = await converse(argv);
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
      for (const { name, summary } of commands) assert.match(stdout, new RegExp(`^ {2}${name} +${summary}$`, 'm'));
    }
  });

  it('goes to the error output when nothing was asked', async () => {
    const { code, stdout, stderr } = await converse([]);
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    assert.equal(stderr, (await converse(['--help'])).stdout);
  });

  for (const { name, load } of commands) {
    it(`on ${name} names every option, wherever --help stands`, async () => {
      const { code, stdout } = await converse([name, '--help']);
      assert.equal(code, 0);
      const command = await load();
      for (const [option, { summary }] of Object.entries(command.options)) {
        assert.ok(stdout.includes(`  --${option}`) && stdout.includes(summary), option);
      }
      assert.equal((await converse([name, 'some', 'thing', '-h'])).stdout, stdout);
      assert.equal((await converse(['help', name])).stdout, stdout);
    });

    it(`on ${name} has examples that are commands`, async () => {
      const { examples } = await load();
      assert.ok(examples.length > 0);
      for (const { command } of examples) assert.equal(command.split(' ')[0], name);
    });
  }

  it('on render offers the formats that there are', async () => {
    const { stdout } = await converse(['render', '--help']);
    assert.ok(stdout.includes(`--format ${exportFormats.map(({ id }) => id).join('|')} `));
  });

  it('fits on a terminal', async () => {
    for (const { name } of commands) {
      const { stdout } = await converse([name, '--help']);
      assert.deepEqual(
        stdout.split('\n').filter((line) => line.length > 130),
        [],
      );
    }
  });
});

describe('the version', () => {
  it('is that of the package', async () => {
    const { code, stdout } = await converse(['--version']);
    assert.equal(code, 0);
    assert.match(stdout, /^\d+\.\d+\.\d+\S*\n$/);
  });
});

describe('mistakes on the command line', () => {
  const cases: readonly (readonly [argv: string[], says: string])[] = [
    [
      ['lnt'],
      'There is no command "lnt". Did you mean "lint"? The commands are: lint, fix, generate, complete, audit, render, setup, drift, rules, explain, schema, mcp, lsp.',
    ],
    [
      ['a.partner-plan.yaml'],
      '"a.partner-plan.yaml" is a plan and not a command. To check it: partner-plan lint a.partner-plan.yaml',
    ],
    [['--format'], 'A command has to stand first, and "--format" is an option. See: partner-plan --help'],
    [['constructor'], 'There is no command "constructor". The commands are: '],
    [
      ['lint', '--formt', 'json'],
      '"lint" has no option --formt. Did you mean "--format"? See: partner-plan lint --help',
    ],
    [['lint', '-x'], '"lint" has no option -x. See: partner-plan lint --help'],
    [['lint', '--constructor'], '"lint" has no option --constructor. See: partner-plan lint --help'],
    [['lint', '--format'], '--format needs a value: one of text, json, sarif, github, junit.'],
    [['lint', '--format='], '--format needs a value: one of text, json, sarif, github, junit.'],
    [['lint', '--format', '--max-warnings', '1'], '--format needs a value: one of text, json, sarif, github, junit.'],
    [
      ['lint', '--format', 'jsn'],
      '--format cannot be "jsn". Did you mean "json"? Write one of: text, json, sarif, github, junit.',
    ],
    [['lint', '--max-warnings', 'few'], '--max-warnings cannot be "few". Write a whole number, such as 0 or 10.'],
    [['lint', '--max-warnings=-1'], '--max-warnings cannot be "-1". Write a whole number, such as 0 or 10.'],
    [['lint', '--max-warnings=1.5'], '--max-warnings cannot be "1.5". Write a whole number, such as 0 or 10.'],
    [['lint', '--as-of', '2026-02-30'], '--as-of cannot be "2026-02-30". Write a day that exists, such as 2026-11-22.'],
    [['lint', '--as-of', 'today'], '--as-of cannot be "today". Write a day that exists, such as 2026-11-22.'],
    [['fix', '--as-of'], '--as-of needs a value: a day, such as 2026-11-22.'],
    [['fix', '--as-of=2026-13-01'], '--as-of cannot be "2026-13-01". Write a day that exists, such as 2026-11-22.'],
    [
      ['lint', '--rule', 'tiers/to-many'],
      'There is no rule "tiers/to-many". Did you mean "tiers/too-many"? All rules: partner-plan rules',
    ],
    [['fix', '--rule', 'tiers/too-many,x'], 'There is no rule "x". All rules: partner-plan rules'],
    [
      ['lint', '--rule', 'tiers/too-many,'],
      '--rule cannot be "tiers/too-many,", because a word is missing beside a comma.',
    ],
    [
      ['lint', '--config', 'a.yaml', '--no-config'],
      '--config and --no-config contradict each other. Give one of them.',
    ],
    [['lint', '--dry-run'], '--dry-run shows what --fix would change. Write both: partner-plan lint --fix --dry-run'],
    [
      ['lint', '--fix', '--dry-run', '--format', 'sarif'],
      '--dry-run prints a diff, so there is no report in the format sarif. Leave one out.',
    ],
    [['generate', '--force=yes'], '--force takes no value, but "yes" stands behind it.'],
    [
      ['generate', 'a.yaml', '--answers', 'b.yaml'],
      '"a.yaml" and --answers both bring a brief. Leave one of them out.',
    ],
    [
      ['generate'],
      '"generate" needs your answers: a BRIEF, --example TYPE or --set KEY=VALUE. See: partner-plan generate --help',
    ],
    [
      ['generate', 'a.yaml', 'b.yaml'],
      '"generate" takes only one BRIEF, but "b.yaml" was given too. See: partner-plan generate --help',
    ],
    [['render'], '"render" needs a FILE: '],
    [['render', 'a', 'b'], '"render" takes only one FILE, but "b" was given too. See: partner-plan render --help'],
    [['render', 'a', '--format', 'rtf'], '--format cannot be "rtf". Write one of: '],
    [['explain'], '"explain" needs a RULE: '],
    [
      ['explain', 'tiers/to-many'],
      'There is no rule "tiers/to-many". Did you mean "tiers/too-many"? All rules: partner-plan rules',
    ],
    [
      ['explain', 'too-many'],
      'There is no rule "too-many". Did you mean "tiers/too-many"? All rules: partner-plan rules',
    ],
    [['schema', 'x'], '"schema" takes only options, but "x" was given too. See: partner-plan schema --help'],
    [['lsp'], '"lsp" talks over standard input and output only. Write: partner-plan lsp --stdio'],
  ];
  for (const [argv, says] of cases) {
    it(argv.join(' '), async () => {
      const { code, stdout, stderr } = await converse(argv);
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
      assert.ok(stderr.startsWith(says), stderr);
    });
  }
});

describe('options', () => {
  it('can stand anywhere, and the last one counts', async () => {
    const files = { 'a.yaml': completePlan };
    const { stdout } = await converse(['lint', '--format=text', 'a.yaml', '--format', 'json'], { files });
    assert.deepEqual(JSON.parse(stdout), { files: 1, problems: [] });
  });

  it('end behind two hyphens', async () => {
    const { code } = await converse(['lint', '--', '--format'], { files: { '--format': completePlan } });
    assert.equal(code, 0);
  });
});
