import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { converse } from './fake-world.ts';

const plan = [
  '# partner-plan-ignore-file tiers/too-many: there are many',
  'partnerPlan: 1',
  '# partner-plan-ignore tiers/too-few until 2026-12-31: the pilot has no tiers',
  'tiers: []',
  'tierss: 1',
  '',
].join('\n');

interface Entry {
  readonly rule: string;
  readonly severity: string;
  readonly reason?: string | null;
}

async function report(argv: readonly string[], text = plan): Promise<{ problems: Entry[]; suppressed?: Entry[] }> {
  const machine = { files: { 'a.yaml': text } };
  const { stdout, stderr } = await converse(['lint', 'a.yaml', '--format', 'json', ...argv], machine);
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

async function rulesFound(argv: readonly string[], text?: string): Promise<string[]> {
  return (await report(argv, text)).problems.map(({ rule }) => rule);
}

describe('--rule', () => {
  it('keeps the findings of some rules, and counts no others', async () => {
    assert.deepEqual(await rulesFound(['--rule', 'schema/unknown-key']), ['schema/unknown-key']);
    const files = { 'a.yaml': plan };
    assert.equal((await converse(['lint', 'a.yaml', '--rule', 'schema/unknown-key'], { files })).code, 1);
    assert.equal((await converse(['lint', 'a.yaml', '--rule', 'suppression/unused'], { files })).code, 0);
  });

  it('takes several, by commas and by turns', async () => {
    const expected = ['suppression/unused', 'schema/unknown-key'];
    assert.deepEqual(await rulesFound(['--rule', 'schema/unknown-key, suppression/unused']), expected);
    const byTurns = ['--rule=schema/unknown-key', '--rule', 'suppression/unused'];
    assert.deepEqual(await rulesFound(byTurns), expected);
  });

  it('does not make suppressions of other rules useless', async () => {
    const { problems } = await report(['--rule', 'suppression/unused']);
    assert.equal(problems.length, 1);
  });

  for (const [what, text] of [
    ['what cannot be read', 'partnerPlan: 1\nprogram:\n  name: A: B\n'],
    ['what a comment tries to hide', '# partner-plan-ignore-file yaml/syntax: x\nprogram:\n  name: A: B\n'],
  ] as const) {
    it(`does not leave out ${what}`, async () => {
      const files = { 'a.yaml': text, '.partner-plan.yaml': 'rules: { yaml/syntax: off }\n' };
      for (const rule of ['tiers/too-few', 'suppression/unused', 'yaml/encoding']) {
        const { code, stdout } = await converse(['lint', 'a.yaml', '--rule', rule], { files });
        assert.equal(code, 1);
        assert.match(stdout, /yaml\/syntax/);
      }
    });
  }

  const unreadable: readonly (readonly [what: string, text: string])[] = [
    ['broken', 'a: b: c\n'],
    ['prose', 'This is our handbook.\n'],
    ['a list', '- partnerPlan: 1\n'],
    ['a word', 'later\n'],
    ['a number', '12\n'],
    ['nothing by its name', '~\n'],
    ['keys without a space behind the colon', 'company:Acme\ncrm:hubspot\n'],
  ];
  const nothing: readonly (readonly [what: string, text: string])[] = [
    ['empty', ''],
    ['a comment', '# partner-plan-ignore-file plan/empty: later\n'],
    ['the sign of a document', '---\n'],
    ['braces with nothing in them', '{}\n'],
  ];
  const all = 'rules: { plan/empty: off, schema/invalid-value: off, yaml/syntax: off }\n';

  for (const name of ['a.partner-plan.yaml', 'a.partner-brief.yaml', '.partner-plan.yaml']) {
    const isConfiguration = name === '.partner-plan.yaml';
    // In a configuration in which nothing stands, nothing is set, which is fine.
    for (const [what, text] of isConfiguration ? unreadable : [...unreadable, ...nothing]) {
      it(`does not leave out that ${name} cannot be read: ${what}`, async () => {
        const files = isConfiguration ? { [name]: text } : { [name]: text, '.partner-plan.yaml': all };
        for (const argv of [['--rule', 'tiers/too-few'], []]) {
          const { code, stdout } = await converse(['lint', name, ...argv], { files });
          assert.equal(code, 1);
          assert.match(stdout, /yaml\/syntax|plan\/empty|brief\/empty/);
        }
      });
    }
  }

  it('leaves a rule off that the configuration switches off', async () => {
    const files = { 'a.yaml': plan, '.partner-plan.yaml': 'rules: { schema/unknown-key: off }\n' };
    const { code } = await converse(['lint', 'a.yaml', '--rule', 'schema/unknown-key'], { files });
    assert.equal(code, 0);
  });
});

describe('--quiet', () => {
  it('reports errors only', async () => {
    const all = await report([]);
    const quiet = await report(['--quiet']);
    assert.ok(all.problems.some(({ severity }) => severity === 'warning'));
    assert.deepEqual(
      quiet.problems,
      all.problems.filter(({ severity }) => severity === 'error'),
    );
  });

  it('does not change what counts', async () => {
    const argv = ['lint', 'a.yaml', '--rule', 'suppression/unused', '--quiet', '--max-warnings', '0'];
    const { code, stdout, stderr } = await converse(argv, { files: { 'a.yaml': plan } });
    assert.deepEqual(
      { code, stdout, stderr },
      {
        code: 1,
        stdout: 'No findings in 1 file\n',
        stderr: 'There are more warnings (1) than --max-warnings allows (0).\n',
      },
    );
  });
});

describe('--as-of', () => {
  const rule = ['--rule', 'tiers/too-few,suppression/expired'];

  it('decides which day counts as today', async () => {
    assert.deepEqual(await rulesFound(rule), []);
    assert.deepEqual(await rulesFound([...rule, '--as-of', '2026-12-31']), []);
    assert.deepEqual(await rulesFound([...rule, '--as-of', '2027-01-01']), ['suppression/expired', 'tiers/too-few']);
  });

  it('takes a day that only a leap year has', async () => {
    assert.deepEqual(await rulesFound([...rule, '--as-of', '2024-02-29']), []);
  });

  it('holds for repairs too', async () => {
    const argv = ['fix', 'a.yaml', ...rule, '--as-of=2027-01-01'];
    const { stdout } = await converse(argv, { files: { 'a.yaml': plan } });
    assert.match(stdout, /suppression\/expired/);
  });
});

describe('--show-suppressed', () => {
  it('adds what is held back, and why, to the JSON', async () => {
    const { problems, suppressed } = await report(['--show-suppressed', '--rule', 'tiers/too-few']);
    assert.deepEqual(problems, []);
    assert.equal(suppressed?.length, 1);
    const keys = ['file', 'range', 'severity', 'rule', 'message', 'fixes', 'reason'];
    assert.deepEqual(Object.keys(suppressed[0] ?? {}), keys);
    assert.equal(suppressed[0]?.reason, 'the pilot has no tiers');
  });

  it('says null where there is no reason', async () => {
    const text = 'partnerPlan: 1\ntiers: [] # partner-plan-ignore tiers/too-few\n';
    const { suppressed } = await report(['--show-suppressed'], text);
    assert.deepEqual(
      suppressed?.map(({ rule, reason }) => [rule, reason]),
      [['tiers/too-few', null]],
    );
  });

  it('is needed: without it the JSON is as ever', async () => {
    assert.deepEqual(Object.keys(await report([])), ['files', 'problems']);
  });

  it('lists them dimmed in the text', async () => {
    const machine = { files: { 'a.yaml': plan }, isTerminal: true };
    const argv = ['lint', 'a.yaml', '--rule', 'tiers/too-few'];
    assert.equal((await converse(argv, machine)).stdout, 'No findings in 1 file\n');
    const [, line = '', , summary] = (await converse([...argv, '--show-suppressed'], machine)).stdout.split('\n');
    assert.ok(line.startsWith('\u001b[2m  4:1 suppressed error ') && line.endsWith('\u001b[0m'), JSON.stringify(line));
    assert.ok(line.includes('tiers/too-few (reason: the pilot has no tiers)'));
    assert.equal(summary, 'No findings in 1 file, and 1 suppressed');
  });
});

describe('a pattern behind "!"', () => {
  const machine = {
    files: {
      'a.partner-plan.yaml': plan,
      't/b.partner-plan.yaml': plan,
      't/u/c.partner-plan.yaml': plan,
      't.partner-plan.yaml': plan,
    },
  };

  async function filesChecked(...argv: readonly string[]): Promise<readonly string[]> {
    const { stdout, stderr } = await converse(['lint', '--format', 'json', ...argv], machine);
    assert.equal(stderr, '');
    const { problems }: { problems: readonly { file: string }[] } = JSON.parse(stdout);
    return [...new Set(problems.map(({ file }) => file))];
  }

  for (const [argv, files] of [
    [
      ['**/*.partner-plan.yaml', '!t/**'],
      ['a.partner-plan.yaml', 't.partner-plan.yaml'],
    ],
    [['!t/'], ['a.partner-plan.yaml', 't.partner-plan.yaml']],
    [
      ['!u', '!t.*'],
      ['a.partner-plan.yaml', 't/b.partner-plan.yaml'],
    ],
    [['t', '!./t/u/'], ['t/b.partner-plan.yaml']],
    [['/work/t', '!t/u'], ['/work/t/b.partner-plan.yaml']],
    [['t', '!/work/t/u'], ['t/b.partner-plan.yaml']],
    [['../work/t', 'a.partner-plan.yaml', '!a.partner-plan.yaml', '!u'], ['../work/t/b.partner-plan.yaml']],
  ] as const) {
    it(`leaves out what it means: ${argv.join(' ')}`, async () => {
      assert.deepEqual(await filesChecked(...argv), files);
    });
  }

  it('that leaves nothing is told', async () => {
    const { code, stderr } = await converse(['lint', '!**'], machine);
    assert.equal(code, 2);
    assert.match(stderr, /^Every file that was found is left out by a pattern behind "!"\./);
  });
});

describe('a file that a configuration excludes', () => {
  const machine = { files: { 'a.partner-plan.yaml': plan, '.partner-plan.yml': 'exclude: [a.*]\n' } };

  it('is passed over when a folder is checked', async () => {
    const { code, stdout, stderr } = await converse(['lint'], machine);
    assert.deepEqual([code, stdout, stderr], [0, '', 'Nothing was checked: 1 file left out by configuration files.\n']);
  });

  it('is not even read', async () => {
    const { accesses } = await converse(['fix'], machine);
    assert.ok(!accesses.includes('read a.partner-plan.yaml'));
  });

  it('is told of when it was named', async () => {
    const { code, stderr } = await converse(['lint', './a.partner-plan.yaml'], machine);
    assert.equal(code, 0);
    assert.match(stderr, /^a\.partner-plan\.yaml is left out, because a configuration file excludes it\./);
  });

  it('comes back as it was from standard input', async () => {
    const argv = ['fix', '-', '--stdin-filename', 'a.partner-plan.yaml'];
    const { code, stdout } = await converse(argv, { ...machine, stdin: plan });
    assert.deepEqual([code, stdout], [0, plan]);
  });
});
