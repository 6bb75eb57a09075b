import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { partnerTypes } from '../../schemas/partner-types.ts';
import { checkBrief } from '../../server/src/generate/brief-file.ts';
import { generatePlan, planFileName } from '../../server/src/generate/generate.ts';
import { faultsOf, today } from '../harness/engine.ts';
import { converse, textOf } from './fake-world.ts';

const answers = `company: Northwind
partnerTypes: [technology, reseller]
state: informal
partners: { current: 20, target: 35 }
dealSize: 45000 USD
salesCycle: 90 days
crm: salesforce
partnerPipelineTargets: true
`;

/** The plan and the name of its file, as the generator itself makes them. */
function expected(): { plan: string; fileName: string } {
  const { brief, problems } = checkBrief(answers);
  assert.ok(brief !== undefined, JSON.stringify(problems));
  return { plan: generatePlan(brief, today), fileName: planFileName(brief) };
}

const files = { 'answers.yaml': answers };

describe('partner-plan generate', () => {
  it('prints a plan in which only the assumptions are open', async () => {
    const { code, stdout, stderr } = await converse(['generate', '--answers', 'answers.yaml'], { files });
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: expected().plan, stderr: '' });
    assert.deepEqual(faultsOf(stdout), []);
  });

  it('takes the answers from standard input', async () => {
    const { code, stdout } = await converse(['generate', '--answers', '-'], { stdin: answers });
    assert.deepEqual({ code, stdout }, { code: 0, stdout: expected().plan });
  });

  it('builds the plan on another day, so that its bytes can be had again', async () => {
    const argv = ['generate', '--answers', 'answers.yaml', '--as-of', '2027-03-01'];
    const { code, stdout } = await converse(argv, { files });
    assert.equal(code, 0);
    assert.match(stdout, /^ {2}built: 2027-03-01$/m);
    const { brief } = checkBrief(answers);
    assert.ok(brief !== undefined);
    assert.equal(stdout, generatePlan(brief, '2027-03-01'));
  });

  it('writes to a file', async () => {
    const argv = ['generate', '--answers', 'answers.yaml', '--out', 'plan.yaml'];
    const { code, stdout, stderr, files: after } = await converse(argv, { files });
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: '', stderr: 'Wrote plan.yaml.\n' });
    assert.equal(textOf(after.get('plan.yaml')), expected().plan);
  });

  it('writes to a folder under the name of the plan', async () => {
    const { fileName, plan } = expected();
    const argv = ['generate', '--answers', 'answers.yaml', '--out', '.'];
    const { stderr, files: after } = await converse(argv, { files });
    assert.equal(stderr, `Wrote ${fileName}.\n`);
    assert.equal(textOf(after.get(fileName)), plan);
  });

  it('replaces a file only with --force', async () => {
    const argv = ['generate', '--answers', 'answers.yaml', '--out', 'plan.yaml'];
    const before = { files: { ...files, 'plan.yaml': 'mine' } };
    const refused = await converse(argv, before);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /^plan\.yaml cannot be written: it exists already and was not touched\..*--force/);
    assert.equal(textOf(refused.files.get('plan.yaml')), 'mine');
    const forced = await converse([...argv, '--force'], before);
    assert.equal(forced.code, 0);
    assert.equal(textOf(forced.files.get('plan.yaml')), expected().plan);
  });

  it('does not replace a file that appears at the last moment', async () => {
    const {
      code,
      stderr,
      files: after,
    } = await converse(['generate', '--answers', 'answers.yaml', '--out', 'plan.yaml'], {
      files,
      before: (access, all) => access === 'write plan.yaml' && all.set('plan.yaml', Buffer.from('mine')),
    });
    assert.equal(code, 2);
    assert.match(stderr, /^plan\.yaml cannot be written: it exists already/);
    assert.equal(textOf(after.get('plan.yaml')), 'mine');
  });

  it('tells all answers that cannot be used, with their places, and writes nothing', async () => {
    const wrong = answers.replace('salesforce', 'siebel').replace('90 days', 'long');
    const argv = ['generate', '--answers', 'answers.yaml', '--out', 'plan.yaml', '--force'];
    const {
      code,
      stdout,
      stderr,
      files: after,
    } = await converse(argv, {
      files: { 'answers.yaml': wrong, 'plan.yaml': 'mine' },
    });
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    assert.match(stderr, /^answers\.yaml:6:13: /m);
    assert.match(stderr, /^answers\.yaml:7:6: /m);
    assert.equal(textOf(after.get('plan.yaml')), 'mine');
  });

  it('tells an answer that is missing', async () => {
    const { code, stderr } = await converse(['generate', '--answers', 'answers.yaml'], {
      files: { 'answers.yaml': answers.replace(/^crm: .*\n/m, '') },
    });
    assert.equal(code, 2);
    assert.match(stderr, /^answers\.yaml:1:1: .*"crm"/m);
  });

  for (const [name, content] of [
    ['nothing', ''],
    ['a list', '- a\n'],
    ['half a line', 'company: [Northwind'],
    ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0x00)],
  ] as const) {
    it(`refuses answers that hold ${name}`, async () => {
      const { code, stdout, stderr } = await converse(['generate', '--answers', 'answers.yaml'], {
        files: { 'answers.yaml': content },
      });
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
      assert.match(stderr, /answers\.yaml/);
    });
  }

  it('says when the answers are not there', async () => {
    const { code, stderr } = await converse(['generate', '--answers', 'missing.yaml']);
    assert.equal(code, 2);
    assert.match(stderr, /^missing\.yaml cannot be read: it is not there/);
  });

  for (const type of partnerTypes) {
    it(`writes the plan of the built-in example ${type}, which is a file of the project`, async () => {
      const file = readFileSync(new URL(`../../examples/${type}.partner-brief.yaml`, import.meta.url), 'utf8');
      const { code, stdout, stderr } = await converse(['generate', '--example', type]);
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
      const { brief } = checkBrief(file);
      assert.ok(brief !== undefined);
      assert.equal(stdout, generatePlan(brief, today));
      const printed = await converse(['generate', '--example', type, '--print-brief']);
      assert.equal(printed.stdout, file);
    });
  }

  it('takes answers in place of those of the file, and beside them', async () => {
    const argv = ['--set', 'partners.target=40', '--set', 'dealSize=60k EUR', '--set=company=Acme'];
    const { code, stdout, stderr } = await converse(['generate', '--answers', 'answers.yaml', ...argv], { files });
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    const changed = answers
      .replace('target: 35', 'target: 40')
      .replace('45000 USD', '60000 EUR')
      .replace('Northwind', 'Acme');
    const { brief } = checkBrief(changed);
    assert.ok(brief !== undefined);
    assert.equal(stdout, generatePlan(brief, today));
  });

  it('needs no file', async () => {
    const argv = ['--set', 'partnerTypes=referral, reseller', '--set', 'state=none', '--set', 'crm=zoho'];
    const { code, stdout, stderr } = await converse(['generate', ...argv]);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    assert.deepEqual(faultsOf(stdout), []);
    const { stdout: brief } = await converse(['generate', ...argv, '--print-brief']);
    assert.match(brief, /^partnerTypes: \[reseller, referral\]\nstate: none\n\ncrm: zoho\n$/m);
  });

  it('tells everything that is wrong with the file and with --set at once', async () => {
    const wrong = answers.replace('90 days', 'long').replace('company', 'compny');
    const {
      code,
      stdout,
      stderr,
      files: after,
    } = await converse(
      [
        'generate',
        '--answers',
        'a.yaml',
        '--out',
        'plan.yaml',
        '--set',
        'winRate=200%',
        '--set',
        'budget',
        '--set',
        'a=b',
      ],
      { files: { 'a.yaml': wrong } },
    );
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    assert.equal(after.has('plan.yaml'), false);
    assert.deepEqual(
      stderr
        .trim()
        .split('\n')
        .map((line) => line.replace(/: .*$/, '')),
      [
        'No plan was written, because of these answers:',
        'a.yaml:1:1',
        'a.yaml:6:13',
        '--set budget',
        '--set winRate=200%',
        '--set a=b',
      ],
    );
  });

  it('tells which answers are missing without a file', async () => {
    const { code, stderr } = await converse(['generate', '--set', 'state=none']);
    assert.equal(code, 2);
    assert.match(stderr, /^"Partner types" is not answered\..* Its key is "partnerTypes"\.$/m);
    assert.match(stderr, /^"CRM" is not answered\..* Its key is "crm"\.$/m);
  });

  it('writes the plan and says which answers have no effect', async () => {
    const text = `${answers}crmName: SugarCRM\n`;
    const { code, stdout, stderr } = await converse(['generate', '--answers', '-'], { stdin: text });
    assert.deepEqual({ code, stdout }, { code: 0, stdout: expected().plan });
    assert.match(stderr, /^<stdin>:9:10: The CRM is salesforce/);
  });

  for (const [why, argv, message] of [
    ['nothing to start from', [], /^"generate" needs your answers/],
    [
      'two briefs',
      ['--answers', 'answers.yaml', '--example', 'referral'],
      /^Your file and --example both bring a brief/,
    ],
    [
      'an example that is not there',
      ['--example', 'resellers'],
      /^--example cannot be "resellers"\. Did you mean "reseller"\?/,
    ],
    ['a --set without its value', ['--set'], /^--set needs a value: KEY=VALUE/],
  ] as const) {
    it(`refuses ${why}`, async () => {
      const { code, stdout, stderr } = await converse(['generate', ...argv], { files });
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
      assert.match(stderr, message);
    });
  }
});

describe('partner-plan lint on a brief', () => {
  const wrong = answers.replace('salesforce', 'siebel');

  it('reports what is wrong, at its place', async () => {
    const { code, stdout } = await converse(['lint', '--format', 'json', 'acme.partner-brief.yaml'], {
      files: { 'acme.partner-brief.yaml': wrong },
    });
    assert.equal(code, 1);
    const { problems } = JSON.parse(stdout);
    assert.deepEqual(
      problems.map(({ rule, range, severity }: Record<string, unknown>) => ({ rule, range, severity })),
      [
        {
          rule: 'brief/unreadable-answer',
          range: { start: { line: 6, character: 5 }, end: { line: 6, character: 11 } },
          severity: 'error',
        },
      ],
    );
  });

  it('finds briefs in a folder, beside plans', async () => {
    const { code, stdout } = await converse(['lint', '--format', 'json'], {
      files: { 'a/acme.partner-brief.yml': wrong, 'partner-brief.yaml': answers, 'notes.yaml': wrong },
    });
    assert.equal(code, 1);
    const { files: count, problems } = JSON.parse(stdout);
    assert.equal(count, 2);
    assert.deepEqual(
      problems.map(({ file }: { file: string }) => file),
      ['a/acme.partner-brief.yml'],
    );
  });

  it('explains a finding, and prints the schema of briefs', async () => {
    const { code, stdout } = await converse(['explain', 'brief/contradiction']);
    assert.equal(code, 0);
    assert.match(stdout, /^# brief\/contradiction\n/);
    const printed = await converse(['schema', '--brief']);
    assert.equal(JSON.parse(printed.stdout).title, 'Brief');
  });
});
